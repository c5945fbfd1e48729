package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.covenant.Enhancement;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.FacilityRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind facilities and may be called on. */
@Repository
public class Enhancements {

    private final JdbcClient database;
    private final Facilities facilities;
    private final AuditTrail audit;

    Enhancements(JdbcClient database, Facilities facilities, AuditTrail audit) {
        this.database = database;
        this.facilities = facilities;
        this.audit = audit;
    }

    /** What stands behind a facility. */
    List<Enhancement> of(UUID facility) {
        return database.sql("select * from contract.enhancement where facility = ? order by id")
                .param(facility)
                .query((row, n) -> new Enhancement(
                        row.getString("id"),
                        Enhancement.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        Money.of(row.getLong("value"), row.getString("currency")),
                        row.getInt("days_to_call"),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class))))
                .list();
    }

    /** Whether anything stands behind a facility that is valid on a date. */
    public boolean standBehind(UUID facility, LocalDate on) {
        return of(facility).stream()
                .anyMatch(one -> one.validUntil().filter(on::isAfter).isEmpty());
    }

    /** Keeps one as it is now; one of the same id is replaced. */
    @Transactional
    public void keep(UUID facility, Enhancement one, Caller caller) {
        FacilityRow row = facilities.hold(facilities.of(facility, caller).id());
        @Nullable Object until = one.validUntil().orElse(null);
        database.sql("insert into contract.enhancement (facility, id, kind, value, currency, days_to_call, valid_until,"
                        + " made_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (facility, id) do update set"
                        + " kind = excluded.kind, value = excluded.value, days_to_call = excluded.days_to_call,"
                        + " valid_until = excluded.valid_until, made_by = excluded.made_by")
                .params(
                        facility,
                        one.id(),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.value().minor())
                .params(Arrays.asList(
                        one.value().currency().getCurrencyCode(), one.daysToCall(), until, caller.login()))
                .update();
        audit.record(AuditEntry.of(caller.login(), "contract/enhancement-kept", row.subject())
                .with("kind", one.kind().name()));
    }
}
