package org.bulwark.files.tree;

import java.util.List;
import java.util.function.Function;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;

/**
 * What became of reading a document.
 *
 * @param <T> what it should hold
 */
public sealed interface Document<T> {

    /**
     * It holds it.
     *
     * @param value what it holds
     */
    record Sound<T>(T value) implements Document<T> {}

    /**
     * It does not.
     *
     * @param file the document's name
     * @param faults everything that is wrong, at least one, in the document's order
     */
    record Faulty<T>(String file, List<Fault> faults) implements Document<T> {
        /** Copies the list. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A document of something else that is made of what this one holds; at fault where this one is.
     *
     * @param made makes it
     */
    default <U> Document<U> map(Function<T, U> made) {
        return switch (this) {
            case Sound<T> sound -> new Sound<>(made.apply(sound.value));
            case Faulty<T>(var file, var faults) -> new Faulty<>(file, faults);
        };
    }

    /**
     * What it holds.
     *
     * @throws ProblemException {@link FilesProblem#SPECIFICATION_FIELD} with the first fault and how many there are
     */
    default T value() {
        return switch (this) {
            case Sound<T> sound -> sound.value;
            case Faulty<T>(var file, var faults) -> {
                Fault first = faults.getFirst();
                String more = faults.size() > 1 ? " (the first of " + faults.size() + " faults)" : "";
                throw new ProblemException(new Problem(
                        FilesProblem.SPECIFICATION_FIELD,
                        file + ":" + first.line() + ":" + first.column() + " " + first.path() + ": " + first.what()
                                + more,
                        first.remedy()));
            }
        };
    }
}
