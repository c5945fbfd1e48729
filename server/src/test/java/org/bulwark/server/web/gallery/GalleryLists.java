package org.bulwark.server.web.gallery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.money.Money;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** Lists of the gallery: a full one with names that are too long, and an empty one. */
final class GalleryLists {

    private static final List<String> NAMES = List.of(
            "Hangzhou Xihu Longjing Tea & Gifts",
            "Ningbo Beilun Precision Mould and Die-Casting Technology Development Company Limited (Second Branch)",
            "陈建国",
            "Yiwu Morning Star Trading",
            "<script>alert('stored')</script>",
            "Wenzhou Ou River Shoe Components",
            "温州市鹿城区五马街道老陈记海鲜加工厂",
            "Shaoxing Yellow Wine Cellars",
            "Liu Yang",
            "Jiaxing Silk Thread Works");
    private static final List<String> OUTCOMES = List.of("approve", "refer", "decline", "approve", "refer");

    private GalleryLists() {}

    static ListState state(Map<String, String> parameters) {
        return ListState.of(
                "/gallery/list",
                parameters,
                Set.of("q", "outcome", "from", "least"),
                List.of("-received", "amount", "score"));
    }

    static DataList applications(ListState state) {
        List<Row> rows = new ArrayList<>();
        String wanted = state.filter("outcome");
        for (int i = 0; i < 24; i++) {
            String outcome = OUTCOMES.get(i % OUTCOMES.size());
            if ((wanted.isEmpty() || wanted.equals(outcome))
                    && !state.filter("q").equals("nothing")) {
                rows.add(row(i, outcome));
            }
        }
        return new DataList(
                "applications",
                Text.word("menu.applications"),
                state,
                filters(state),
                List.of(
                        Column.of("applicant", "menu.parties"),
                        Column.of("outcome", "trace.result"),
                        new Column("amount", Text.plain("Asked for"), true, true),
                        new Column("score", Text.word("waterfall.total"), true, true),
                        new Column("pd", Text.plain("PD"), true, false),
                        new Column("owner", Text.plain("Owner"), false, false),
                        new Column("received", Text.plain("Received"), false, true)),
                rows,
                new DataList.Count(1_043_118, false),
                Optional.of(state.before("20260504T010203-17")),
                Optional.of(state.after("20260503T210203-41")),
                List.of(new DataList.Bulk(
                        "/gallery/assign",
                        Text.plain("Assign to"),
                        "owner",
                        List.of(
                                new Filter.Option("zhao", Text.plain("Zhao Min")),
                                new Filter.Option("li", Text.plain("Li Wei"))))),
                Optional.of(state.at("/gallery/export")),
                DataList.Empty.of(Text.plain("No applications yet"), Text.plain("They arrive through the API.")));
    }

    private static Row row(int at, String outcome) {
        String id = String.valueOf(260_400_118 - at);
        String name = NAMES.get(at % NAMES.size());
        Cell score = at % 7 == 3 ? Cell.none() : Cell.number(702 - 13L * (at % 9));
        return new Row(
                id,
                name,
                List.of(
                        new Cell.Lines(Text.plain(name), Text.plain("A-" + id), "/gallery/application"),
                        at % 6 == 1
                                ? new Cell.Marks(List.of(
                                        Badge.outcome(outcome), new Badge(Tone.WARNING, Text.plain("Overridden"))))
                                : Cell.mark(Badge.outcome(outcome)),
                        Cell.amount(Money.of((at % 5 == 4 ? 12_345_678_900L : 5_000_000L) * (at % 4 + 1), "CNY")),
                        score,
                        new Cell.Share(0.0123 * (at % 9 + 1), 2),
                        at % 5 == 1 ? Cell.text("Zhao Min") : Cell.none(),
                        Cell.moment(Instant.parse("2026-05-04T03:02:01.123456Z").minusSeconds(4_217L * at))));
    }

    private static List<Filter> filters(ListState state) {
        return List.of(
                new Filter.Search("q", Text.plain("Name or number"), state.filter("q")),
                new Filter.Choice(
                        "outcome",
                        Text.word("trace.result"),
                        state.filter("outcome"),
                        List.of(
                                new Filter.Option("approve", Text.word("outcome.approve")),
                                new Filter.Option("refer", Text.word("outcome.refer")),
                                new Filter.Option("decline", Text.word("outcome.decline")))),
                new Filter.Amount("least", Text.plain("At least"), state.filter("least")),
                new Filter.Day("from", Text.plain("Received from"), state.filter("from")));
    }

    static DataList empty() {
        return DataList.plain(
                "policies",
                Text.word("menu.policies"),
                List.of(Column.of("name", "menu.policies")),
                List.of(),
                DataList.Empty.of(
                                Text.plain("No policy yet"),
                                Text.plain("A policy says whom the bank lends to, how much and at what price."
                                        + " Start from the sample, and change it rule by rule."))
                        .with(Text.plain("New policy"), "/gallery/parts"));
    }
}
