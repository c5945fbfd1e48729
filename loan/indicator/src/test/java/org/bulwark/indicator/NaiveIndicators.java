package org.bulwark.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.bulwark.data.event.Event;
import org.bulwark.indicator.definition.Aggregate;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Series;
import org.bulwark.indicator.definition.Window;
import org.bulwark.indicator.fold.Ties;
import org.bulwark.indicator.value.Peers;
import org.jspecify.annotations.NullMarked;

/** Indicators worked out from the list of events in the plainest way, in decimals, for comparison. NaN for no value. */
@NullMarked
final class NaiveIndicators {

    private static final double TOLERANCE = 1e-9;

    private final List<Event> events;
    private final ZoneId zone;
    private final LocalDate today;
    private final Peers peers;

    NaiveIndicators(List<Event> all, long asOf, ZoneId zone, Peers peers) {
        this.zone = zone;
        this.peers = peers;
        this.today = day(asOf);
        this.events = all.stream()
                .filter(event -> event.knownAt() <= asOf)
                .sorted(Comparator.comparingLong(Event::occurredAt))
                .toList();
    }

    static void close(double value, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(value).as(what).isNaN();
        } else {
            assertThat(value).as(what).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
        }
    }

    private LocalDate day(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone).toLocalDate();
    }

    double value(Definition definition) {
        double value = switch (definition) {
            case Definition.Aggregated it -> aggregated(it);
            case Definition.Ratio it -> value(it.over()) / value(it.under());
            case Definition.Growth it -> (value(it.later()) - value(it.earlier())) / Math.abs(value(it.earlier()));
            case Definition.Difference it -> value(it.left()) - value(it.right());
            case Definition.PeerRank it ->
                Double.isNaN(value(it.of()))
                        ? Double.NaN
                        : peers.rank(it.indicator(), value(it.of()) + 0.0).orElse(Double.NaN);
            case Definition.Formula it -> formula(it);
        };
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** The one of the test's catalogue. */
    private double formula(Definition.Formula formula) {
        double x = value(Objects.requireNonNull(formula.inputs().get("x")));
        double y = value(Objects.requireNonNull(formula.inputs().get("y")));
        return Double.isNaN(x) ? 0 : 0.5 * x + y / (y - 3.0);
    }

    private double aggregated(Definition.Aggregated it) {
        List<Event> ofSource = events.stream()
                .filter(event -> event.source().equals(it.series().source()))
                .toList();
        if (ofSource.isEmpty()) {
            return Double.NaN;
        }
        LocalDate first = day(ofSource.getFirst().occurredAt());
        LocalDate from;
        LocalDate until;
        switch (it.window()) {
            case Window.Days(int length, int ago) -> {
                until = today.minusDays(ago);
                from = until.minusDays(length - 1L);
            }
            case Window.Months(int length, int ago) -> {
                YearMonth last = YearMonth.from(today).minusMonths(length == 0 ? 0 : ago + 1L);
                until = last.atEndOfMonth();
                from = last.minusMonths(length == 0 ? 0 : length - 1L).atDay(1);
            }
            case Window.Ever(int ago) -> {
                from = LocalDate.MIN;
                until = YearMonth.from(today).minusMonths(ago).atEndOfMonth();
            }
        }
        if (first.isAfter(until)) {
            return Double.NaN;
        }
        List<Event> counted =
                ofSource.stream().filter(event -> counts(it.series(), event)).toList();
        List<Event> within = counted.stream()
                .filter(event -> !day(event.occurredAt()).isBefore(from)
                        && !day(event.occurredAt()).isAfter(until))
                .toList();
        List<BigDecimal> values =
                within.stream().map(event -> measure(it.series(), event)).toList();
        return switch (it.aggregate()) {
            case COUNT -> within.size();
            case SUM -> sum(values).doubleValue();
            case MEAN -> values.isEmpty() ? Double.NaN : mean(values).doubleValue();
            case MIN ->
                values.stream()
                        .min(Comparator.naturalOrder())
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN);
            case MAX ->
                values.stream()
                        .max(Comparator.naturalOrder())
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN);
            case LAST ->
                within.isEmpty()
                        ? Double.NaN
                        : measure(it.series(), latest(within)).doubleValue();
            case DAYS_SINCE ->
                within.isEmpty()
                        ? Double.NaN
                        : ChronoUnit.DAYS.between(day(latest(within).occurredAt()), today);
            case DEVIATION -> deviation(values);
            case DISTINCT -> byKey(it.series(), within).size();
            case TOP_SHARE, CONCENTRATION ->
                shares(byKey(it.series(), within), it.aggregate() == Aggregate.CONCENTRATION);
            case GAP -> gap(it.window(), within, from.isBefore(first) ? first : from, until);
            default -> months(it, counted, from, until);
        };
    }

    private static boolean counts(Series series, Event event) {
        boolean passes = series.where().isEmpty()
                || (series.where().get().startsWith("kind")
                        ? event.fields().value("kind").equals(Optional.of("in"))
                        : event.fields().value("late").equals(Optional.of(true))
                                || event.fields()
                                        .value("amount")
                                        .filter(amount -> (Long) amount > 5000)
                                        .isPresent());
        return passes
                && series.measure()
                        .map(name -> event.fields().value(name).isPresent())
                        .orElse(true);
    }

    private static BigDecimal measure(Series series, Event event) {
        return series.measure()
                .map(name -> switch (event.fields().value(name).orElseThrow()) {
                    case Boolean flag -> flag ? BigDecimal.ONE : BigDecimal.ZERO;
                    case Long whole -> BigDecimal.valueOf(whole);
                    case Double number -> BigDecimal.valueOf(number);
                    case Object other -> throw new AssertionError(other);
                })
                .orElse(BigDecimal.ZERO);
    }

    /** Ties are broken by the hash of the id, which is the fold's own business: events of one instant are looked for with it. */
    private static Event latest(List<Event> events) {
        long time = events.getLast().occurredAt();
        List<Event> tied =
                events.stream().filter(event -> event.occurredAt() == time).toList();
        return tied.stream()
                .max(Comparator.comparingLong(event -> Ties.of(event)))
                .orElseThrow();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }

    private static double deviation(List<BigDecimal> values) {
        if (values.size() < 2) {
            return Double.NaN;
        }
        BigDecimal mean = mean(values);
        BigDecimal squares =
                sum(values.stream().map(value -> value.subtract(mean).pow(2)).toList());
        return Math.sqrt(squares.divide(BigDecimal.valueOf(values.size() - 1L), MathContext.DECIMAL128)
                .doubleValue());
    }

    private static Map<String, List<BigDecimal>> byKey(Series series, List<Event> events) {
        String key = series.key().orElseThrow();
        return events.stream()
                .filter(event -> event.fields().value(key).isPresent())
                .collect(Collectors.groupingBy(
                        event -> event.fields().value(key).orElseThrow().toString(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                event -> series.measure().isPresent() ? measure(series, event) : BigDecimal.ONE,
                                Collectors.toList())));
    }

    private static double shares(Map<String, List<BigDecimal>> byKey, boolean squared) {
        List<Double> sums = byKey.values().stream()
                .map(values -> Math.max(0, sum(values).doubleValue()))
                .toList();
        double total = sums.stream().mapToDouble(sum -> sum).sum();
        return total <= 0
                ? Double.NaN
                : squared
                        ? sums.stream()
                                .mapToDouble(sum -> sum / total * sum / total)
                                .sum()
                        : sums.stream().mapToDouble(sum -> sum / total).max().orElseThrow();
    }

    private double gap(Window window, List<Event> within, LocalDate from, LocalDate until) {
        boolean days = window instanceof Window.Days;
        Function<LocalDate, Long> number =
                date -> days ? date.toEpochDay() : (long) YearMonth.from(date).getYear() * 12 + date.getMonthValue();
        List<Long> seen = within.stream()
                .map(event -> number.apply(day(event.occurredAt())))
                .distinct()
                .sorted()
                .toList();
        long next = number.apply(from);
        long longest = 0;
        for (long one : seen) {
            longest = Math.max(longest, one - next);
            next = one + 1;
        }
        return Math.max(longest, number.apply(until) + 1 - next);
    }

    private double months(Definition.Aggregated it, List<Event> counted, LocalDate from, LocalDate until) {
        List<Double> values = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(until));
                month = month.plusMonths(1)) {
            YearMonth that = month;
            List<Event> of = counted.stream()
                    .filter(event -> YearMonth.from(day(event.occurredAt())).equals(that))
                    .toList();
            List<Event> before = counted.stream()
                    .filter(event -> !YearMonth.from(day(event.occurredAt())).isAfter(that))
                    .toList();
            counts.add(of.size());
            values.add(
                    it.series().stock()
                            ? before.isEmpty()
                                    ? Double.NaN
                                    : measure(it.series(), latest(before)).doubleValue()
                            : it.series().measure().isEmpty()
                                    ? of.size()
                                    : sum(of.stream()
                                                    .map(event -> measure(it.series(), event))
                                                    .toList())
                                            .doubleValue());
        }
        int n = values.size();
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        double level = values.stream().mapToDouble(Math::abs).average().orElseThrow();
        return switch (it.aggregate()) {
            case QUIET -> trailing(n, i -> counts.get(i) == 0);
            case FALLS -> trailing(n - 1, i -> values.get(i + 1) < values.get(i));
            case RISES -> trailing(n - 1, i -> values.get(i + 1) > values.get(i));
            case SLOPE -> slope(values);
            case TREND -> slope(values) / level;
            case VOLATILITY ->
                n < 3
                        ? Double.NaN
                        : Math.sqrt(values.stream()
                                                .mapToDouble(v -> (v - mean) * (v - mean))
                                                .sum()
                                        / (n - 1))
                                / Math.abs(mean);
            default -> throw new AssertionError(it.aggregate());
        };
    }

    private static double slope(List<Double> values) {
        int n = values.size();
        if (n < 3 || values.stream().anyMatch(value -> value.isNaN())) {
            return Double.NaN;
        }
        BigDecimal above = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            above = above.add(new BigDecimal(values.get(i)).multiply(BigDecimal.valueOf(i - (n - 1) / 2.0)));
        }
        return above.doubleValue() / (n * (n * (double) n - 1) / 12);
    }

    private static int trailing(int n, IntPredicate holds) {
        int run = 0;
        while (run < n && holds.test(n - 1 - run)) {
            run++;
        }
        return run;
    }
}
