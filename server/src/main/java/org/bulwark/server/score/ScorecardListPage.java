package org.bulwark.server.score;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.ProblemException;
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
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The bank's scorecards: what is in force, and what it was learned from. */
@Controller
class ScorecardListPage {

    static final String PATH = "/score/scorecards";

    private final Scorecards scorecards;
    private final ScoredProducts products;
    private final InstantSource clock;

    ScorecardListPage(Scorecards scorecards, ScoredProducts products, InstantSource clock) {
        this.scorecards = scorecards;
        this.products = products;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Permission.SCORECARD_READ)
    String list(Caller caller, Model model) {
        return page(caller, model);
    }

    /** Takes in a model file as a draft; one that cannot be read is told of, and nothing of it is kept. */
    @PostMapping(PATH)
    @Needs(Permission.SCORECARD_EDIT)
    String handIn(
            @RequestParam String product,
            @RequestParam MultipartFile file,
            @RequestParam String note,
            Caller caller,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        try {
            Versioned<Scorecard> draft = scorecards.handIn(product, Optional.empty(), file.getBytes(), note, caller);
            int number = draft.key().number();
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("scorecards.hand-in.done", number)));
            return "redirect:" + PATH + "/" + UriUtils.encodePathSegment(product, StandardCharsets.UTF_8) + "/"
                    + number;
        } catch (ProblemException e) {
            model.addAttribute(
                    "refused",
                    Text.word(
                            "scorecards.hand-in.failed",
                            e.problem().what(),
                            e.problem().remedy()));
            model.addAttribute("note", note);
            model.addAttribute("chosen", product);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(caller, model);
        }
    }

    private String page(Caller caller, Model model) {
        SequencedMap<String, String> titles = products.titles();
        model.addAttribute("products", caller.may(Permission.SCORECARD_EDIT) ? titles : new LinkedHashMap<>());
        List<Row> rows = scorecards.products().stream()
                .map(id -> row(id, titles.getOrDefault(id, id), scorecards.timeline(id, caller)))
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

    private Row row(String id, String title, Timeline<Scorecard> timeline) {
        Versioned<Scorecard> shown = timeline.at(clock.instant())
                .map(InForce::champion)
                .orElse(timeline.versions().getLast());
        Scorecard card = shown.content();
        return new Row(
                id,
                id,
                List.of(
                        new Cell.Lines(
                                Text.plain(title),
                                Text.word("version.of", shown.key().number()),
                                PATH + "/" + id + "/" + shown.key().number()),
                        Cell.mark(Badge.status(shown.status())),
                        Cell.number(card.characteristics().size()),
                        Cell.number(card.provenance().rows()),
                        new Cell.Share(card.provenance().badRate(), 1),
                        shown.deployment().map(d -> Cell.moment(d.from())).orElse(Cell.none())));
    }
}
