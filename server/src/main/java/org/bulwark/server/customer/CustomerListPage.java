package org.bulwark.server.customer;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.database.Conditions;
import org.bulwark.server.database.Tally;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.part.Anchor;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.show.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom the bank knows, found by one box; names masked. */
@Controller
class CustomerListPage {

    private static final String PATH = "/data/parties";

    private final JdbcClient database;
    private final CustomerSearch search;
    private final Tally tally;

    CustomerListPage(JdbcClient database, CustomerSearch search, Tally tally) {
        this.database = database;
        this.search = search;
        this.tally = tally;
    }

    private record Known(UUID id, String kind, String label, String branch, OffsetDateTime since) {}

    @GetMapping(PATH)
    @Needs(Permission.PARTY_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, Set.of("q", "kind", "branch"), List.of("-since"));
        Conditions conditions = conditions(state, caller);
        Tally.Many count = tally.of("data.party", conditions);
        Slice<Known> slice = Slice.of(
                state, fetch(state, conditions), party -> new Anchor<>(party.since.toInstant(), party.id).toString());
        model.addAttribute(
                "list",
                new DataList(
                        "parties",
                        Text.word("menu.parties"),
                        state,
                        List.of(
                                new Filter.Search("q", Text.word("parties.search"), state.filter("q")),
                                new Filter.Choice(
                                        "kind",
                                        Text.word("party.kind"),
                                        state.filter("kind"),
                                        List.of(
                                                new Filter.Option("business", Text.word("party.kind.business")),
                                                new Filter.Option("person", Text.word("party.kind.person"))))),
                        List.of(
                                Column.of("name", "party.name"),
                                Column.of("kind", "party.kind"),
                                Column.of("branch", "application.branch"),
                                Column.of("since", "party.since").sorts()),
                        slice.rows().stream().map(CustomerListPage::row).toList(),
                        new DataList.Count(count.rows(), count.exact()),
                        slice.previous(),
                        slice.next(),
                        List.of(),
                        Optional.empty(),
                        DataList.Empty.of(Text.word("parties.empty"), Text.word("parties.empty.how"))));
        return "data/parties";
    }

    private static Row row(Known party) {
        return new Row(
                party.id.toString(),
                party.label,
                List.of(
                        Cell.link(party.label, PATH + "/" + party.id),
                        Cell.word("party.kind." + party.kind),
                        Cell.text(party.branch),
                        Cell.moment(party.since.toInstant())));
    }

    private Conditions conditions(ListState state, Caller caller) {
        Conditions conditions = caller.seen(new Conditions(), "branch");
        conditions.andIf(state.filter("kind"), "kind = ?").andIf(state.filter("branch"), "branch = ?");
        if (!state.filter("q").isEmpty()) {
            conditions.and(
                    "id = any (?)", (Object) search.find(state.filter("q")).toArray(UUID[]::new));
        }
        return conditions;
    }

    private List<Known> fetch(ListState state, Conditions conditions) {
        boolean back = !state.before().isEmpty();
        boolean down = state.descending() != back;
        Conditions beyond = conditions.copy();
        Anchor.read(back ? state.before() : state.after(), Dates::instant)
                .ifPresent(anchor -> beyond.and(
                        "(known_since, id) " + (down ? "<" : ">") + " (?, ?)",
                        anchor.value().atOffset(ZoneOffset.UTC),
                        anchor.id()));
        String direction = down ? " desc" : "";
        return database.sql("select id, kind, label, branch, known_since from data.party" + beyond.where()
                        + " order by known_since" + direction + ", id" + direction + " limit " + Slice.FETCH)
                .params(beyond.parameters())
                .query((row, n) -> new Known(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class)))
                .list();
    }
}
