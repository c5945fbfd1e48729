package org.bulwark.files.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bulwark.basics.ProblemException;

/** Collects what is wrong while a document is read to its end. */
public final class Faults {

    private static final int MOST = 200;

    private final List<Fault> all = new ArrayList<>();

    private final String file;

    /** None yet, of a document. */
    public Faults(String file) {
        this.file = file;
    }

    void add(String path, Node node, String what, String remedy) {
        if (all.size() < MOST) {
            all.add(new Fault(path, node.line(), node.column(), what, remedy));
        }
    }

    /**
     * Makes a value of what was read; nothing if something in it was at fault. What the value itself refuses becomes a fault at the place.
     *
     * @param path where
     * @param node what was read
     * @param value makes the value
     */
    public <T> Optional<T> guard(String path, Node node, Supplier<T> value) {
        int before = all.size();
        try {
            T made = value.get();
            return all.size() == before ? Optional.of(made) : Optional.empty();
        } catch (ProblemException e) {
            if (all.size() == before) {
                add(path, node, e.problem().what(), e.problem().remedy());
            }
            return Optional.empty();
        }
    }

    /** All of them, in the order of the document. */
    public List<Fault> all() {
        return all.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }

    /** What was read, or everything that is wrong with it. */
    public <T> Document<T> document(Optional<T> value) {
        return all.isEmpty() && value.isPresent()
                ? new Document.Sound<>(value.get())
                : new Document.Faulty<>(file, all());
    }
}
