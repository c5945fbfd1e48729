package org.bulwark.server.decision.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bulwark.basics.Reason;
import org.bulwark.decision.Outcome;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.referral.OfficerEvidence;

/**
 * One application whole, as far as its reader may see.
 *
 * @param row the application; the party is there by its masked label
 * @param basis what the policy's answer rests on; empty once it was erased
 * @param history every answer that it got, the policy's first
 * @param log what the log says about it, in the order of the log
 * @param documents what can be opened besides
 */
public record ApplicationFile(
        ApplicationRow row, Optional<Basis> basis, List<Answer> history, List<LogLine> log, List<Document> documents) {

    /** Copies. */
    public ApplicationFile {
        history = List.copyOf(history);
        log = List.copyOf(log);
        documents = List.copyOf(documents);
    }

    /**
     * What the policy's answer rests on.
     *
     * @param score the score; empty without a scorecard
     * @param reasons why the outcome is not kinder, the weightiest first
     * @param trace the policy's steps in order
     * @param data what the bank read of its own data; empty for a product that reads nothing
     */
    public record Basis(Optional<Points> score, List<Reason> reasons, List<TraceLine> trace, Optional<DataRead> data) {
        /** Copies. */
        public Basis {
            reasons = List.copyOf(reasons);
            trace = List.copyOf(trace);
        }
    }

    /**
     * What the bank read of its own data.
     *
     * @param asOf as known then
     * @param place the last event in the log at that time
     * @param catalogue what tells the catalogue and its sources from others
     * @param inputs the values
     */
    public record DataRead(Instant asOf, long place, String catalogue, List<Input> inputs) {
        /** Copies. */
        public DataRead {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * An input.
     *
     * @param fact the fact that it fills
     * @param title what people call it
     * @param indicator the indicator that it was read from
     * @param state read, missing, short, old, no-consent, stated or contradicted
     * @param value the value that the decision was taken on; empty where there is none, or it is masked
     * @param masked whether it is masked
     * @param ageDays days from the newest record behind it to the application
     * @param quality good, partial, undefined or no-data
     */
    public record Input(
            String fact,
            String title,
            String indicator,
            String state,
            Optional<String> value,
            boolean masked,
            Optional<Integer> ageDays,
            String quality) {}

    /**
     * A score as a waterfall: from what the population got on average, characteristic by characteristic, to the score.
     *
     * @param average what the population got on average
     * @param bars the characteristics, in the scorecard's order
     * @param total the score
     * @param pd the probability of default that it stands for
     */
    public record Points(double average, List<Bar> bars, int total, double pd) {
        /** Copies. */
        public Points {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A characteristic.
     *
     * @param variable its variable
     * @param title its name for people
     * @param value its value; empty when it was missing, or is not for this reader
     * @param bin the bin that the value fell into
     * @param points what the bin gives
     * @param average what the population got on average
     * @param best the most that any bin gives
     */
    public record Bar(
            String variable, String title, Optional<String> value, String bin, int points, double average, int best) {}

    /**
     * A step of the policy.
     *
     * @param kind {@code band}, {@code table}, {@code rule}, {@code formula} or {@code cut}
     * @param name its name in the policy
     * @param title what people call it; the name where it has no title
     * @param result what came out, as a word or a value
     * @param effect the outcome that it speaks for
     * @param read the values that it read
     * @param reason why, where it speaks against the application or cuts what is offered
     */
    public record TraceLine(
            String kind,
            String name,
            String title,
            String result,
            Outcome effect,
            List<Value> read,
            Optional<Reason> reason) {
        /** Copies. */
        public TraceLine {
            read = List.copyOf(read);
        }
    }

    /**
     * A value that was read.
     *
     * @param fact the fact's name
     * @param title what people call it
     * @param value the value as text; empty when it was missing
     * @param masked whether the value is there, but not for this reader
     */
    public record Value(String fact, String title, Optional<String> value, boolean masked) {}

    /**
     * An answer.
     *
     * @param ordinal its place, from 0
     * @param kind {@code policy}, {@code recommendation}, {@code returned} or {@code officer}
     * @param decidedAt when
     * @param decidedBy the policy's version or the person's login
     * @param outcome what it says
     * @param terms what is lent and how
     * @param reasonCodes the codes of the reasons
     * @param override whether it is another outcome than the policy's
     * @param note what the person wrote; empty of a policy's, and once it was erased
     * @param place its place in the log; empty while it waits to be sealed
     */
    public record Answer(
            int ordinal,
            String kind,
            Instant decidedAt,
            String decidedBy,
            Outcome outcome,
            OfficerEvidence.Terms terms,
            List<String> reasonCodes,
            boolean override,
            Optional<String> note,
            OptionalLong place) {
        /** Copies. */
        public Answer {
            reasonCodes = List.copyOf(reasonCodes);
        }
    }

    /**
     * What the log says.
     *
     * @param place its place in the log; empty while it waits to be sealed
     * @param at when
     * @param kind what happened, {@code decision/assigned}
     * @param actor who did it
     */
    public record LogLine(OptionalLong place, Instant at, String kind, String actor) {}

    /**
     * Something to open besides.
     *
     * @param kind {@code letter} or {@code replay}
     * @param address where, in the API
     */
    public record Document(String kind, String address) {}
}
