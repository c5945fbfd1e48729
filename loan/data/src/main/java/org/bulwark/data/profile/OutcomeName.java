package org.bulwark.data.profile;

import java.util.List;
import java.util.Optional;

/** Names that speak of how a loan went on or ended. A weak hint: a marital status is no outcome. */
final class OutcomeName {

    private static final List<String> WORDS = List.of(
            "charge_off",
            "charged_off",
            "chargeoff",
            "chg_off",
            "chgoff",
            "write_off",
            "written_off",
            "writeoff",
            "recovery",
            "recoveries",
            "recovered",
            "collection",
            "collections",
            "settlement",
            "default_date",
            "date_of_default",
            "default_amount",
            "foreclosure",
            "foreclosed",
            "repossession",
            "repossessed",
            "loss",
            "lgd",
            "cured",
            "npl",
            "closed",
            "outcome",
            "total_pymnt",
            "total_payment",
            "total_rec",
            "last_pymnt",
            "last_payment",
            "status");

    private OutcomeName() {}

    /** The first such word of a name. */
    static Optional<String> in(String column) {
        return NameWords.of(column).firstOf(WORDS);
    }
}
