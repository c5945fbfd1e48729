package org.bulwark.basics.standing;

import java.util.Locale;

/** Why an obligor is thought unlikely to pay in full, whether or not anything is past due (CRR Art. 178(3); EBA/GL/2016/07). */
public enum UnlikelyToPay {
    /** Interest is no longer taken into income because the obligor is weaker. */
    NON_ACCRUED,
    /** A specific credit risk adjustment because the obligor is weaker. */
    SPECIFIC_ADJUSTMENT,
    /** The debt was sold at a loss that its weakness explains. */
    SALE_AT_LOSS,
    /** The debt was restructured under distress, and its present value fell. */
    DISTRESSED_RESTRUCTURING,
    /** Bankruptcy or a like protection was asked for or granted. Always for the whole obligor. */
    BANKRUPTCY,
    /** Another member of the group is in default, and the definition says that this spreads. */
    DEFAULT_IN_GROUP,
    /** Another sign that the bank's own rules name. */
    OTHER;

    /** As parameters of reasons name it: {@code sale-at-loss}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
