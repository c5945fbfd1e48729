package org.bulwark.decision;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/** One step of a decision: what was looked at, what came of it, and which outcome it speaks for. */
public sealed interface Step {

    /** The outcome that it speaks for; {@link Outcome#APPROVE} when it has nothing against the application. */
    Outcome effect();

    /** Why, when it speaks against approval or changes what is offered. */
    Optional<Reason> reason();

    /** How a rule came out. */
    enum Result {
        /** Its expression is true: the rule speaks. */
        FIRED,
        /** Its expression is false. */
        PASSED,
        /** It hangs on facts that are missing. */
        UNKNOWN,
        /** Its arithmetic has no result. */
        FAILED
    }

    /**
     * The records of a source that the product needs.
     *
     * @param source the source's code
     * @param readings how far they reach back and how old they are, and what is needed
     * @param result a word of {@link org.bulwark.decision.product.Supply}; empty when it is not known
     */
    record Supplied(String source, List<Reading> readings, String result, Outcome effect, Optional<Reason> reason)
            implements Step {}

    /**
     * Where an applicant is sent whose records are not enough.
     *
     * @param product the code of the product for which they are; nothing for a person
     */
    record Routed(Optional<String> product, Outcome effect, Optional<Reason> reason) implements Step {}

    /**
     * The band of the score.
     *
     * @param fact the fact that the bands divide, {@code score.pd} for instance
     * @param value its value; nothing when missing
     * @param grade the band's grade; nothing when the value is in none
     */
    record Banded(String fact, Optional<Object> value, Optional<String> grade, Outcome effect, Optional<Reason> reason)
            implements Step {}

    /**
     * A decision table.
     *
     * @param table its name
     * @param readings the inputs on which the answer rests
     * @param answer what kind of answer: {@code one}, {@code many}, {@code aggregate}, {@code otherwise}, {@code none},
     *     {@code conflict}, {@code not-allowed}
     * @param rows the ids of the rows that matched, in the table's order
     * @param outputs the facts that it gave
     */
    record Looked(
            String table,
            List<Reading> readings,
            String answer,
            List<String> rows,
            SequencedMap<String, Object> outputs,
            Outcome effect,
            Optional<Reason> reason)
            implements Step {}

    /**
     * A rule.
     *
     * @param rule its id
     * @param readings the facts that it may read
     * @param result how it came out
     * @param missing the missing facts that it hangs on, when unknown
     * @param failure the code of the failure, when failed; otherwise empty
     */
    record Ruled(
            String rule,
            List<Reading> readings,
            Result result,
            List<String> missing,
            String failure,
            Outcome effect,
            Optional<Reason> reason)
            implements Step {

        /** The same where too few records are there: what hangs on missing facts is for a person, whatever the rule says of them. */
        public Ruled undecided() {
            boolean hard = result == Result.UNKNOWN && effect == Outcome.DECLINE;
            return hard ? new Ruled(rule, readings, result, missing, failure, Outcome.REFER, reason) : this;
        }
    }

    /**
     * A formula.
     *
     * @param formula what it gives: {@code limit}, {@code term} or {@code price}
     * @param readings the facts that it may read
     * @param raw its value before bounds and rounding: minor units, months, or a fraction a year; nothing when it has none
     * @param value the value that holds: minor units, months, or parts per million a year
     * @param missing the missing facts that it hangs on
     * @param failure the code of the failure; empty for none
     */
    record Computed(
            String formula,
            List<Reading> readings,
            Optional<Double> raw,
            Optional<Long> value,
            List<String> missing,
            String failure,
            Outcome effect,
            Optional<Reason> reason)
            implements Step {}

    /**
     * The limit against what is owed already and what is asked for; amounts in minor units.
     *
     * @param by what cuts: {@code group}, {@code obligor} or {@code request}
     * @param bound the most that this leaves
     * @param before the limit before
     * @param after the limit after
     */
    record Cut(
            String by,
            Optional<Long> bound,
            Optional<Long> before,
            Optional<Long> after,
            Outcome effect,
            Optional<Reason> reason)
            implements Step {}
}
