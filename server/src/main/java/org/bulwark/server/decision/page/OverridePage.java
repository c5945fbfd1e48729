package org.bulwark.server.decision.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.Reason;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.referral.OverrideCount;
import org.bulwark.server.decision.referral.OverrideDimension;
import org.bulwark.server.decision.referral.Overrides;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How people decide beside the policy, and how that went. */
@Controller
class OverridePage {

    static final String PATH = "/decision/overrides";

    private static final int DAYS = 90;

    private final Overrides overrides;
    private final InstantSource clock;

    OverridePage(Overrides overrides, InstantSource clock) {
        this.overrides = overrides;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Permission.PORTFOLIO_READ)
    String overrides(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
        ListState state = ListState.of(PATH, parameters, Set.of("by", "from", "until"), List.of("-count"));
        OverrideDimension by = Arrays.stream(OverrideDimension.values())
                .filter(one -> word(one).equals(state.filter("by")))
                .findFirst()
                .orElse(OverrideDimension.OFFICER);
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate until = Dates.day(state.filter("until")).orElse(today);
        LocalDate from = Dates.day(state.filter("from"))
                .filter(day -> !day.isAfter(until))
                .orElse(until.minusDays(DAYS));
        model.addAttribute("crumbs", List.of(Crumb.to("applications")));
        model.addAttribute("list", list(state, by, from, until, overrides.by(by, from, until.plusDays(1), caller)));
        return "decision/overrides";
    }

    private static DataList list(
            ListState state, OverrideDimension by, LocalDate from, LocalDate until, List<OverrideCount> counts) {
        return new DataList(
                "overrides",
                Text.word("overrides"),
                state,
                List.of(
                        new Filter.Choice(
                                "by",
                                Text.word("overrides.by"),
                                word(by),
                                Arrays.stream(OverrideDimension.values())
                                        .map(one ->
                                                new Filter.Option(word(one), Text.word("overrides.by." + word(one))))
                                        .toList()),
                        new Filter.Day("from", Text.word("overrides.from"), from.toString()),
                        new Filter.Day("until", Text.word("overrides.until"), until.toString())),
                List.of(
                        Column.of("key", "overrides.by." + word(by)),
                        Column.of("before", "overrides.before"),
                        Column.of("after", "overrides.after"),
                        Column.of("count", "overrides.count").right(),
                        Column.of("rate", "overrides.rate").right(),
                        Column.of("taken", "overrides.taken").right(),
                        Column.of("bad", "overrides.bad").right()),
                counts.stream().map(count -> row(by, count)).toList(),
                new DataList.Count(counts.size(), true),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                DataList.Empty.of(Text.word("overrides.empty"), Text.word("overrides.empty.how")));
    }

    private static Row row(OverrideDimension by, OverrideCount count) {
        Text key =
                by == OverrideDimension.REASON ? Text.told(Reason.of(count.key(), Map.of())) : Text.plain(count.key());
        return new Row(
                count.key() + count.before() + count.after(),
                count.key(),
                List.of(
                        new Cell.Words(key),
                        Cell.mark(Badge.outcome(count.before().name().toLowerCase(Locale.ROOT))),
                        Cell.mark(Badge.outcome(count.after().name().toLowerCase(Locale.ROOT))),
                        Cell.number(count.count()),
                        new Cell.Share(count.rate(), 1),
                        Cell.number(count.takenUp()),
                        count.badRate()
                                .<Cell>map(rate -> new Cell.Share(rate, 1))
                                .orElse(Cell.none())));
    }

    private static String word(OverrideDimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
