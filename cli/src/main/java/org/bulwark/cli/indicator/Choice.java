package org.bulwark.cli.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.bulwark.indicator.IndicatorProblem;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;

/** Which indicators of a catalogue are meant by what was typed. */
public final class Choice {

    private static final String GROUP = "group:";
    private static final String SEARCH = "search:";
    private static final String ALL = "all";

    private Choice() {}

    /**
     * The names, in the order of the words and within one word in that of the catalogue.
     *
     * @param words each a name, {@code group:} and a group, {@code search:} and words, or {@code all}
     */
    public static List<String> of(List<String> words, Catalogue catalogue) {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (String word : words) {
            List<Indicator> found = found(word.strip(), catalogue);
            if (found.isEmpty()) {
                throw IndicatorProblem.NAME_UNKNOWN.with(
                        "No indicator is meant by '" + word + "'.",
                        "Give a name, group:account, search:\"interest cover\" or all; 'bulwark indicator list' prints names.");
            }
            found.forEach(indicator -> names.add(indicator.name()));
        }
        return new ArrayList<>(names);
    }

    private static List<Indicator> found(String word, Catalogue catalogue) {
        if (word.equals(ALL)) {
            return List.copyOf(catalogue.indicators().values());
        }
        if (word.startsWith(GROUP)) {
            String group = word.substring(GROUP.length()).toLowerCase(Locale.ROOT);
            return catalogue.indicators().values().stream()
                    .filter(indicator -> indicator.family().group().word().equals(group))
                    .toList();
        }
        if (word.startsWith(SEARCH)) {
            return catalogue.search(word.substring(SEARCH.length()));
        }
        return catalogue.find(word).stream().toList();
    }
}
