package org.bulwark.server.indicator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskGroup;

/** What kinds of sources there are: a source is of the groups whose indicators read it and nothing else. */
final class SourceGroups {

    private SourceGroups() {}

    /** The sources of a group by its word; none for a word that is no group's. */
    static List<String> of(Catalogue catalogue, String word) {
        Set<String> sources = new LinkedHashSet<>();
        RiskGroup.of(word)
                .ifPresent(wanted -> catalogue.indicators().values().stream()
                        .filter(one -> one.family().group() == wanted)
                        .map(one -> one.definition().sources())
                        .filter(read -> read.size() == 1)
                        .forEach(sources::addAll));
        return List.copyOf(sources);
    }
}
