package org.bulwark.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Applications by the million, made in the database from those that the sample bank decided: other parties, amounts, points, branches and
 * days. Lists see no difference; what lies sealed inside is not copied.
 */
final class Crowd {

    private static final int PARTIES_PER_APPLICATION = 5;

    private Crowd() {}

    static void fill(Database database, int applications) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            int parties = applications / PARTIES_PER_APPLICATION;
            statement.executeUpdate(
                    "insert into data.party (id, kind, branch, label, number_key, name_keys, control_group,"
                            + " known_since) select id, case when k % 3 = 0 then 'person' else 'business' end, branch, 'P• ' || k,"
                            + " sha256(('n' || k)::bytea), array[sha256(('a' || k % 997)::bytea), sha256(('b' || k % 4999)::bytea)],"
                            + " id, timestamptz '2020-01-01' + k * interval '1 minute' from (select k, gen_random_uuid() id,"
                            + " (array(select code from data.branch order by code))[1 + k % (select count(*) from data.branch)] branch"
                            + " from generate_series(1, " + parties + ") k) made");
            statement.executeUpdate(
                    "create temp table crowd as select id, branch, kind, row_number() over () - 1 as place"
                            + " from data.party where label like 'P• %'");
            statement.executeUpdate("create index on crowd (place)");
            statement.executeUpdate("create temp table pattern as select a.*, row_number() over () - 1 as place"
                    + " from decision.application a");
            statement.executeUpdate("create index on pattern (place)");
            statement.executeUpdate(
                    "insert into decision.application (id, received_at, submitted_by, party, party_kind,"
                            + " label, product, branch, channel, purpose, currency, amount, term_months, status, outcome, grade,"
                            + " points, pd, granted, rate_ppm, granted_months, policy_version, scorecard_version, decided_at, due_at)"
                            + " select gen_random_uuid(), now() - k * interval '50 seconds', 'demo-machine', c.id, c.kind,"
                            + " 'P• ' || c.place, p.product, c.branch, p.channel, p.purpose, p.currency,"
                            + " p.amount + (k::bigint * 7919) % 900000, p.term_months,"
                            + " case when k > 20000 then 'decided' else p.status end,"
                            + " case when k > 20000 and p.outcome = 'REFER' then 'APPROVE' else p.outcome end, p.grade,"
                            + " p.points + (k % 41)::int - 20, p.pd, p.granted, p.rate_ppm, p.granted_months, p.policy_version,"
                            + " p.scorecard_version, now() - k * interval '50 seconds',"
                            + " case when k <= 20000 and p.status = 'referred' then now() + (k % 9 - 2) * interval '1 day' end"
                            + " from generate_series(1, " + applications + ") k"
                            + " join crowd c on c.place = (k::bigint * 104729) % " + parties
                            + " join pattern p on p.place = k % (select count(*) from pattern)");
            statement.executeUpdate("insert into decision.decision (application, ordinal, kind, decided_at, decided_by,"
                    + " outcome, granted, rate_ppm, granted_months, reason_codes, policy_version, scorecard_version,"
                    + " evidence, commitment) select a.id, 0, 'policy', a.decided_at, a.submitted_by, a.outcome, a.granted,"
                    + " a.rate_ppm, a.granted_months, '{}', a.policy_version, a.scorecard_version, '', sha256(a.id::text::bytea)"
                    + " from decision.application a where not exists"
                    + " (select 1 from decision.decision d where d.application = a.id)");
            statement.execute("analyze");
        }
    }
}
