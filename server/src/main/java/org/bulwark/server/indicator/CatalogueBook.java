package org.bulwark.server.indicator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bulwark.basics.version.InForce;
import org.bulwark.data.source.Source;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.desk.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The edition of the catalogue that answers. What the desk has brought into force answers once its states are built; until then the edition
 * before it does. Whether that has changed is asked every second at most: an edition that was answering a moment ago is right still.
 */
@Component
public class CatalogueBook {

    private static final long RECENT = Duration.ofSeconds(1).toNanos();

    private final SourceBook sources;
    private final Versions versions;
    private final JdbcClient database;
    private final InstantSource clock;
    private volatile @Nullable Serving serving;
    private volatile long asked;

    /** An edition, and the versions of sources that it was made over. */
    private record Serving(Edition edition, Map<String, Integer> overSources) {}

    CatalogueBook(SourceBook sources, Versions versions, JdbcClient database, InstantSource clock) {
        this.sources = sources;
        this.versions = versions;
        this.database = database;
        this.clock = clock;
    }

    /** The edition that answers. Made when it is first asked for: that takes a second, which commands need not wait. */
    public Edition current() {
        Serving there = serving;
        return there == null || System.nanoTime() - asked > RECENT ? looked() : there.edition;
    }

    private synchronized Edition looked() {
        SortedMap<RiskGroup, Integer> parts = parts(database.sql("select parts from indicator.serving")
                .query(String.class)
                .optional()
                .orElse(""));
        Map<String, Integer> over = sources.numbers();
        Serving there = serving;
        if (there == null || !there.edition.parts().equals(parts) || !there.overSources.equals(over)) {
            there = new Serving(edition(parts), over);
            serving = there;
        }
        asked = System.nanoTime();
        return there.edition;
    }

    /** Looks again at once: another edition answers from now on. */
    void lookAgain() {
        asked = System.nanoTime() - RECENT - 1;
    }

    /** The edition that the desk wants: of all groups the version in force. */
    Edition wanted() {
        SortedMap<RiskGroup, Integer> parts = new TreeMap<>();
        for (String id : versions.ids(FamilyForm.KIND)) {
            RiskGroup group = RiskGroup.of(id).orElseThrow();
            versions.timeline(new FamilyForm(group), id)
                    .at(clock.instant())
                    .map(InForce::champion)
                    .ifPresent(version -> parts.put(group, version.key().number()));
        }
        return current().parts().equals(parts) ? current() : edition(parts);
    }

    private Edition edition(SortedMap<RiskGroup, Integer> parts) {
        if (parts.isEmpty() && sources.numbers().isEmpty()) {
            return Edition.of(parts, ShippedCatalogue.all(), sources.zone());
        }
        Catalogue all = Catalogue.of(sources.sources(), List.of());
        for (RiskGroup group : RiskGroup.values()) {
            Integer number = parts.get(group);
            all = all.and(number == null ? shipped(group) : families(group, number));
        }
        return Edition.of(parts, all, sources.zone());
    }

    private List<Family> families(RiskGroup group, int number) {
        return versions.timeline(new FamilyForm(group), group.word())
                .number(number)
                .orElseThrow()
                .content()
                .families();
    }

    /** The families of a group as they are shipped. */
    static List<Family> shipped(RiskGroup group) {
        return ShippedCatalogue.all().families().stream()
                .filter(family -> family.group() == group)
                .toList();
    }

    /**
     * The catalogue that answers with the families of one group replaced: those of earlier groups first, then the group's, then the others.
     *
     * @throws org.bulwark.basics.ProblemException what does not fit together
     */
    public Catalogue with(FamilyDocument document) {
        Catalogue all = before(document.group()).and(document.families());
        Catalogue now = current().catalogue();
        for (RiskGroup later : RiskGroup.values()) {
            if (later.compareTo(document.group()) > 0) {
                all = all.and(of(now, later));
            }
        }
        return all;
    }

    /** What the families of a group may read: the sources, and the indicators of the groups before it. */
    public Catalogue before(RiskGroup group) {
        Collection<Source> known = Collections.unmodifiableCollection(sources.sources());
        Catalogue all = Catalogue.of(known, List.of());
        Catalogue now = current().catalogue();
        for (RiskGroup earlier : RiskGroup.values()) {
            if (earlier.compareTo(group) < 0) {
                all = all.and(of(now, earlier));
            }
        }
        return all;
    }

    /** The families of a group that answer now. */
    static List<Family> of(Catalogue catalogue, RiskGroup group) {
        return catalogue.families().stream()
                .filter(family -> family.group() == group)
                .toList();
    }

    /** The groups whose families are not as they were shipped, as they are written down: {@code account:3,legal:1}. */
    static String text(SortedMap<RiskGroup, Integer> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach((group, number) -> text.append(text.isEmpty() ? "" : ",")
                .append(group.word())
                .append(':')
                .append(number));
        return text.toString();
    }

    private static SortedMap<RiskGroup, Integer> parts(String text) {
        SortedMap<RiskGroup, Integer> parts = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] both = part.split(":", 2);
            parts.put(RiskGroup.of(both[0]).orElseThrow(), Integer.parseInt(both[1]));
        }
        return parts;
    }

    /** All indicators. */
    public Catalogue catalogue() {
        return current().catalogue();
    }

    /** What is kept of the events. */
    public FoldPlan plan() {
        return current().plan();
    }
}
