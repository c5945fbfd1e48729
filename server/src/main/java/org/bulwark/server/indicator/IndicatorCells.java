package org.bulwark.server.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.bulwark.basics.money.Money;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.value.Quality;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** How values of indicators stand on a page. */
public final class IndicatorCells {

    private static final double BEYOND = 0.9;

    private IndicatorCells() {}

    /** A value by its type; NaN is no value. */
    public static Cell value(Catalogue catalogue, Indicator indicator, double value) {
        if (Double.isNaN(value)) {
            return Cell.none();
        }
        return switch (indicator.type()) {
            case MONEY ->
                Cell.amount(new Money(
                        Math.round(value), source(catalogue, indicator).currency()));
            case WHOLE -> Cell.number(Math.round(value));
            default -> new Cell.Measure(value);
        };
    }

    /** The source whose currency amounts are in. */
    public static Source source(Catalogue catalogue, Indicator indicator) {
        return Objects.requireNonNull(
                catalogue.sources().get(indicator.definition().sources().getFirst()));
    }

    /** Values over time as a line; nothing for fewer than two. */
    public static Cell spark(double[] values, String title) {
        List<Double> points = new ArrayList<>();
        int known = 0;
        for (double value : values) {
            points.add(value);
            known += Double.isNaN(value) ? 0 : 1;
        }
        return known < 2 ? Cell.none() : new Cell.Path(points, Text.word("customer.months", title));
    }

    /** Where it stands among its peers, marked where few are riskier. */
    public static Cell rank(Indicator indicator, OptionalDouble rank) {
        if (rank.isEmpty()) {
            return Cell.none();
        }
        double share = rank.getAsDouble();
        boolean risky = switch (indicator.risk()) {
            case UP -> share >= BEYOND;
            case DOWN -> share <= 1 - BEYOND;
            default -> false;
        };
        return risky ? Cell.mark(new Badge(Tone.WARNING, new Text.Share(share, 0))) : new Cell.Share(share, 0);
    }

    /** Which way it moves when risk grows. */
    public static Cell risk(Indicator indicator) {
        return Cell.word("indicator.risk." + indicator.risk().name().toLowerCase(Locale.ROOT));
    }

    /** What a value rests on, where that is not the whole window. */
    public static Cell quality(Quality quality) {
        return quality == Quality.GOOD
                ? Cell.none()
                : Cell.mark(Badge.of(
                        quality == Quality.PARTIAL ? Tone.WARNING : Tone.NEUTRAL,
                        "indicator.quality."
                                + quality.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
