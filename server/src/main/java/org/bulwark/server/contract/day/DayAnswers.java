package org.bulwark.server.contract.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.jobs.Job;

/** What the API says of business dates. */
final class DayAnswers {

    private DayAnswers() {}

    /** A step of the close: how far it is, what was looked at, and how much of it asks for something. */
    record StepAnswer(
            String step, String state, Instant startedAt, Optional<Instant> endedAt, long looked, long found) {
        static StepAnswer of(DayStep one) {
            return new StepAnswer(
                    one.step(),
                    one.state().word(),
                    one.startedAt(),
                    one.endedAt(),
                    one.done().looked(),
                    one.done().found());
        }
    }

    /** Accounts that are past due for about as long. */
    record TotalAnswer(
            String currency,
            String bucket,
            long accounts,
            String principal,
            String interest,
            String pastDue,
            String earned) {
        static TotalAnswer of(DayTotal one) {
            return new TotalAnswer(
                    one.principal().currency().getCurrencyCode(),
                    one.bucket(),
                    one.accounts(),
                    one.principal().amount(),
                    one.interest().amount(),
                    one.pastDue().amount(),
                    one.earned().amount());
        }
    }

    /** The core-banking system's balances: which file counts, and how many differences nobody has explained. */
    record LedgerAnswer(
            int number, String digest, Instant receivedAt, String receivedBy, long lines, boolean compared, long open) {
        static LedgerAnswer of(Ledger one, long open) {
            return new LedgerAnswer(
                    one.number(),
                    one.digest(),
                    one.receivedAt(),
                    one.receivedBy(),
                    one.lines(),
                    one.comparedAt().isPresent(),
                    open);
        }
    }

    /** A business date. */
    record DayAnswer(
            LocalDate date,
            String state,
            Optional<Instant> closingAt,
            Optional<Instant> closedAt,
            Optional<String> closedBy,
            List<StepAnswer> steps,
            List<TotalAnswer> totals,
            Optional<LedgerAnswer> ledger) {
        static DayAnswer of(DayBook.Entry entry) {
            BusinessDay day = entry.day();
            return new DayAnswer(
                    day.date(),
                    day.state().word(),
                    day.closingAt(),
                    day.closedAt(),
                    day.closedBy(),
                    entry.steps().stream().map(StepAnswer::of).toList(),
                    entry.totals().stream().map(TotalAnswer::of).toList(),
                    entry.ledger().map(one -> LedgerAnswer.of(one, entry.open())));
        }
    }

    /** The work of closing a day. */
    record CloseAnswer(UUID job, String status) {
        static CloseAnswer of(Job job) {
            return new CloseAnswer(job.id(), job.status().name().toLowerCase(Locale.ROOT));
        }
    }

    /** A difference. */
    record BreakAnswer(
            UUID id,
            String facility,
            Optional<String> branch,
            String field,
            String ours,
            String theirs,
            Optional<String> cause,
            Optional<String> reference,
            Optional<String> explainedBy) {
        static BreakAnswer of(LedgerBreak one) {
            return new BreakAnswer(
                    one.id(),
                    one.facility(),
                    one.branch(),
                    one.field().word(),
                    one.ours(),
                    one.theirs(),
                    one.cause().map(LedgerBreak.Cause::word),
                    one.reference(),
                    one.explainedBy());
        }
    }
}
