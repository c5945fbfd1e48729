package org.bulwark.server.score;

import java.time.InstantSource;
import java.util.List;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.Versioned;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The bank's scorecards: what is in force, and what it was learned from. */
@Controller
class ScorecardListPage {

    static final String PATH = "/score/scorecards";

    private final Scorecards scorecards;
    private final InstantSource clock;

    ScorecardListPage(Scorecards scorecards, InstantSource clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Permission.SCORECARD_READ)
    String list(Caller caller, Model model) {
        List<Row> rows = scorecards.products().stream()
                .map(id -> row(id, scorecards.timeline(id, caller)))
                .toList();
        model.addAttribute(
                "list",
                DataList.plain(
                        "scorecards",
                        Text.word("menu.scorecards"),
                        List.of(
                                Column.of("scorecard", "application.scorecard"),
                                Column.of("status", "version.status"),
                                Column.of("characteristics", "scorecard.characteristics")
                                        .right(),
                                Column.of("rows", "scorecard.rows").right(),
                                Column.of("bad", "bins.bad").right(),
                                Column.of("since", "version.from")),
                        rows,
                        DataList.Empty.of(Text.word("scorecards.empty"), Text.word("scorecards.empty.how"))));
        return "score/scorecards";
    }

    private Row row(String id, Timeline<Scorecard> timeline) {
        Versioned<Scorecard> shown = timeline.at(clock.instant())
                .map(InForce::champion)
                .orElse(timeline.versions().getLast());
        Scorecard card = shown.content();
        return new Row(
                id,
                id,
                List.of(
                        new Cell.Lines(
                                Text.plain(id),
                                Text.word("version.of", shown.key().number()),
                                PATH + "/" + id + "/" + shown.key().number()),
                        Cell.mark(Badge.status(shown.status())),
                        Cell.number(card.characteristics().size()),
                        Cell.number(card.provenance().rows()),
                        new Cell.Share(card.provenance().badRate(), 1),
                        shown.deployment().map(d -> Cell.moment(d.from())).orElse(Cell.none())));
    }
}
