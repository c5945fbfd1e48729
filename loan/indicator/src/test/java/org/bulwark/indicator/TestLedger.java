package org.bulwark.indicator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.bulwark.indicator.definition.Derivation;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.definition.Series;
import org.bulwark.indicator.definition.Window;
import org.jspecify.annotations.NullMarked;

/** A made-up ledger with every type of field, a catalogue with every aggregate over every kind of window, and random events. */
@NullMarked
public final class TestLedger {

    public static final Source SOURCE = source("ledger");
    public static final Source OTHER = source("other");
    public static final Catalogue CATALOGUE = Catalogue.of(List.of(SOURCE, OTHER), families());
    private static final FactSchema SCHEMA = SOURCE.schema();
    private static final long MICROS = 1_000_000L;
    private static final long DAY = 86_400 * MICROS;

    private TestLedger() {}

    private static Source source(String code) {
        return source(code, About.PARTY, List.of());
    }

    /** A source with the fields of the ledger. */
    static Source source(String code, About about, List<String> replaces) {
        return new Source(
                code,
                "Ledger",
                new LinkedHashMap<>(),
                about,
                Currency.getInstance("EUR"),
                new Source.Handling(Sensitivity.CONFIDENTIAL, "credit-assessment", Optional.empty(), false),
                new Source.Rhythm(Cadence.IRREGULAR, Lag.NONE),
                List.of(),
                replaces,
                List.of(
                        Field.of(Fact.money("amount", "Amount")),
                        new Field(Fact.number("level", "Level"), 2),
                        Field.of(Fact.flag("late", "Late")),
                        Field.of(Fact.text("kind", "Kind")),
                        Field.of(Fact.text("who", "Who"))),
                List.of());
    }

    private static List<Family> families() {
        List<Window> windows =
                List.of("1d", "7d", "30d", "30d@30d", "0m", "1m", "6m", "12m", "3m@12m", "ever", "ever@6m").stream()
                        .map(Window::parse)
                        .toList();
        List<Aggregate> all = List.of(Aggregate.values());
        List<Family> families = new ArrayList<>();
        families.add(family("flow", series("ledger", Optional.of("kind == \"in\""), "amount", false), all, windows));
        families.add(family("level", series("ledger", Optional.empty(), "level", true), all, windows));
        families.add(family(
                "late", series("other", Optional.of("late == true || amount > 5000"), "late", false), all, windows));
        families.add(new Family(
                RiskGroup.ACCOUNT,
                "events",
                "Events",
                new LinkedHashMap<>(),
                "",
                RiskDirection.NONE,
                new Family.Shape.OfSeries(
                        new Series("other", Optional.empty(), Optional.empty(), Optional.of("who"), false),
                        List.of(
                                Aggregate.COUNT,
                                Aggregate.DISTINCT,
                                Aggregate.DAYS_SINCE,
                                Aggregate.GAP,
                                Aggregate.TREND),
                        windows),
                List.of(Derivation.GROWTH, Derivation.DIFFERENCE)));
        families.add(new Family(
                RiskGroup.ACCOUNT,
                "share",
                "Share",
                new LinkedHashMap<>(),
                "",
                RiskDirection.UP,
                new Family.Shape.OfRatio("account.late.count", "account.events.count", windows),
                List.of(Derivation.YEAR_GROWTH, Derivation.PEER_RANK)));
        LinkedHashMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put("x", "account.flow.sum_12m");
        inputs.put("y", "account.level.last_ever");
        families.add(new Family(
                RiskGroup.STATEMENT,
                "score",
                "Score",
                new LinkedHashMap<>(),
                "",
                RiskDirection.UP,
                new Family.Shape.OfFormula("x == null ? 0.0 : 0.5 * x + y / (y - 3.0)", inputs, ""),
                List.of()));
        return families;
    }

    private static Series series(String source, Optional<String> where, String measure, boolean stock) {
        return new Series(source, where, Optional.of(measure), Optional.of("who"), stock);
    }

    static Family family(String code, Series series, List<Aggregate> aggregates, List<Window> windows) {
        return new Family(
                RiskGroup.ACCOUNT,
                code,
                code,
                new LinkedHashMap<>(),
                "",
                RiskDirection.UP,
                new Family.Shape.OfSeries(series, aggregates, windows),
                List.of(Derivation.GROWTH, Derivation.YEAR_GROWTH, Derivation.PEER_RANK));
    }

    /** Midnight of a day in UTC, in microseconds. */
    public static long at(LocalDate day) {
        return day.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC) * MICROS;
    }

    /** Random events of one party over three years in the order in which they became known: late ones, of one instant, with gaps. */
    public static List<Event> events(long seed, int count) {
        Random random = new Random(seed);
        long start = at(LocalDate.of(2023, 1, 1));
        long known = start;
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            known += (long) (random.nextDouble() * 2 * 3 * 365 * DAY / count);
            long lag = switch (random.nextInt(10)) {
                case 0 -> (long) (random.nextDouble() * 400 * DAY);
                case 1, 2 -> (long) (random.nextDouble() * 20 * DAY);
                default -> (long) (random.nextDouble() * DAY / 4);
            };
            long occurred = known - lag;
            if (random.nextInt(6) == 0 && !events.isEmpty()) {
                occurred = Math.min(known, events.getLast().occurredAt()); // ties
            }
            Facts.Builder facts = Facts.of(SCHEMA);
            if (random.nextInt(20) > 0) {
                facts.put("amount", random.nextInt(4) == 0 ? -random.nextLong(1L << 50) : random.nextLong(1_000_000));
            }
            if (random.nextInt(5) > 0) {
                facts.put("level", random.nextInt(100_000) / 100.0 - 200);
            }
            if (random.nextInt(10) > 0) {
                facts.put("late", random.nextBoolean());
            }
            facts.put("kind", random.nextInt(3) == 0 ? "out" : "in");
            if (random.nextInt(10) > 0) {
                facts.put("who", "w" + random.nextInt(7));
            }
            events.add(new Event(
                    random.nextInt(3) == 0 ? "other" : "ledger",
                    "p",
                    "e" + i,
                    occurred,
                    occurred,
                    known,
                    facts.build()));
        }
        return events;
    }
}
