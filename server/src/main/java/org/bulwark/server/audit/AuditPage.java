package org.bulwark.server.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log: who did what to what, and what proves it. */
@Controller
class AuditPage {

    private static final String PATH = "/audit";
    private static final Map<String, String> PAGES =
            Map.of("application", "/decision/applications/", "party", "/data/parties/", "account", "/access/users/");
    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");

    private final JdbcClient database;
    private final AuditLog log;
    private final Tally tally;

    AuditPage(JdbcClient database, AuditLog log, Tally tally) {
        this.database = database;
        this.log = log;
        this.tally = tally;
    }

    private record Entry(long place, OffsetDateTime at, String kind, String actor, String subject) {}

    @GetMapping(PATH)
    @Needs(Permission.AUDIT_READ)
    String list(@RequestParam Map<String, String> parameters, Model model) {
        ListState state = ListState.of(PATH, parameters, Set.of("kind", "actor", "subject"), List.of("-place"));
        Conditions conditions = new Conditions()
                .andIf(state.filter("kind"), "kind = ?")
                .andIf(state.filter("actor"), "actor = ?")
                .andIf(state.filter("subject"), "subject = ?");
        Tally.Many count = tally.of("audit.entry", conditions);
        Slice<Entry> slice = Slice.of(state, fetch(state, conditions), entry -> String.valueOf(entry.place));
        model.addAttribute("figures", figures());
        model.addAttribute("checkpoint", log.checkpoint().orElse(""));
        model.addAttribute("list", list(state, slice, count));
        return "audit/log";
    }

    private List<Entry> fetch(ListState state, Conditions conditions) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        String key = back ? state.before() : state.after();
        Conditions beyond = conditions.copy();
        if (PLACE.matcher(key).matches()) {
            beyond.and("index " + (down ? "<" : ">") + " ?", Long.parseLong(key));
        }
        return database.sql("select * from audit.entry" + beyond.where() + " order by index" + (down ? " desc" : "")
                        + " limit " + Slice.FETCH)
                .params(beyond.parameters())
                .query((row, n) -> new Entry(
                        row.getLong("index"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("subject")))
                .list();
    }

    private List<Figure> figures() {
        return database.sql("select size, at from audit.checkpoint order by size desc limit 1")
                .query((row, n) -> List.of(
                        new Figure(
                                Text.word("audit.sealed"),
                                Cell.number(row.getLong(1)),
                                Optional.empty(),
                                Tone.APPROVE,
                                ""),
                        new Figure(
                                Text.word("audit.checkpoint"),
                                Cell.moment(
                                        row.getObject(2, OffsetDateTime.class).toInstant()),
                                Optional.of(Text.word("audit.checkpoint.note")),
                                Tone.NEUTRAL,
                                ""),
                        new Figure(
                                Text.word("audit.waiting"),
                                Cell.number(log.waiting()),
                                Optional.of(Text.word("audit.waiting.note")),
                                Tone.NEUTRAL,
                                "")))
                .optional()
                .orElse(List.of());
    }

    private static DataList list(ListState state, Slice<Entry> slice, Tally.Many count) {
        return new DataList(
                "entries",
                Text.word("menu.audit"),
                state,
                List.of(
                        new Filter.Search("kind", Text.word("audit.kind"), state.filter("kind")),
                        new Filter.Search("actor", Text.word("audit.actor"), state.filter("actor")),
                        new Filter.Search("subject", Text.word("audit.subject"), state.filter("subject"))),
                List.of(
                        new Column("place", Text.word("audit.place"), true, true),
                        Column.of("kind", "audit.kind"),
                        Column.of("actor", "audit.actor"),
                        Column.of("subject", "audit.subject"),
                        Column.of("at", "audit.at")),
                slice.rows().stream().map(AuditPage::row).toList(),
                new DataList.Count(count.rows(), count.exact()),
                slice.previous(),
                slice.next(),
                List.of(),
                Optional.empty(),
                DataList.Empty.of(Text.word("audit.empty"), Text.word("audit.empty.how")));
    }

    private static Row row(Entry entry) {
        String place = String.valueOf(entry.place);
        return new Row(
                place,
                place,
                List.of(
                        Cell.number(entry.place),
                        new Cell.Code(entry.kind),
                        Cell.text(entry.actor),
                        subject(entry.subject),
                        Cell.moment(entry.at.toInstant())));
    }

    /** What an entry is about leads to its page, if it has one. */
    private static Cell subject(String subject) {
        int colon = subject.indexOf(':');
        String page = colon < 0 ? null : PAGES.get(subject.substring(0, colon));
        return page == null ? new Cell.Code(subject) : Cell.link(subject, page + subject.substring(colon + 1));
    }
}
