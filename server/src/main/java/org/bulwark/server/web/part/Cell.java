package org.bulwark.server.web.part;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bulwark.basics.money.Money;
import org.bulwark.server.web.show.Text;

/** One value on a page, with how it is to be shown. */
public sealed interface Cell {

    /** Something to read. */
    record Words(Text text) implements Cell {}

    /** Something to read that leads somewhere. */
    record Link(Text text, String href) implements Cell {}

    /** Something to read with a second, quieter line. */
    record Lines(Text first, Text second, String href) implements Cell {}

    /** Money, to the right. */
    record Amount(Money money) implements Cell {}

    /** A number with so many decimals, to the right. */
    record Quantity(double value, int decimals) implements Cell {}

    /** A measure, with as many decimals as it has, four at most. */
    record Measure(double value) implements Cell {}

    /** A share, shown in percent, to the right. */
    record Share(double value, int decimals) implements Cell {}

    /** A day. */
    record Day(LocalDate date) implements Cell {}

    /** A moment. */
    record Moment(Instant instant) implements Cell {}

    /** One or more badges. */
    record Marks(List<Badge> badges) implements Cell {
        /** Copies the badges. */
        public Marks {
            badges = List.copyOf(badges);
        }
    }

    /** A code or an expression, in letters of one width. */
    record Code(String text) implements Cell {}

    /** A value that this reader may not see whole, as much of it as they may. */
    record Hidden(String masked) implements Cell {}

    /**
     * Numbers over time as a small line.
     *
     * @param values the earliest first
     * @param label the same in words
     */
    record Spark(List<Long> values, Text label) implements Cell {
        /** Copies the values. */
        public Spark {
            values = List.copyOf(values);
        }

        /** Its points in a picture 100 wide and 20 high. */
        public String points() {
            double most =
                    Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < values.size(); i++) {
                double x = values.size() < 2 ? 0 : 100.0 * i / (values.size() - 1);
                points.append(Math.round(x * 10) / 10.0)
                        .append(',')
                        .append(Math.round((19 - 18 * values.get(i) / most) * 10) / 10.0)
                        .append(' ');
            }
            return points.toString().strip();
        }
    }

    /**
     * A measure over time as a small line between its own least and most; gaps where it is not known.
     *
     * @param values the earliest first, NaN for what is not known
     * @param label the same in words
     */
    record Path(List<Double> values, Text label) implements Cell {
        /** Copies the values. */
        public Path {
            values = List.copyOf(values);
        }

        /** Its lines in a picture 100 wide and 20 high, as SVG writes paths. */
        public String path() {
            double least = values.stream()
                    .filter(v -> !v.isNaN())
                    .mapToDouble(v -> v)
                    .min()
                    .orElse(0);
            double most = values.stream()
                    .filter(v -> !v.isNaN())
                    .mapToDouble(v -> v)
                    .max()
                    .orElse(0);
            StringBuilder path = new StringBuilder();
            boolean drawn = false;
            for (int i = 0; i < values.size(); i++) {
                double value = values.get(i);
                if (!Double.isNaN(value)) {
                    double height = most > least ? (value - least) / (most - least) : 0.5;
                    path.append(drawn ? 'L' : 'M')
                            .append(Math.round(1000.0 * i / Math.max(1, values.size() - 1)) / 10.0)
                            .append(' ')
                            .append(Math.round((19 - 18 * height) * 10) / 10.0);
                }
                drawn = !Double.isNaN(value);
            }
            return path.toString();
        }
    }

    /**
     * How far something is on the good side of a limit, drawn as a bar from the middle: to the right on the good side, to the left beyond
     * the limit. What is half of the limit or more fills its side.
     *
     * @param value as a share of the limit; below 0 on the bad side
     * @param tone what it means
     */
    record Margin(double value, Tone tone) implements Cell {
        private static final double FULL = 0.5;

        /** How long the bar is in a picture 100 wide. */
        public double width() {
            return Math.max(1, Math.round(500 * Math.min(FULL, Math.abs(value)) / FULL) / 10.0);
        }

        /** Where it begins. */
        public double left() {
            return value < 0 ? 50 - width() : 50;
        }
    }

    /** No value, which is not the same as an empty one. */
    record None() implements Cell {}

    /** Data as they are. */
    static Cell text(String text) {
        return new Words(Text.plain(text));
    }

    /** Words by their key. */
    static Cell word(String key, Object... parameters) {
        return new Words(Text.word(key, parameters));
    }

    /** A link on data. */
    static Cell link(String text, String href) {
        return new Link(Text.plain(text), href);
    }

    /** Money. */
    static Cell amount(Money money) {
        return new Amount(money);
    }

    /** A whole number. */
    static Cell number(long value) {
        return new Quantity(value, 0);
    }

    /** A badge. */
    static Cell mark(Badge badge) {
        return new Marks(List.of(badge));
    }

    /** A moment. */
    static Cell moment(Instant instant) {
        return new Moment(instant);
    }

    /** No value. */
    static Cell none() {
        return new None();
    }

    /** The word under which the template draws it. */
    default String kind() {
        return switch (this) {
            case Words _ -> "words";
            case Link _ -> "link";
            case Lines _ -> "lines";
            case Amount _ -> "amount";
            case Quantity _ -> "quantity";
            case Measure _ -> "measure";
            case Share _ -> "share";
            case Day _ -> "day";
            case Moment _ -> "moment";
            case Marks _ -> "marks";
            case Code _ -> "code";
            case Hidden _ -> "hidden";
            case Spark _ -> "spark";
            case Path _ -> "path";
            case Margin _ -> "margin";
            case None _ -> "none";
        };
    }

    /** Whether it stands to the right, digits under digits. */
    default boolean numeric() {
        return this instanceof Amount || this instanceof Quantity || this instanceof Share || this instanceof Measure;
    }
}
