package org.bulwark.server.workout.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulwark.basics.Progress;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.contract.KeptLoan;
import org.bulwark.server.contract.KeptLoans;
import org.bulwark.server.web.Sent;
import org.bulwark.workout.promise.Judged;
import org.bulwark.workout.promise.Promise;
import org.bulwark.workout.promise.PromiseReading;
import org.bulwark.workout.promise.PromiseRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges promises by what was booked, to the unit and to the day. A facility is a transaction of its own; to judge it again for the same date
 * changes nothing.
 */
@Service
public class PromiseJudging {

    private static final String ACTOR = "bulwark";
    private static final int AT_ONCE = 200;

    private final Promises promises;
    private final KeptLoans loans;
    private final Facilities facilities;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    PromiseJudging(
            Promises promises,
            KeptLoans loans,
            Facilities facilities,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.promises = promises;
        this.loans = loans;
        this.facilities = facilities;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Judges all promises as of a business date, by what was booked up to it. One that is due on it is broken on the next.
     *
     * @return of how many promises another thing is true now
     */
    public long run(LocalDate businessDate, Progress progress) {
        UUID last = new UUID(0, 0);
        long done = 0;
        long changed = 0;
        while (true) {
            progress.at("judging promises", done, 0);
            List<UUID> next = promises.facilities(last, AT_ONCE);
            if (next.isEmpty()) {
                return changed;
            }
            for (UUID facility : next) {
                changed += judge(facility, businessDate);
                progress.at("judging promises", ++done, 0);
            }
            last = next.getLast();
        }
    }

    /** Judges those of one facility; of how many another thing is true now. */
    public int judge(UUID facility, LocalDate businessDate) {
        Integer changed = transaction.execute(_ -> {
            facilities.hold(facility);
            return loans.find(facility).map(loan -> judge(loan, businessDate)).orElse(0);
        });
        return changed == null ? 0 : changed;
    }

    private int judge(KeptLoan loan, LocalDate businessDate) {
        Map<String, PromiseRow> rows = promises.of(loan.facility().id()).stream()
                .collect(Collectors.toMap(row -> row.id().toString(), Function.identity()));
        int changed = 0;
        for (Judged judged : judged(loan, List.copyOf(rows.values()), businessDate)) {
            PromiseRow row =
                    Optional.ofNullable(rows.get(judged.promise().id())).orElseThrow();
            if (row.judgedOn().isAfter(businessDate)) {
                continue; // a later look knows more
            }
            promises.judged(row, judged, businessDate);
            if (row.state() != judged.state()) {
                changed++;
                audit.record(AuditEntry.of(ACTOR, "workout/promise-" + Sent.word(judged.state()), row.subject())
                        .with("facility", row.facility().toString())
                        .with("paid", judged.paid().toString()));
            }
        }
        return changed;
    }

    /** What became of promises by the end of a date. */
    private static List<Judged> judged(KeptLoan loan, List<PromiseRow> rows, LocalDate asOf) {
        List<Promise> all = rows.stream().map(PromiseRow::promise).toList();
        return PromiseReading.of(
                        PromiseRules.STRICT, loan.schedule().terms().due().days())
                .at(all, loan.account().entries(), asOf);
    }
}
