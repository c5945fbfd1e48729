package org.bulwark.files.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleTest {

    private static final Pattern COLOURS = Pattern.compile(":root \\{([^}]*--page[^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    /** The colours of the light and of the dark scheme. */
    private static List<Map<String, Integer>> schemes() {
        Matcher blocks = COLOURS.matcher(Style.load().sheet().css());
        List<Map<String, Integer>> schemes = new ArrayList<>();
        while (blocks.find()) {
            Map<String, Integer> colours = new HashMap<>();
            Matcher colour = COLOUR.matcher(blocks.group(1));
            while (colour.find()) {
                colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
            }
            schemes.add(colours);
        }
        return schemes;
    }

    private static int colour(Map<String, Integer> scheme, String name) {
        return Objects.requireNonNull(scheme.get(name), name);
    }

    /** The contrast of two colours after WCAG 2.2. */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int colour) {
        double value = (colour & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void wordsStandOutInBothSchemes() {
        List<Map<String, Integer>> schemes = schemes();
        assertThat(schemes).hasSize(2);
        for (Map<String, Integer> scheme : schemes) {
            for (String word : List.of("ink", "muted", "link")) {
                for (String ground : List.of("page", "surface", "sunken")) {
                    assertThat(contrast(colour(scheme, word), colour(scheme, ground)))
                            .as(word + " on " + ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            assertThat(contrast(colour(scheme, "caution-ink"), colour(scheme, "caution")))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void marksStandOutInBothSchemes() {
        for (Map<String, Integer> scheme : schemes()) {
            for (String mark : List.of("main", "other", "risk", "safe", "plain")) {
                assertThat(contrast(colour(scheme, mark), colour(scheme, "surface")))
                        .as(mark)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void everyColourThatIsUsedIsDefined() {
        Matcher used = Pattern.compile("var\\(--([a-z-]+)\\)")
                .matcher(Style.load().sheet().css());
        while (used.find()) {
            assertThat(Style.load().sheet().css()).contains("--" + used.group(1) + ": ");
        }
    }
}
