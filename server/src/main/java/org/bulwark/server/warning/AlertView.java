package org.bulwark.server.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.server.indicator.IndicatorCells;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.TimelineEntry;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.ModelFacts;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.Alert;
import org.bulwark.warning.alert.AlertStep;
import org.bulwark.warning.alert.Closing;
import org.bulwark.warning.alert.Ground;
import org.bulwark.warning.signal.Signal;

/** How alerts, tiers and what speaks for them are shown. */
final class AlertView {

    private static final String OF_TIERS = "tier/";

    private final Rules rules;
    private final Map<String, Signal> signals;
    private final Locale language;
    private final IndicatorWords words;

    AlertView(Rules rules, Locale language) {
        this.rules = rules;
        this.language = language;
        this.signals = rules.signals().signals().stream().collect(Collectors.toMap(Signal::name, Function.identity()));
        this.words = IndicatorWords.in(language, rules.edition().catalogue().sources());
    }

    /** What was read for a ground: the indicator, and its value as known then. */
    record Read(Text title, Cell value) {}

    /**
     * Why an alert warns.
     *
     * @param title the title of the signal
     * @param tier the tier that it speaks for by itself
     * @param at as known when
     * @param read what it read
     */
    record Why(Text title, Badge tier, Cell at, List<Read> read) {}

    static Badge badge(Tier tier) {
        Tone tone = switch (tier) {
            case BLUE -> Tone.ACTIVE;
            case YELLOW -> Tone.WARNING;
            case ORANGE -> Tone.REFER;
            case RED -> Tone.DECLINE;
        };
        return Badge.of(tone, "tier." + tier.word());
    }

    static Badge badge(AlertState state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.REFER;
            case CLOSING -> Tone.ACTIVE;
            case CLOSED -> Tone.NEUTRAL;
        };
        return Badge.of(tone, "alert.state." + state.word());
    }

    /** What people call a cause: the title of a signal, or what a row of the table of tiers is for. */
    Text cause(String cause) {
        if (cause.startsWith(OF_TIERS)) {
            return Text.word("alert.row", cause.substring(OF_TIERS.length()));
        }
        return Optional.ofNullable(signals.get(cause))
                .map(signal -> Text.plain(signal.title(language.getLanguage())))
                .orElseGet(() -> Text.plain(cause));
    }

    /** Everything that the alert has warned of, the latest first. */
    List<Why> whys(Alert alert) {
        List<Why> whys = new ArrayList<>();
        for (AlertStep step : alert.history().reversed()) {
            for (Ground ground : grounds(step)) {
                whys.add(new Why(
                        cause(ground.cause()),
                        badge(ground.tier()),
                        Cell.moment(Microseconds.instant(step.at())),
                        read(ground)));
            }
        }
        return whys;
    }

    private static List<Ground> grounds(AlertStep step) {
        return switch (step) {
            case AlertStep.Opened it -> it.grounds();
            case AlertStep.Warned it -> it.grounds();
            case AlertStep.Reopened it -> it.grounds();
            case AlertStep.Rose _, AlertStep.Cooled _, AlertStep.Closed _ -> List.of();
        };
    }

    private List<Read> read(Ground ground) {
        Signal signal = signals.get(ground.cause());
        if (signal == null) {
            return List.of();
        }
        Catalogue catalogue = rules.edition().catalogue();
        List<Read> read = new ArrayList<>();
        signal.condition().reads().forEach((shortName, name) -> {
            String value = ground.reason().parameters().get(shortName);
            if (value != null) {
                read.add(catalogue
                        .find(name)
                        .map(indicator -> new Read(
                                Text.plain(words.title(indicator)),
                                IndicatorCells.value(catalogue, indicator, Double.parseDouble(value))))
                        .orElseGet(() -> ModelFacts.has(name)
                                ? ForetoldView.read(name, Double.parseDouble(value))
                                : new Read(Text.plain(name), Cell.text(value))));
            }
        });
        return read;
    }

    /** Its steps, the last one first. */
    List<TimelineEntry> history(Alert alert) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (AlertStep step : alert.history().reversed()) {
            entries.add(entry(step));
        }
        return entries;
    }

    private TimelineEntry entry(AlertStep step) {
        return switch (step) {
            case AlertStep.Opened it -> entry(it.at(), it.tier(), "alert.opened", it.grounds());
            case AlertStep.Warned it -> entry(it.at(), it.tier(), "alert.warned", it.grounds());
            case AlertStep.Reopened it -> entry(it.at(), it.tier(), "alert.reopened", it.grounds());
            case AlertStep.Rose it -> entry(it.at(), it.to(), "alert.rose", List.of());
            case AlertStep.Cooled it -> entry(it.at(), it.to(), "alert.cooled", List.of());
            case AlertStep.Closed it ->
                new TimelineEntry(
                        Microseconds.instant(it.at()),
                        it.by().isEmpty() ? Text.word("alert.machine") : Text.plain(it.by()),
                        Tone.NEUTRAL,
                        closing(it.why()),
                        "");
        };
    }

    private TimelineEntry entry(long at, Tier tier, String key, List<Ground> grounds) {
        Text stands = badge(tier).text();
        Text what = switch (grounds.size()) {
            case 0 -> Text.word(key, stands);
            case 1 -> Text.word(key, stands, cause(grounds.getFirst().cause()));
            default -> Text.word(key + ".more", stands, cause(grounds.getFirst().cause()), grounds.size() - 1);
        };
        return new TimelineEntry(
                Microseconds.instant(at),
                Text.word("alert.machine"),
                badge(tier).tone(),
                what,
                "");
    }

    static Text closing(Closing why) {
        return Text.word("alert.closing." + AlertApi.word(why));
    }
}
