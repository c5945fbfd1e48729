package org.bulwark.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for the reader, and what moved today. */
@Controller
class HomePage {

    /** Where the kinds that have pages have them; of the others the API tells. */
    private static final Map<String, String> PAGES = Map.of(
            "policy", "/decision/policies/",
            "scorecard", "/score/scorecards/",
            "source", "/desk/source/",
            "indicator", "/desk/indicator/");

    private final HomeFigures figures;
    private final DeskReader reader;

    HomePage(HomeFigures figures, DeskReader reader) {
        this.figures = figures;
        this.reader = reader;
    }

    @GetMapping("/")
    @SignedIn
    String home(Caller caller, Model model) {
        List<Figure> waiting = new ArrayList<>();
        List<Figure> moved = new ArrayList<>();
        if (caller.may(Permission.APPLICATION_READ)) {
            waiting.addAll(figures.waiting(caller));
            moved.addAll(figures.today(caller));
            model.addAttribute("due", figures.due(caller));
        }
        List<Row> versions = reader.waiting(caller).stream()
                .filter(one -> PAGES.containsKey(one.key().kind()))
                .map(HomePage::row)
                .toList();
        model.addAttribute("caller", caller);
        model.addAttribute("waiting", waiting);
        model.addAttribute("moved", moved);
        boolean hasDesk = caller.may(Permission.POLICY_READ) || caller.may(Permission.SCORECARD_READ);
        if (hasDesk) {
            model.addAttribute("versions", versions(versions));
        }
        return "desk/home";
    }

    private static DataList versions(List<Row> rows) {
        return DataList.plain(
                "versions",
                Text.word("home.versions"),
                List.of(
                        Column.of("thing", "home.versions.thing"),
                        Column.of("status", "version.status"),
                        Column.of("turn", "home.versions.turn"),
                        Column.of("author", "version.author"),
                        Column.of("since", "home.versions.since")),
                rows,
                DataList.Empty.of(Text.word("home.versions.empty"), Text.word("home.versions.empty.how")));
    }

    private static Row row(Waiting waiting) {
        VersionKey key = waiting.key();
        String path = PAGES.get(key.kind()) + key.id() + "/" + key.number();
        return new Row(
                path,
                key.toString(),
                List.of(
                        new Cell.Lines(
                                Text.word("home.version", key.id(), key.number()),
                                Text.word("home.version." + key.kind()),
                                path),
                        Cell.mark(Badge.status(waiting.status())),
                        Cell.word("home.turn." + waiting.turn().name().toLowerCase(Locale.ROOT)),
                        Cell.text(String.join(", ", waiting.authors())),
                        Cell.moment(waiting.since())));
    }
}
