package org.bulwark.decision.engine;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/** The codes of the reasons that the engine itself gives; those of rules come from the policy. */
public final class ReasonCodes {

    /** The score lies in a band that is not approved: {@code grade}, {@code fact}, {@code value}. */
    public static final String SCORE_BAND = "decision/score-band";

    /** There is no score: {@code fact}. */
    public static final String SCORE_MISSING = "decision/score-missing";

    /** The score lies in no band: {@code fact}, {@code value}. */
    public static final String SCORE_OUTSIDE = "decision/score-outside-bands";

    /** A rule cannot be answered: {@code rule}, {@code missing}. */
    public static final String RULE_UNKNOWN = "decision/rule-unknown";

    /** A rule's arithmetic has no result: {@code rule}, {@code failure}. */
    public static final String RULE_FAILED = "decision/rule-failed";

    /** A table's rows contradict each other, or it was given what it does not allow: {@code table}, {@code answer}. */
    public static final String TABLE_UNDECIDED = "decision/table-undecided";

    /** A limit, term or price cannot be computed: {@code formula}, {@code missing}, {@code failure}. */
    public static final String FORMULA_UNKNOWN = "decision/formula-unknown";

    /** The amount asked for is not known: {@code fact}. */
    public static final String AMOUNT_MISSING = "decision/amount-missing";

    /** What is owed already is not known: {@code fact}. */
    public static final String EXPOSURE_UNKNOWN = "decision/exposure-unknown";

    /** The group's or obligor's cap cuts the limit: {@code cap}, {@code owed}, {@code left}. */
    public static final String GROUP_CAP = "decision/group-cap";

    /** As {@link #GROUP_CAP}, for the obligor alone. */
    public static final String OBLIGOR_CAP = "decision/obligor-cap";

    /** Less can be lent than is worth lending: {@code limit}, {@code least}. */
    public static final String BELOW_LEAST = "decision/limit-below-least";

    /** More is asked for than can be lent: {@code requested}, {@code limit}. */
    public static final String ABOVE_LIMIT = "decision/amount-above-limit";

    /** The applicant has not consented that a source is asked: {@code source}, {@code consent}. */
    public static final String CONSENT_MISSING = "decision/consent-missing";

    /** A source has told nothing of the applicant: {@code source}, {@code needed} months. */
    public static final String DATA_MISSING = "decision/data-missing";

    /** The records of a source do not reach back far enough: {@code source}, {@code months}, {@code needed}. */
    public static final String DATA_SHORT = "decision/data-short";

    /** The newest record of a source is too old: {@code source}, {@code days}, {@code oldest}. */
    public static final String DATA_OLD = "decision/data-old";

    /** For another product the records are enough: {@code product}. */
    public static final String OTHER_PRODUCT = "decision/other-product";

    /** The records are enough for no product, so a person decides. */
    public static final String PERSON_DECIDES = "decision/person-decides";

    private ReasonCodes() {}

    /** A reason from names and values in turn. */
    static Reason of(String code, String... parameters) {
        SequencedMap<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return new Reason(code, map);
    }
}
