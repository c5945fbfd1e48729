package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.covenant.CovenantState;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** How covenants and breaches are shown. */
final class CovenantView {

    private CovenantView() {}

    static String word(CovenantState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static Badge badge(CovenantState state) {
        Tone tone = switch (state) {
            case COMPLIANT -> Tone.APPROVE;
            case WARNING -> Tone.WARNING;
            case BREACH -> Tone.DECLINE;
            case UNKNOWN -> Tone.REFER;
        };
        return Badge.of(tone, "covenant.state." + word(state));
    }

    static Badge badge(BreachRow.State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.DECLINE;
            case WAIVED -> Tone.NEUTRAL;
            case CURED -> Tone.APPROVE;
        };
        return Badge.of(tone, "breach.state." + state.word());
    }

    static Badge badge(Call.State state) {
        Tone tone = switch (state) {
            case PROPOSED -> Tone.NEUTRAL;
            case ASKED -> Tone.REFER;
            case CALLED -> Tone.ACTIVE;
            case RECEIVED -> Tone.APPROVE;
        };
        return Badge.of(tone, "call.state." + state.word());
    }

    /** How a test stands: its state, and beside it that it is late, ahead or waived. */
    static Cell state(CovenantRow row, LocalDate today) {
        List<Badge> badges = new ArrayList<>();
        if (row.isAhead(today)) {
            badges.add(Badge.of(Tone.ACTIVE, "covenant.state.ahead"));
        } else {
            badges.add(badge(row.state()));
        }
        if (row.isLate(today)) {
            badges.add(Badge.of(Tone.WARNING, "covenant.state.late"));
        }
        if (row.waived()) {
            badges.add(Badge.of(Tone.NEUTRAL, "covenant.state.waived"));
        }
        return new Cell.Marks(badges);
    }

    static List<Column> columns() {
        return List.of(
                Column.of("who", "alert.who"),
                Column.of("covenant", "covenant.covenant"),
                Column.of("state", "contract.state"),
                Column.of("headroom", "covenant.headroom"),
                Column.of("due", "covenant.due").sorts(),
                Column.of("probability", "covenant.probability").right(),
                Column.of("weight", "covenant.weight").right().sorts());
    }

    static Row row(CovenantRow row, LocalDate today) {
        String address = CovenantPages.of(row.facility(), row.covenant());
        return new Row(
                String.valueOf(row.place()),
                row.label() + " " + row.title(),
                List.of(
                        new Cell.Lines(
                                Text.plain(row.label()), Text.plain(row.branch()), "/data/parties/" + row.party()),
                        new Cell.Lines(
                                Text.plain(row.title()),
                                Text.plain(row.testDate().toString()),
                                address),
                        state(row, today),
                        row.headroom()
                                .<Cell>map(share -> new Cell.Margin(
                                        share,
                                        switch (row.state()) {
                                            case BREACH -> Tone.DECLINE;
                                            case WARNING -> Tone.WARNING;
                                            case COMPLIANT, UNKNOWN -> Tone.APPROVE;
                                        }))
                                .orElse(Cell.none()),
                        new Cell.Day(row.dueOn()),
                        row.probability()
                                .<Cell>map(share -> new Cell.Share(share, 0))
                                .orElse(Cell.none()),
                        Cell.amount(new Money(
                                Math.round(row.weight()), row.exposure().currency()))));
    }
}
