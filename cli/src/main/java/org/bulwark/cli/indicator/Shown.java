package org.bulwark.cli.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.basics.rule.FactType;
import org.bulwark.cli.terminal.Json;
import org.bulwark.data.source.Source;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * How indicators are shown on a terminal.
 *
 * @param catalogue where they are from
 * @param words the reader's
 */
record Shown(Catalogue catalogue, IndicatorWords words) {

    /** In the language of a tag such as {@code zh}; English where there are no words of it. */
    static Shown in(Catalogue catalogue, String language) {
        return new Shown(catalogue, IndicatorWords.in(Locale.forLanguageTag(language), catalogue.sources()));
    }

    /** What it is measured in: a currency, a unit, or a dash. */
    String unit(Indicator indicator) {
        if (indicator.type() == FactType.MONEY) {
            Source source = catalogue.sources().get(sources(indicator).getFirst());
            return source == null ? "–" : source.currency().getCurrencyCode();
        }
        return indicator.unit().isEmpty() ? "–" : indicator.unit();
    }

    /** Which way it moves when risk grows. */
    static String risk(Indicator indicator) {
        return lower(indicator.risk());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The codes of the sources that it reads. */
    static List<String> sources(Indicator indicator) {
        return List.copyOf(indicator.definition().sources());
    }

    Map<String, @Nullable Object> json(Indicator indicator) {
        return Json.object(
                "name",
                indicator.name(),
                "title",
                words.title(indicator),
                "group",
                indicator.family().group().word(),
                "meaning",
                indicator.family().meaning(),
                "type",
                lower(indicator.type()),
                "unit",
                unit(indicator),
                "risk",
                risk(indicator),
                "sources",
                sources(indicator));
    }

    /** Everything about one. */
    List<String> lines(Indicator indicator) {
        List<String> lines = new ArrayList<>();
        lines.add(indicator.name());
        lines.add(words.title(indicator));
        lines.add("");
        lines.add("  " + indicator.family().meaning());
        lines.add("");
        lines.add("  Group    " + words.title(indicator.family().group()));
        lines.add("  Type     " + lower(indicator.type()));
        lines.add("  Unit     " + unit(indicator));
        lines.add("  Risk     "
                + switch (indicator.risk()) {
                    case UP -> "up: more is riskier";
                    case DOWN -> "down: less is riskier";
                    case NONE -> "none: neither way by itself";
                });
        lines.add("  Sources  "
                + String.join(
                        ", ",
                        sources(indicator).stream()
                                .map(code -> code + " (" + words.source(code) + ")")
                                .toList()));
        lines.add("");
        lines.add("  Worked out as");
        words.definition(indicator).forEach(line -> lines.add("    " + line));
        return lines;
    }
}
