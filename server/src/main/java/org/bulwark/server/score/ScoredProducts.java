package org.bulwark.server.score;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a later stage tells of the products that are scored; a scorecard bears its product's code. */
public interface ScoredProducts {

    /** The names by which a scorecard finds what is known of an application; empty when there is no such product. */
    Optional<Set<String>> inputs(String product);

    /** What people call the products, by their codes. */
    SequencedMap<String, String> titles();

    /** What people call the variables of a product's scorecard; a name that says nothing is left as it is. */
    UnaryOperator<String> titles(String product);
}
