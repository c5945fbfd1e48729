package org.bulwark.server.contract;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.schedule.Instalment;
import org.bulwark.contract.schedule.RateSteps;
import org.bulwark.contract.schedule.RepaymentKind;
import org.bulwark.contract.schedule.Schedule;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.web.StrictJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over loans that ran before the house kept their schedules: equal principal every month, the money paid out on the first day, and each
 * instalment paid when it fell due up to a day.
 */
@Repository
public class RunningLoans {

    private static final String ACTOR = "bulwark";

    private final JdbcTemplate database;
    private final StrictJson json;
    private final AuditTrail audit;
    private final InstantSource clock;

    RunningLoans(JdbcTemplate database, StrictJson json, AuditTrail audit, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A loan that runs.
     *
     * @param facility its facility
     * @param owed the principal that is owed after what was paid
     * @param rate a year
     * @param firstDay when it was paid out
     * @param months how many instalments
     * @param paidThrough every instalment that fell due until then was paid
     */
    public record Running(UUID facility, Money owed, Rate rate, LocalDate firstDay, int months, LocalDate paidThrough) {

        private Terms terms(Money principal) {
            return new Terms(
                    principal,
                    RateSteps.of(rate),
                    DayCount.ACT_360,
                    new Terms.Dates(
                            firstDay,
                            Optional.empty(),
                            Tenor.months(1),
                            months,
                            Optional.empty(),
                            BusinessDayConvention.NONE),
                    new RepaymentKind.EqualPrincipal(),
                    Optional.empty());
        }

        /** The terms of which this is left; nothing when nothing would be. */
        private Optional<Terms> terms() {
            long paid = terms(owed).dates().due().dates().stream()
                    .filter(due -> !due.isAfter(paidThrough))
                    .count();
            return paid < months && owed.isPositive()
                    ? Optional.of(terms(owed.times(months, months - paid, RoundingMode.HALF_EVEN)))
                    : Optional.empty();
        }
    }

    private record Entry(UUID facility, int sequence, String kind, LocalDate on, long minor) {}

    private record Agreed(Running loan, Terms terms) {}

    /** Keeps the contracts of facilities that have none, with their history, in the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(List<Running> loans) {
        List<Agreed> all = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Running loan : loans) {
            loan.terms().ifPresent(terms -> {
                all.add(new Agreed(loan, terms));
                entries.add(new Entry(
                        loan.facility,
                        1,
                        "disbursement",
                        loan.firstDay,
                        terms.principal().minor()));
                int sequence = 2;
                for (Instalment instalment : Schedule.of(terms.loan()).instalments()) {
                    if (!instalment.due().isAfter(loan.paidThrough)) {
                        entries.add(new Entry(
                                loan.facility,
                                sequence++,
                                "payment",
                                instalment.payOn(),
                                instalment.amount().minor()));
                    }
                }
            });
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.batchUpdate(
                "insert into contract.contract (facility, currency) values (?, ?)", all, many(all), (row, one) -> {
                    row.setObject(1, one.loan.facility);
                    row.setString(2, one.loan.owed.currency().getCurrencyCode());
                });
        database.batchUpdate(
                "insert into contract.version (facility, number, sender_id, content, made_on, made_by, made_at)"
                        + " values (?, 1, 'taken-over', ?, ?, ?, ?)",
                all,
                many(all),
                (row, one) -> {
                    row.setObject(1, one.loan.facility);
                    row.setString(2, new String(json.bytes(new Step.Agreed(one.terms).tree()), StandardCharsets.UTF_8));
                    row.setObject(3, one.loan.firstDay);
                    row.setString(4, ACTOR);
                    row.setObject(5, now);
                });
        database.batchUpdate(
                "insert into contract.entry (facility, sequence, sender_id, kind, value_date, booked_on, amount, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                many(entries),
                (row, entry) -> {
                    row.setObject(1, entry.facility);
                    row.setLong(2, entry.sequence);
                    row.setString(3, "taken-over/" + entry.sequence);
                    row.setString(4, entry.kind);
                    row.setObject(5, entry.on);
                    row.setObject(6, entry.on);
                    row.setLong(7, entry.minor);
                    row.setString(8, ACTOR);
                    row.setObject(9, now);
                });
        audit.record(AuditEntry.of(ACTOR, "contract/taken-over", "contract:all")
                .with("contracts", String.valueOf(all.size())));
    }

    private static int many(List<?> rows) {
        return Math.clamp(rows.size(), 1, 1_000);
    }
}
