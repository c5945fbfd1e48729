package org.bulwark.server.decision.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two things that should be the same and are not.
 *
 * @param where what was looked at
 * @param kept what is kept
 * @param found what was found instead
 */
public record Finding(String where, String kept, String found) {

    /** Gathers findings. */
    static final class Comparison {
        private final List<Finding> findings = new ArrayList<>();

        /** Compares two values; texts stand for them in a finding. */
        Comparison same(String where, @Nullable Object kept, @Nullable Object found) {
            if (!Objects.equals(kept, found)) {
                findings.add(new Finding(where, text(kept), text(found)));
            }
            return this;
        }

        List<Finding> findings() {
            return List.copyOf(findings);
        }

        private static String text(@Nullable Object value) {
            String text = value == null ? "nothing" : value.toString();
            return text.length() <= 500 ? text : text.substring(0, 500) + "…";
        }
    }
}
