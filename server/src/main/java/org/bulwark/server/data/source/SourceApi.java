package org.bulwark.server.data.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.data.event.Door;
import org.bulwark.data.quality.VolumeDrift;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.SourceFile;
import org.bulwark.files.tree.Form;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.intake.IntakeProblem;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.data.quarantine.ToldFlaw;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sources for other systems: what they declare and how they flow. */
@RestController
@RequestMapping("/api/data/sources")
class SourceApi {

    private final SourceBook book;
    private final SourceFigures figures;
    private final FieldQuality quality;

    SourceApi(SourceBook book, SourceFigures figures, FieldQuality quality) {
        this.book = book;
        this.figures = figures;
        this.quality = quality;
    }

    /** What came: received = accepted + duplicate + quarantined; {@code again} of the received came out of the quarantine. */
    record Counts(long received, long accepted, long duplicate, long quarantined, long late, long again) {
        static Counts of(Counted counted) {
            return new Counts(
                    counted.received(),
                    counted.accepted(),
                    counted.duplicate(),
                    counted.quarantined(),
                    counted.late(),
                    counted.again());
        }
    }

    /** A source at a glance; {@code last} is the hour of what came last, {@code state} flowing, late or quiet. */
    record SourceGlance(
            String code,
            String title,
            String about,
            String cadence,
            String state,
            Optional<Instant> last,
            Counts lastDay,
            Counts lastMonth) {

        static SourceGlance of(Glance glance, Locale language) {
            Source source = glance.source();
            return new SourceGlance(
                    source.code(),
                    source.title(language.getLanguage()),
                    Form.word(source.about()),
                    Form.word(source.rhythm().cadence()),
                    Form.word(glance.state()),
                    glance.last(),
                    Counts.of(glance.day()),
                    Counts.of(glance.month()));
        }
    }

    /** One day of a source; shares are 0 to 1, the delay in hours. */
    record Day(LocalDate day, Counts counts, double quarantinedShare, double lateShare, double meanDelayHours) {}

    /** Volume of the last week against the four before: medians of records a day, and the modified z-score. */
    record Drift(double recent, double usual, Optional<Double> z, boolean notable) {
        static Drift of(VolumeDrift drift) {
            return new Drift(
                    drift.recent(),
                    drift.usual(),
                    drift.z().isPresent() ? Optional.of(drift.z().getAsDouble()) : Optional.empty(),
                    drift.isNotable());
        }
    }

    /** How many records of the last thirty days have a flaw. */
    record FlawCount(String code, long count) {}

    /**
     * A field over time: the last two weeks against the twelve before. {@code index} is the population stability index, {@code filled} the
     * share of records that had the field; {@code findings} are codes with what they speak of.
     */
    record FieldAnswer(
            String field,
            double filledBefore,
            double filled,
            double index,
            long valuesBefore,
            long values,
            List<ToldFlaw> findings) {

        static FieldAnswer of(FieldQuality.FieldOverTime field, Locale language) {
            return new FieldAnswer(
                    field.field().name(),
                    field.drift().filledBefore(),
                    field.drift().filledLast(),
                    field.drift().psi(),
                    field.drift().before(),
                    field.drift().last(),
                    ToldFlaw.of(field.findings(), language));
        }
    }

    /** How many parties of a sample have a gap against the cadence. */
    record GapCount(int looked, int gaps) {}

    /** A source with its declaration, its flow by day and its quality. */
    record SourceAnswer(
            SourceGlance source,
            Map<String, Object> declaration,
            List<Day> days,
            Optional<Drift> drift,
            Optional<GapCount> gaps,
            List<FlawCount> flaws,
            List<FieldAnswer> fields) {}

    /** All sources. */
    @GetMapping
    @Needs(Permission.SOURCE_READ)
    List<SourceGlance> sources(Locale language) {
        return figures.glances().stream()
                .map(glance -> SourceGlance.of(glance, language))
                .toList();
    }

    /** One source: its declaration, flow by day, drift, gaps and the most frequent flaws. */
    @GetMapping("/{code}")
    @Needs(Permission.SOURCE_READ)
    SourceAnswer source(@PathVariable String code, Locale language) {
        Source source = find(book, code);
        SequencedMap<LocalDate, Counted> days = figures.days(code);
        return new SourceAnswer(
                SourceGlance.of(figures.glance(source), language),
                SourceFile.tree(source),
                days.entrySet().stream()
                        .map(day -> new Day(
                                day.getKey(),
                                Counts.of(day.getValue()),
                                day.getValue().quarantinedShare(),
                                day.getValue().lateShare(),
                                day.getValue().meanDelayHours()))
                        .toList(),
                SourceFigures.drift(days).map(Drift::of),
                figures.gaps(source)
                        .map(gaps -> new GapCount(gaps.looked(), gaps.gaps().size())),
                figures.flaws(code).stream()
                        .map(one -> new FlawCount(one.code(), one.count()))
                        .toList(),
                quality.of(source).stream()
                        .map(field -> FieldAnswer.of(field, language))
                        .toList());
    }

    static Source find(SourceBook book, String code) {
        return book.door(code)
                .map(Door::source)
                .orElseThrow(() -> IntakeProblem.SOURCE_UNKNOWN.with(
                        "There is no such source.", "Name one of those at /api/data/sources."));
    }
}
