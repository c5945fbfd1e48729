package org.bulwark.decision.product;

import java.util.List;
import org.bulwark.basics.rule.Facts;

/** What became of what was received. */
public sealed interface Normalised {

    /**
     * It can be decided on.
     *
     * @param facts under the product's {@link Product#facts()}; those of the bank are still missing
     */
    record Accepted(Facts facts) implements Normalised {}

    /**
     * It cannot.
     *
     * @param errors everything that is wrong, in the order in which it was received, missing fields last
     */
    record Rejected(List<FieldError> errors) implements Normalised {
        /** Copies the list. */
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
