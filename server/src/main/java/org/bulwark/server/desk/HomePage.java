package org.bulwark.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final HomeFigures figures;
    private final List<HomePart> parts;
    private final DeskReader reader;
    private final DeskKinds kinds;

    HomePage(HomeFigures figures, List<HomePart> parts, DeskReader reader, DeskKinds kinds) {
        this.figures = figures;
        this.parts = List.copyOf(parts);
        this.reader = reader;
        this.kinds = kinds;
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
        parts.forEach(part -> waiting.addAll(part.waiting(caller)));
        model.addAttribute("caller", caller);
        model.addAttribute("waiting", waiting);
        model.addAttribute("moved", moved);
        if (kinds.seenBy(caller).stream().anyMatch(kind -> kind.pages().isPresent())) {
            model.addAttribute("versions", versions(caller));
        }
        return "desk/home";
    }

    private DataList versions(Caller caller) {
        List<Row> rows = reader.waiting(caller).stream()
                .flatMap(one -> kinds.of(one.key()).pages().map(pages -> row(one, pages)).stream())
                .toList();
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

    private static Row row(Waiting waiting, String pages) {
        VersionKey key = waiting.key();
        String path = pages + "/" + key.id() + "/" + key.number();
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
