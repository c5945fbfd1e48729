package org.bulwark.server.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.standing.Arrears;
import org.bulwark.basics.standing.DefaultDefinition;
import org.bulwark.basics.standing.ObligorHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which control groups have somebody in default, after the one definition of default. A facility tells only for how many days it has been
 * past due, so all of what is drawn is taken to have been past due for as long: on the side of caution.
 */
@Repository
public class GroupDefaults {

    private static final DefaultDefinition DEFINITION = DefaultDefinition.EUROPEAN;

    private record Late(UUID group, UUID party, boolean retail, Arrears arrears) {}

    private final JdbcClient database;

    GroupDefaults(JdbcClient database) {
        this.database = database;
    }

    /** Those of some control groups that have somebody in default on a day. */
    public Set<UUID> among(Collection<UUID> controlGroups, LocalDate day) {
        Map<UUID, List<Late>> byParty = new HashMap<>();
        database.sql("""
                        select p.control_group, f.party, p.kind, f.id, f.drawn, f.currency, f.days_past_due
                        from data.party p cross join lateral
                            (select * from data.facility where party = p.id offset 0) f
                        where p.control_group = any (?) and f.status in ('open', 'frozen') and f.days_past_due > 0 and f.drawn > 0
                        """)
                .param(controlGroups.stream().distinct().toArray(UUID[]::new))
                .query((row, n) -> late(row, day))
                .list()
                .forEach(late -> byParty.computeIfAbsent(late.party, p -> new ArrayList<>())
                        .add(late));
        Set<UUID> inDefault = new HashSet<>();
        byParty.values().forEach(late -> {
            if (isInDefault(late, day)) {
                inDefault.add(late.getFirst().group);
            }
        });
        return inDefault;
    }

    private static boolean isInDefault(List<Late> late, LocalDate day) {
        List<Arrears> arrears = late.stream().map(Late::arrears).toList();
        boolean comparable = arrears.stream()
                .allMatch(a -> a.pastDue()
                        .currency()
                        .equals(DEFINITION.materiality().other().currency()));
        if (!comparable) {
            // Thresholds are amounts of one currency; of others the days alone must do.
            return arrears.stream()
                    .anyMatch(a -> a.from().plusDays(DEFINITION.daysPastDue()).isBefore(day));
        }
        return DEFINITION
                .standings(new ObligorHistory(late.getFirst().retail, arrears, List.of()), day)
                .on(day)
                .isDefaulted();
    }

    private static Late late(ResultSet row, LocalDate day) throws SQLException {
        Money drawn = Money.of(row.getLong("drawn"), row.getString("currency"));
        return new Late(
                row.getObject("control_group", UUID.class),
                row.getObject("party", UUID.class),
                PartyKind.of(row.getString("kind")) == PartyKind.PERSON,
                new Arrears(
                        day.minusDays(row.getInt("days_past_due")), new FacilityId(row.getString("id")), drawn, drawn));
    }
}
