package org.bulwark.server.indicator.refresh;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.Versioned;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.FamilyDocument;
import org.bulwark.server.indicator.FamilyVersions;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The groups of indicators: how many there are, which version answers, what is coming. */
@Controller
class GroupPage {

    private final CatalogueBook book;
    private final FamilyVersions versions;
    private final InstantSource clock;

    GroupPage(CatalogueBook book, FamilyVersions versions, InstantSource clock) {
        this.book = book;
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping(IndicatorTabs.GROUPS)
    @Needs(Permission.INDICATOR_READ)
    String groups(Locale language, Model model) {
        Edition edition = book.current();
        IndicatorWords words = IndicatorWords.in(language, edition.catalogue().sources());
        Map<RiskGroup, Long> counts = edition.catalogue().indicators().values().stream()
                .collect(Collectors.groupingBy(one -> one.family().group(), Collectors.counting()));
        Map<RiskGroup, Long> families = edition.catalogue().families().stream()
                .collect(Collectors.groupingBy(Family::group, Collectors.counting()));
        model.addAttribute("tabs", IndicatorTabs.of("groups"));
        model.addAttribute(
                "about", Text.word("indicator.groups.note", edition.catalogue().size(), edition.id()));
        model.addAttribute(
                "list",
                DataList.plain(
                        "groups",
                        Text.word("indicator.tab.groups"),
                        List.of(
                                Column.of("group", "indicator.group"),
                                Column.of("families", "indicator.families").right(),
                                Column.of("indicators", "menu.indicators").right(),
                                Column.of("answers", "indicator.answers"),
                                Column.of("coming", "version.coming")),
                        Stream.of(RiskGroup.values())
                                .map(group -> row(
                                        group,
                                        words.title(group),
                                        edition,
                                        List.of(
                                                Cell.number(families.getOrDefault(group, 0L)),
                                                Cell.number(counts.getOrDefault(group, 0L)))))
                                .toList(),
                        DataList.Empty.of(Text.word("indicators.empty"), Text.word("indicators.empty.how"))));
        return "indicator/groups";
    }

    private Row row(RiskGroup group, String title, Edition edition, List<Cell> counts) {
        Timeline<FamilyDocument> timeline = versions.of(group);
        Optional<Integer> answers = Optional.ofNullable(edition.parts().get(group));
        Optional<Versioned<FamilyDocument>> building = timeline.at(clock.instant())
                .map(InForce::champion)
                .filter(champion -> !answers.equals(Optional.of(champion.key().number())));
        Optional<Versioned<FamilyDocument>> coming = timeline.versions().stream()
                .filter(version ->
                        List.of(Status.DRAFT, Status.TESTED, Status.APPROVED).contains(version.status()))
                .reduce((_, last) -> last);
        return new Row(
                group.word(),
                title,
                List.of(
                        new Cell.Lines(Text.plain(title), Text.plain(group.word()), "/desk/indicator/" + group.word()),
                        counts.getFirst(),
                        counts.getLast(),
                        answers.<Cell>map(number -> Cell.word("version.of", number))
                                .orElseGet(() -> Cell.word("text.shipped.short")),
                        building.or(() -> coming)
                                .map(version -> Cell.mark(new Badge(
                                        Badge.status(version.status()).tone(),
                                        Text.word("version.of", version.key().number()))))
                                .orElse(Cell.none())));
    }
}
