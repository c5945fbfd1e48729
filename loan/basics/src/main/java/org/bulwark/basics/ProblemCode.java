package org.bulwark.basics;

import java.util.Locale;

/**
 * The closed vocabulary of what can go wrong for a user, one enum a stage.
 *
 * <p>A code is stable for ever, because people search for it and programs branch on it: {@code score/target-constant}. It is
 * {@code stage/enum-constant}, so that a new constant needs no second spelling.
 */
public interface ProblemCode {

    /** The stage's word, the part before the slash: {@code data}, {@code score}, {@code files}. */
    String stage();

    /** The constant's own name; every implementation is an enum and has it already. */
    String name();

    /** The code as users see it, for example {@code data/column-unknown}. */
    default String code() {
        return stage() + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The exception that ends a user's command.
     *
     * @param what what is wrong, with the names and values at hand; one or two sentences
     * @param remedy what the user should do next; an imperative sentence
     */
    default ProblemException with(String what, String remedy) {
        return new ProblemException(new Problem(this, what, remedy));
    }
}
