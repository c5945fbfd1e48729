package org.bulwark.server.desk;

import java.util.ArrayList;
import java.util.List;
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

    HomePage(HomeFigures figures) {
        this.figures = figures;
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
        List<Row> versions = figures.versions(caller);
        model.addAttribute("caller", caller);
        model.addAttribute("waiting", waiting);
        model.addAttribute("moved", moved);
        model.addAttribute("versions", versions(versions));
        return "desk/home";
    }

    private static DataList versions(List<Row> rows) {
        return DataList.plain(
                "versions",
                Text.word("home.versions"),
                List.of(
                        Column.of("thing", "home.versions.thing"),
                        Column.of("status", "version.status"),
                        Column.of("author", "version.author")),
                rows,
                DataList.Empty.of(Text.word("home.versions.empty"), Text.word("home.versions.empty.how")));
    }

    /** A row of a version that waits. */
    static Row row(String kind, String id, int number, String status, List<String> authors) {
        String path = (kind.equals("policy") ? "/decision/policies/" : "/score/scorecards/") + id + "/" + number;
        return new Row(path, id, List.of(
                new Cell.Lines(
                        Text.word("home.version", id, number), Text.word("home.version." + kind), path),
                Cell.mark(Badge.status(org.bulwark.basics.version.Status.valueOf(status))),
                Cell.text(String.join(", ", authors))));
    }
}
