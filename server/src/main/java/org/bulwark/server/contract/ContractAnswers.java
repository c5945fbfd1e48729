package org.bulwark.server.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.payment.AccountState;
import org.bulwark.contract.payment.ClaimKind;

/** What the API tells of contracts. Amounts are in units of their currency. */
final class ContractAnswers {

    private ContractAnswers() {}

    /** A contract: its facility, the terms that hold, and its versions. */
    record Contract(
            UUID facility,
            UUID party,
            String branch,
            String currency,
            Map<String, Object> terms,
            List<Version> versions,
            String effectiveRate) {}

    /** A version: what made it, when the bank knew of it, who made it and who agreed. */
    record Version(int number, Map<String, Object> content, LocalDate madeOn, String by, Optional<String> agreedBy) {
        static Version of(LoanContract.VersionMade made) {
            return new Version(made.number(), made.step().tree(), made.madeOn(), made.by(), made.agreedBy());
        }
    }

    /** An instalment with what was paid of it until the date asked for; {@code state} is paid, part, due, past-due or ahead. */
    record Line(
            int number,
            LocalDate due,
            LocalDate payOn,
            String interest,
            String principal,
            String outstanding,
            String paid,
            String state) {
        static Line of(ScheduleLine line) {
            return new Line(
                    line.instalment().number(),
                    line.instalment().due(),
                    line.instalment().payOn(),
                    line.instalment().interest().amount(),
                    line.instalment().principal().amount(),
                    line.instalment().outstanding().amount(),
                    line.paid().amount(),
                    line.state().word());
        }
    }

    /** A schedule as of a date. */
    record Plan(int version, LocalDate on, String currency, List<Line> instalments) {}

    /** How an account stands at the end of a date; {@code accrued} is interest that ran since the last due date. */
    record Standing(
            LocalDate on,
            String currency,
            String owed,
            String pastDue,
            int daysPastDue,
            String later,
            String credit,
            String accrued,
            String disbursed,
            Map<String, String> unpaid) {
        static Standing of(LoanContract contract, AccountState state) {
            Map<String, String> unpaid = new java.util.LinkedHashMap<>();
            for (ClaimKind kind : ClaimKind.values()) {
                unpaid.put(
                        org.bulwark.server.web.Sent.word(kind),
                        state.unpaid(kind).amount());
            }
            Money owed = state.onBalance();
            return new Standing(
                    state.date(),
                    owed.currency().getCurrencyCode(),
                    owed.amount(),
                    state.pastDue().amount(),
                    state.daysPastDue(),
                    state.later().amount(),
                    state.credit().amount(),
                    contract.accrued(state.date()).amount(),
                    contract.disbursed(state.date()).amount(),
                    unpaid);
        }
    }

    /** An entry in the books; {@code again} when it came before and changed nothing. */
    record Entry(
            String id,
            long sequence,
            String kind,
            LocalDate valueDate,
            LocalDate bookedOn,
            String amount,
            Optional<Long> reverses,
            boolean again) {
        static Entry of(Booked one, boolean again) {
            OptionalLong reverses = one.reverses();
            return new Entry(
                    one.senderId(),
                    one.sequence(),
                    one.kind().word(),
                    one.valueDate(),
                    one.bookedOn(),
                    one.amount().amount(),
                    reverses.isPresent() ? Optional.of(reverses.getAsLong()) : Optional.empty(),
                    again);
        }
    }

    /** What somebody asked for, and what became of it. */
    record Asked(
            UUID id, String kind, String state, String content, Instant at, String by, Optional<String> settledBy) {
        static Asked of(Proposal one) {
            return new Asked(
                    one.id(),
                    one.kind().word(),
                    one.state().word(),
                    one.content(),
                    one.proposedAt(),
                    one.proposedBy(),
                    one.settledBy());
        }
    }
}
