package org.bulwark.files.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.Form;
import org.bulwark.files.words.Words;
import org.bulwark.indicator.definition.Aggregate;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Derivation;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.definition.Series;
import org.bulwark.indicator.definition.Window;

/** What indicators are called, and how they are worked out, in a reader's language. */
public final class IndicatorWords {

    private final Words words;
    private final String language;
    private final Set<String> codes;
    private final Map<String, Source> sources;

    private IndicatorWords(Words words, Map<String, Source> sources) {
        this.words = words;
        this.language = words.language().getLanguage();
        this.codes = words.codes();
        this.sources = sources;
    }

    /**
     * The words of a language; English where there is none.
     *
     * @param language the reader's
     * @param sources whose titles are said, by code
     */
    public static IndicatorWords in(Locale language, Map<String, Source> sources) {
        return new IndicatorWords(Words.in(language), sources);
    }

    /** What people call an indicator: its family's title with aggregate, window and what is derived. */
    public String title(Indicator indicator) {
        String family = indicator.family().title(language);
        String own = indicator
                .window()
                .map(window -> indicator
                        .aggregate()
                        .map(aggregate ->
                                say("title", "family", family, "of", aggregated(aggregate, window, key(indicator))))
                        .orElseGet(
                                () -> isLatest(window) ? family : say("title", "family", family, "of", window(window))))
                .orElse(family);
        if (indicator.derivation() == Derivation.NONE) {
            return own;
        }
        boolean yearly =
                indicator.window().filter(Window.Ever.class::isInstance).isPresent()
                        && indicator.derivation() != Derivation.PEER_RANK;
        return say(Form.word(indicator.derivation()) + (yearly ? "-of-latest" : ""), "of", own);
    }

    /** What a group is called. */
    public String title(RiskGroup group) {
        return say("group-" + Form.word(group));
    }

    /** What a source is called. */
    public String source(String code) {
        Source source = sources.get(code);
        return source == null ? code : source.title(language);
    }

    /** How an indicator is worked out: lines, those of a part indented by two more than those of its whole. */
    public List<String> definition(Indicator indicator) {
        List<String> lines = new ArrayList<>();
        tell(indicator.definition(), "", lines);
        return lines;
    }

    private void tell(Definition definition, String indent, List<String> lines) {
        String deeper = indent + "  ";
        switch (definition) {
            case Definition.Aggregated(Series series, Aggregate aggregate, Window window) ->
                lines.add(indent
                        + events(
                                series,
                                aggregated(aggregate, window, series.key().orElse(""))));
            case Definition.Ratio(Definition over, Definition under) -> {
                lines.add(indent + say("how-ratio"));
                tell(over, deeper, lines);
                lines.add(indent + say("how-ratio-under"));
                tell(under, deeper, lines);
            }
            case Definition.Growth(Definition now, Definition before) -> {
                lines.add(indent + say("how-growth"));
                tell(now, deeper, lines);
                lines.add(indent + say("how-growth-before"));
                tell(before, deeper, lines);
            }
            case Definition.Difference(Definition left, Definition right) -> {
                lines.add(indent + say("how-difference"));
                tell(left, deeper, lines);
                lines.add(indent + say("how-difference-less"));
                tell(right, deeper, lines);
            }
            case Definition.Formula formula -> {
                lines.add(indent + formula.expression());
                formula.inputs().forEach((name, input) -> {
                    lines.add(indent + say("how-input", "name", name));
                    tell(input, deeper, lines);
                });
            }
            case Definition.PeerRank rank -> {
                lines.add(indent + say("how-peer-rank"));
                tell(rank.of(), deeper, lines);
            }
        }
    }

    private String events(Series series, String aggregated) {
        Source source = sources.get(series.source());
        String of = series.measure()
                .map(name -> say(
                        "how-measured",
                        "what",
                        aggregated,
                        "measure",
                        name,
                        "title",
                        source == null ? name : field(source, name),
                        "source",
                        source(series.source())))
                .orElseGet(() -> say("how-counted", "what", aggregated, "source", source(series.source())));
        String keyed = of + series.key().map(key -> say("how-key", "key", key)).orElse("");
        return keyed
                + series.where().map(where -> say("how-where", "where", where)).orElse("");
    }

    private static String field(Source source, String name) {
        return source.field(name).map(field -> field.fact().title()).orElse(name);
    }

    private static String key(Indicator indicator) {
        return indicator.family().shape() instanceof Family.Shape.OfSeries(Series series, var _, var _, var _)
                ? series.key().orElse("")
                : "";
    }

    private String aggregated(Aggregate aggregate, Window window, String key) {
        String what = say(Form.word(aggregate), "key", keyWord(key));
        boolean plain = isLatest(window) && (aggregate == Aggregate.LAST || aggregate == Aggregate.DAYS_SINCE);
        return plain ? what : say("over", "aggregate", what, "window", window(window));
    }

    /** A bank's own key has no word, and is said as it is named. */
    private String keyWord(String key) {
        String code = "key-" + key.replace('_', '-');
        return codes.contains("indicator/" + code) ? say(code) : key.replace('_', ' ');
    }

    private static boolean isLatest(Window window) {
        return window instanceof Window.Ever(int ago) && ago == 0;
    }

    private String window(Window window) {
        return switch (window) {
            case Window.Days(int days, int ago) ->
                ago("day", ago, say(days == 1 ? "window-day" : "window-days", "length", Integer.toString(days)));
            case Window.Months(int months, int ago) -> ago("month", ago, months(months));
            case Window.Ever(int ago) -> ago("month", ago, say("window-ever"));
        };
    }

    private String months(int months) {
        return switch (months) {
            case 0 -> say("window-running-month");
            case 1 -> say("window-month");
            default -> say("window-months", "length", Integer.toString(months));
        };
    }

    private String ago(String unit, int ago, String window) {
        return ago == 0 ? window : say(unit + "s-ago", "window", window, "ago", Integer.toString(ago));
    }

    private String say(String code, String... namesAndValues) {
        return words.say("indicator/" + code, namesAndValues);
    }
}
