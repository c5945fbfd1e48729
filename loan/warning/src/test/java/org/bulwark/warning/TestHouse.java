package org.bulwark.warning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Cadence;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.Lag;
import org.bulwark.data.source.Sensitivity;
import org.bulwark.data.source.Source;
import org.bulwark.indicator.definition.Aggregate;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.definition.Series;
import org.bulwark.indicator.definition.Window;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.warning.signal.Condition;
import org.bulwark.warning.signal.Evidence;
import org.bulwark.warning.signal.Persistence;
import org.bulwark.warning.signal.Signal;
import org.jspecify.annotations.NullMarked;

/** A catalogue of three indicators of one source, and a party of which some days past due and articles are known. */
@NullMarked
public final class TestHouse {

    private static final long DAY = 86_400_000_000L;

    public static final Source SOURCE = new Source(
            "desk",
            "Desk",
            new LinkedHashMap<>(),
            About.PARTY,
            Currency.getInstance("EUR"),
            new Source.Handling(Sensitivity.CONFIDENTIAL, "credit-assessment", Optional.empty(), false),
            new Source.Rhythm(Cadence.IRREGULAR, Lag.NONE),
            List.of(),
            List.of(),
            List.of(
                    Field.of(Fact.whole("late", "Days past due")),
                    Field.of(Fact.whole("bad", "Bad articles")),
                    Field.of(Fact.money("balance", "Balance"))),
            List.of());

    private static final FactSchema SCHEMA = SOURCE.schema();

    public static final Catalogue CATALOGUE = Catalogue.of(
            List.of(SOURCE),
            List.of(
                    family(RiskGroup.REPAYMENT, "late", "late", Aggregate.LAST),
                    family(RiskGroup.NEWS, "bad", "bad", Aggregate.LAST),
                    family(RiskGroup.ACCOUNT, "balance", "balance", Aggregate.LAST)));

    public static final FoldPlan PLAN = FoldPlan.of(CATALOGUE, ZoneOffset.UTC);
    public static final IndicatorReading READING = IndicatorReading.of(CATALOGUE, PLAN);

    private TestHouse() {}

    private static Family family(RiskGroup group, String code, String measure, Aggregate aggregate) {
        return new Family(
                group,
                code,
                code,
                new LinkedHashMap<>(),
                "",
                RiskDirection.UP,
                new Family.Shape.OfSeries(
                        new Series("desk", Optional.empty(), Optional.of(measure), Optional.empty(), true),
                        List.of(aggregate),
                        List.of(Window.parse("ever")),
                        new LinkedHashMap<>()),
                List.of());
    }

    /** The first instant of a day. */
    public static long at(LocalDate day) {
        return day.toEpochDay() * DAY;
    }

    /** What is known on a day on which these were told of. */
    public static IndicatorValues values(LocalDate day, Map<String, Long> told) {
        PartyState state = PLAN.empty();
        long instant = at(day);
        PLAN.fold(new Event("desk", "P1", "1", instant, instant, instant, Facts.of(SCHEMA, told)), state);
        return READING.at(state, instant);
    }

    /** A signal that is on above a limit. */
    public static Signal signal(
            RiskGroup group, String code, Severity severity, String indicator, double most, Persistence persistence) {
        return new Signal(
                group,
                code,
                "Signal " + code,
                new LinkedHashMap<>(Map.of("zh", "信号 " + code)),
                new Condition(map("x", indicator), map("most", most), "x > most"),
                persistence,
                severity,
                group == RiskGroup.NEWS ? new Evidence.Unstructured(Tier.BLUE) : new Evidence.Structured(),
                "relationship-manager",
                6);
    }

    /** A map of one. */
    public static <T> SequencedMap<String, T> map(String key, T value) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
