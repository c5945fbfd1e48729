package org.bulwark.server.score;

import java.util.Optional;
import java.util.Set;

/** What a later stage tells of the products that are scored; a scorecard bears its product's code. */
public interface ScoredProducts {

    /** The names by which a scorecard finds what is known of an application; empty when there is no such product. */
    Optional<Set<String>> inputs(String product);
}
