package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.Branches;
import org.bulwark.server.database.Tally;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.Products;
import org.bulwark.server.desk.Colleagues;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Slice;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of applications. */
@Controller
class ApplicationListPage {

    static final String PATH = "/decision/applications";

    private final ApplicationListing listing;
    private final Colleagues colleagues;
    private final Branches branches;
    private final Products products;

    ApplicationListPage(ApplicationListing listing, Colleagues colleagues, Branches branches, Products products) {
        this.listing = listing;
        this.colleagues = colleagues;
        this.branches = branches;
        this.products = products;
    }

    @GetMapping(PATH)
    @Needs(Permission.APPLICATION_READ)
    String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, ApplicationListing.FILTERS, ApplicationListing.SORTS);
        Slice<ApplicationRow> slice = listing.page(state, caller);
        Tally.Many count = listing.count(state, caller);
        model.addAttribute("list", list(state, slice, count, caller));
        model.addAttribute("applies", caller.may(Permission.APPLICATION_SUBMIT));
        model.addAttribute("overrides", caller.may(Permission.PORTFOLIO_READ));
        return "decision/applications";
    }

    private DataList list(ListState state, Slice<ApplicationRow> slice, Tally.Many count, Caller caller) {
        boolean mayExport = caller.may(Permission.APPLICATION_EXPORT);
        return new DataList(
                "applications",
                Text.word("menu.applications"),
                state,
                filters(state, caller),
                List.of(
                        Column.of("applicant", "application.applicant"),
                        Column.of("outcome", "application.outcome"),
                        Column.of("amount", "application.amount").right().sorts(),
                        Column.of("points", "application.points").right().sorts(),
                        Column.of("grade", "application.grade"),
                        Column.of("owner", "application.owner"),
                        Column.of("due", "application.due").sorts(),
                        Column.of("received", "application.received").sorts()),
                slice.rows().stream().map(ApplicationListPage::row).toList(),
                new DataList.Count(count.rows(), count.exact()),
                slice.previous(),
                slice.next(),
                bulk(caller),
                mayExport ? Optional.of(state.at(PATH + "/export")) : Optional.empty(),
                DataList.Empty.of(Text.word("applications.empty"), Text.word("applications.empty.how")));
    }

    private List<DataList.Bulk> bulk(Caller caller) {
        if (!caller.may(Permission.APPLICATION_ASSIGN)) {
            return List.of();
        }
        return List.of(new DataList.Bulk(
                PATH + "/assign",
                Text.word("applications.assign"),
                "owner",
                colleagues.of(caller, Permission.APPLICATION_DECIDE)));
    }

    /** A row of any list of applications. */
    static Row row(ApplicationRow row) {
        String number = "A-" + row.number();
        return new Row(
                row.id().toString(),
                number + " " + row.label(),
                List.of(
                        new Cell.Lines(
                                Text.plain(row.label()), Text.plain(number + " · " + row.product()), address(row)),
                        outcome(row),
                        Cell.amount(row.requested()),
                        row.points().<Cell>map(Cell::number).orElse(Cell.none()),
                        row.grade().map(Cell::text).orElse(Cell.none()),
                        row.owner().map(Cell::text).orElse(Cell.none()),
                        row.dueAt().map(Cell::moment).orElse(Cell.none()),
                        Cell.moment(row.receivedAt())));
    }

    static Cell outcome(ApplicationRow row) {
        Badge outcome = badge(row);
        return row.overridden()
                ? new Cell.Marks(List.of(outcome, Badge.of(Tone.WARNING, "application.overridden")))
                : Cell.mark(outcome);
    }

    static Badge badge(ApplicationRow row) {
        return Badge.outcome(row.outcome().name().toLowerCase(Locale.ROOT));
    }

    static String address(ApplicationRow row) {
        return PATH + "/" + row.id();
    }

    private List<Filter> filters(ListState state, Caller caller) {
        return List.of(
                new Filter.Search("q", Text.word("applications.search"), state.filter("q")),
                outcomes(state),
                new Filter.Choice(
                        "status",
                        Text.word("application.status"),
                        state.filter("status"),
                        List.of(
                                new Filter.Option("referred", Text.word("application.status.referred")),
                                new Filter.Option("decided", Text.word("application.status.decided")))),
                new Filter.Choice(
                        "product",
                        Text.word("application.product"),
                        state.filter("product"),
                        products.all().stream()
                                .map(product -> new Filter.Option(product.code(), Text.plain(product.title())))
                                .toList()),
                new Filter.Choice(
                        "branch",
                        Text.word("application.branch"),
                        state.filter("branch"),
                        branches.codes().stream()
                                .filter(caller::sees)
                                .map(code -> new Filter.Option(code, Text.plain(code)))
                                .toList()),
                new Filter.Choice(
                        "owner",
                        Text.word("application.owner"),
                        state.filter("owner"),
                        List.of(
                                new Filter.Option("me", Text.word("applications.owner.me")),
                                new Filter.Option("nobody", Text.word("applications.owner.nobody")))),
                new Filter.Amount("least", Text.word("applications.least"), state.filter("least")),
                new Filter.Day("from", Text.word("applications.from"), state.filter("from")),
                new Filter.Day("until", Text.word("applications.until"), state.filter("until")));
    }

    private static Filter outcomes(ListState state) {
        return new Filter.Choice(
                "outcome",
                Text.word("application.outcome"),
                state.filter("outcome"),
                List.of(
                        new Filter.Option("approve", Text.word("outcome.approve")),
                        new Filter.Option("refer", Text.word("outcome.refer")),
                        new Filter.Option("decline", Text.word("outcome.decline"))));
    }
}
