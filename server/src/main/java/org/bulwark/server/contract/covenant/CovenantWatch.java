package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.contract.covenant.CovenantMonitor;
import org.bulwark.contract.covenant.Measurement;
import org.bulwark.contract.covenant.TestDates;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the covenants of a facility: works out every test, keeps how it stands, and begins what runs on a breach, all in one transaction.
 * To look again changes nothing.
 */
@Service
public class CovenantWatch {

    /** Which cures came from the owners is not kept yet, so that the right to them never looks used up. */
    private static final int NO_EQUITY_CURES = 0;

    private final Facilities facilities;
    private final Covenants covenants;
    private final Breaches breaches;
    private final JdbcClient database;

    CovenantWatch(Facilities facilities, Covenants covenants, Breaches breaches, JdbcClient database) {
        this.facilities = facilities;
        this.covenants = covenants;
        this.breaches = breaches;
        this.database = database;
    }

    /** All tests of a facility as known on a date; none where no covenants are in force or the party was erased. */
    List<Tested> tested(FacilityRow facility, LocalDate today) {
        Optional<InForce> inForce = covenants.inForce(facility.id());
        if (inForce.isEmpty() || !covenants.isReadable(facility.party())) {
            return List.of();
        }
        CovenantMonitor.Around around = new CovenantMonitor.Around(
                covenants.observations(facility, inForce.get().set()),
                covenants.waivers(facility.id()),
                NO_EQUITY_CURES,
                today);
        return inForce.get().monitors().stream()
                .flatMap(monitor -> Tested.of(monitor, around, facility.drawn()).stream())
                .toList();
    }

    /**
     * Looks at a facility.
     *
     * @param today the business date
     * @return how many breaches are new
     */
    @Transactional
    public int look(UUID id, LocalDate today) {
        FacilityRow facility = facilities.hold(id);
        List<Tested> tested = tested(facility, today);
        database.sql("delete from contract.covenant_test where facility = ? and not covenant = any (?)")
                .param(id)
                .param(tested.stream()
                        .map(one -> one.covenant().code())
                        .distinct()
                        .toArray(String[]::new))
                .update();
        tested.forEach(one -> keep(facility, one, today));
        int fresh = 0;
        for (Tested one : tested) {
            fresh += breaches.follow(facility, one, today) ? 1 : 0;
        }
        return fresh;
    }

    private void keep(FacilityRow facility, Tested one, LocalDate today) {
        TestDates test = one.result().test();
        Optional<Double> headroom = one.result().measured().flatMap(Measurement::headroom);
        List<Object> values = new ArrayList<>(Arrays.asList(
                facility.id(),
                test.covenant(),
                one.covenant().title(),
                test.testDate(),
                test.dueOn(),
                test.graceUntil(),
                facility.party(),
                facility.branch()));
        database.sql("""
                        insert into contract.covenant_test (facility, covenant, title, test_date, due_on, grace_until, party,
                            branch, state, delivered, waived, headroom, probability, exposure, currency, weight, looked_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (facility, covenant, test_date) do update set title = excluded.title,
                            due_on = excluded.due_on, grace_until = excluded.grace_until, branch = excluded.branch,
                            state = excluded.state, delivered = excluded.delivered, waived = excluded.waived,
                            headroom = excluded.headroom, probability = excluded.probability, exposure = excluded.exposure,
                            weight = excluded.weight, looked_on = excluded.looked_on
                        """)
                .params(values)
                .params(Arrays.asList(
                        CovenantView.word(one.result().state()),
                        one.delivered(),
                        one.result().waiver().isPresent(),
                        headroom.orElse(null),
                        one.probability().orElse(null),
                        facility.drawn().minor(),
                        facility.currency().getCurrencyCode(),
                        one.weight(),
                        today))
                .update();
    }

    /** The facilities that have covenants, after one of them, in order. */
    List<UUID> next(UUID after, int most) {
        return database.sql("select distinct facility from contract.covenant_set where facility > ? order by 1 limit ?")
                .params(after, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
