package org.bulwark.run.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.event.EventLines;
import org.bulwark.files.event.EventParquet;
import org.bulwark.files.indicator.FamilyFile;
import org.bulwark.files.source.SourceFile;
import org.bulwark.indicator.definition.Catalogue;
import org.jspecify.annotations.NullMarked;

/** Two made-up sources with every type of field, indicators over them, and random events of some parties as files. */
@NullMarked
final class TestBank {

    static final Map<String, Source> SOURCES = Stream.of(source("ledger"), source("other"))
            .collect(Collectors.toMap(Source::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    static final Catalogue CATALOGUE = catalogue();
    static final long DAY = 86_400_000_000L;
    static final long START = LocalDate.of(2021, 1, 1).toEpochDay() * DAY;

    private TestBank() {}

    private static Source source(String code) {
        return SourceFile.read("""
                        bulwark: source/1
                        code: %s
                        title: Ledger
                        about: party
                        currency: EUR
                        sensitivity: confidential
                        purpose: credit-assessment
                        cadence: irregular
                        lag: { usual: 1d, most: 5d }
                        fields:
                          - { name: amount, type: money, title: Amount }
                          - { name: level, type: number, decimals: 2, title: Level }
                          - { name: late, type: flag, title: Late }
                          - { name: kind, type: text, title: Kind, allowed: [in, out] }
                          - { name: who, type: text, title: Who }
                          - { name: due_at, type: date, title: Due }
                          - { name: pieces, type: whole, title: Pieces }
                          - { name: unread, type: text, title: What no indicator reads }
                        """.formatted(code), code).value();
    }

    private static Catalogue catalogue() {
        Catalogue none = Catalogue.of(SOURCES.values(), List.of());
        return none.and(FamilyFile.read("""
                        bulwark: indicators/1
                        group: account
                        families:
                          - code: flow
                            title: Flow
                            meaning: What came in.
                            source: ledger
                            where: 'kind == "in"'
                            measure: amount
                            key: who
                            aggregates: [sum, count, mean, min, max, last, deviation, distinct, top-share, slope]
                            windows: [30d, 6m, ever]
                            risk: down
                            derive: [growth, peer-rank]
                          - code: level
                            title: Level
                            meaning: What stands.
                            source: other
                            measure: level
                            stock: true
                            aggregates: [last, mean, days-since, falls, volatility]
                            windows: [12m, ever]
                            risk: up
                          - code: late
                            title: Late pieces
                            meaning: What is late.
                            source: ledger
                            where: 'late == true && due_at != null'
                            measure: pieces
                            aggregates: [count, sum, gap]
                            windows: [30d, 6m, ever]
                            risk: up
                          - code: late_share
                            title: Late to all
                            meaning: How much of it is late.
                            over: account.late.count
                            under: account.flow.count
                            windows: [30d, 6m]
                            risk: up
                        """, "families", none).value());
    }

    /** Random events over two years, in no order: late ones, ties, missing fields. */
    static List<Event> events(long seed, List<String> parties, int count) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String source = random.nextInt(3) == 0 ? "other" : "ledger";
            long known = START + (long) (random.nextDouble() * 730 * DAY);
            long occurred = known - (long) (random.nextDouble() * (random.nextInt(5) == 0 ? 300 : 2) * DAY);
            if (random.nextInt(5) == 0 && !events.isEmpty()) {
                known = Math.max(occurred, events.getLast().knownAt()); // known at one time
            }
            events.add(new Event(
                    source,
                    parties.get(random.nextInt(parties.size())),
                    "e" + i,
                    occurred,
                    occurred,
                    known,
                    facts(source, random)));
        }
        return events;
    }

    private static Facts facts(String source, Random random) {
        Facts.Builder facts =
                Facts.of(Objects.requireNonNull(SOURCES.get(source)).schema());
        if (random.nextInt(10) > 0) {
            facts.put("amount", random.nextInt(9) == 0 ? -random.nextLong(1L << 55) : random.nextLong(1_000_000));
        }
        if (random.nextInt(10) > 0) {
            facts.put("level", random.nextGaussian() * 1e3);
        }
        if (random.nextInt(10) > 0) {
            facts.put("late", random.nextBoolean());
        }
        if (random.nextInt(10) > 0) {
            facts.put("due_at", LocalDate.of(1969, 12, 1).plusDays(random.nextInt(30_000)));
        }
        if (random.nextInt(10) > 0) {
            facts.put("pieces", random.nextLong(50));
        }
        facts.put("kind", random.nextInt(3) == 0 ? "out" : "in");
        facts.put("who", List.of("a", "b, \"c\"", "许", "").get(random.nextInt(4)));
        facts.put("unread", "x");
        return facts.build();
    }

    /** Writes one Parquet file a source. */
    static Path parquet(List<Event> events, Path folder) {
        try (EventParquet files = EventParquet.into(folder, SOURCES)) {
            events.forEach(files::add);
        }
        return folder;
    }

    /** Writes lines of CloudEvents. */
    static Path lines(List<Event> events, Path folder) {
        StringBuilder text = new StringBuilder();
        EventLines lines = new EventLines(SOURCES, true);
        events.forEach(event -> lines.append(event, text));
        try {
            Files.writeString(folder.resolve("events.ndjson"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
