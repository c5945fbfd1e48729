package org.bulwark.server.score;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bulwark.basics.version.Versioned;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.VersionViews;
import org.bulwark.server.web.Attachment;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.BinsChart;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Tab;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One version of a scorecard: its characteristics bin by bin, where it comes from, and the steps that it can take. */
@Controller
@RequestMapping(ScorecardListPage.PATH + "/{product}/{number}")
class ScorecardPage {

    static final VersionViews VIEWS =
            new VersionViews(ScorecardListPage.PATH, Permission.SCORECARD_EDIT, Permission.SCORECARD_APPROVE);

    private final Scorecards scorecards;
    private final ScoredProducts products;

    ScorecardPage(Scorecards scorecards, ScoredProducts products) {
        this.scorecards = scorecards;
        this.products = products;
    }

    @GetMapping
    @Needs(Permission.SCORECARD_READ)
    String characteristics(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        Scorecard card = open(product, number, "characteristics", caller, model);
        model.addAttribute("figures", figures(card));
        UnaryOperator<String> titles = products.titles(product);
        model.addAttribute(
                "charts",
                card.characteristics().stream()
                        .sorted(Comparator.comparingDouble(
                                        (Characteristic c) -> c.binning().iv())
                                .reversed())
                        .map(one -> chart(one, title(one, titles)))
                        .toList());
        return "score/scorecard";
    }

    /** The points as CSV. */
    @GetMapping("/points")
    @Needs(Permission.SCORECARD_READ)
    ResponseEntity<byte[]> points(@PathVariable String product, @PathVariable int number, Caller caller) {
        Versioned<Scorecard> version = scorecards.version(product, number, caller);
        return Attachment.text(
                version.key().id() + "-" + number + "-points.csv", "text/csv", scorecards.csv(version.content()));
    }

    /** The model file. */
    @GetMapping("/file")
    @Needs(Permission.SCORECARD_READ)
    ResponseEntity<byte[]> file(@PathVariable String product, @PathVariable int number, Caller caller) {
        Versioned<Scorecard> version = scorecards.version(product, number, caller);
        return Attachment.text(
                version.key().id() + "-" + number + ".scorecard.json",
                "application/json",
                scorecards.file(version.content()));
    }

    @GetMapping("/versions")
    @Needs(Permission.SCORECARD_READ)
    String versions(@PathVariable String product, @PathVariable int number, Caller caller, Model model) {
        open(product, number, "versions", caller, model);
        Versioned<Scorecard> version = scorecards.version(product, number, caller);
        model.addAttribute("list", VIEWS.list(scorecards.timeline(product, caller)));
        model.addAttribute("history", VIEWS.history(version));
        model.addAttribute("facts", origin(version.content().provenance()));
        return "score/scorecard-versions";
    }

    private Scorecard open(String product, int number, String current, Caller caller, Model model) {
        Versioned<Scorecard> version = scorecards.version(product, number, caller);
        String address = VIEWS.address(version);
        model.addAttribute("crumbs", List.of(Crumb.to("scorecards")));
        model.addAttribute("title", products.titles().getOrDefault(product, product));
        model.addAttribute("version", version);
        model.addAttribute("badge", Badge.status(version.status()));
        model.addAttribute("steps", VIEWS.steps(version, caller));
        model.addAttribute("edit", Optional.empty());
        model.addAttribute(
                "tabs",
                List.of(
                        Tab.of("scorecard.characteristics", address, current.equals("characteristics")),
                        Tab.of("policy.tab.versions", address + "/versions", current.equals("versions"))));
        model.addAttribute("address", address);
        return version.content();
    }

    private static List<Figure> figures(Scorecard card) {
        return List.of(
                new Figure(
                        Text.word("scorecard.characteristics"),
                        Cell.number(card.characteristics().size()),
                        Optional.empty(),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("scorecard.range"),
                        Cell.text(card.worst() + " – " + card.best()),
                        Optional.of(Text.word(
                                "scorecard.scale",
                                Math.round(card.scale().score()),
                                Math.round(card.scale().odds()),
                                Math.round(card.scale().pdo()))),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("scorecard.rows"),
                        Cell.number(card.provenance().rows()),
                        Optional.of(
                                Text.word("scorecard.bads", card.provenance().bads())),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.word("bins.bad"),
                        new Cell.Share(card.provenance().badRate(), 1),
                        Optional.empty(),
                        Tone.NEUTRAL,
                        ""));
    }

    private static String title(Characteristic characteristic, UnaryOperator<String> titles) {
        return characteristic.title().isBlank() ? titles.apply(characteristic.variable()) : characteristic.title();
    }

    private static BinsChart chart(Characteristic characteristic, String title) {
        List<Bin> bins = characteristic.binning().bins();
        double all = characteristic.binning().counts().weight();
        return new BinsChart(
                title,
                characteristic.binning().iv(),
                IntStream.range(0, bins.size())
                        .filter(code -> bins.get(code).isLearned())
                        .mapToObj(code ->
                                bin(bins.get(code), all, characteristic.points().get(code)))
                        .toList());
    }

    private static BinsChart.Bin bin(Bin bin, double all, int points) {
        return new BinsChart.Bin(
                bin.label(),
                bin.counts().rows(),
                bin.counts().weight() / all,
                bin.counts().badRate(),
                bin.woe(),
                points);
    }

    private static List<Fact> origin(Provenance from) {
        return List.of(
                Fact.of("scorecard.data", Cell.text(from.data())),
                Fact.of("scorecard.target", Cell.text(from.target())),
                Fact.of("scorecard.rows", Cell.number(from.rows())),
                Fact.of("bins.bad", new Cell.Share(from.badRate(), 2)),
                Fact.of("scorecard.code", Cell.text(from.codeVersion())));
    }
}
