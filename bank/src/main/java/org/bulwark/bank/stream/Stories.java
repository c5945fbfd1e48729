package org.bulwark.bank.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be written about a firm: our own sentences in English and Chinese, by mood. */
final class Stories {

    private static final Map<String, List<Story>> BY_MOOD = read();

    private Stories() {}

    /**
     * A story with places for names.
     *
     * @param language {@code en} or {@code zh}
     * @param title the headline
     * @param text the first sentences
     */
    record Story(String language, String title, String text) {}

    static List<Story> of(String mood) {
        return BY_MOOD.getOrDefault(mood, List.of());
    }

    private static Map<String, List<Story>> read() {
        try (InputStream in = Stories.class.getResourceAsStream("stories.txt")) {
            if (in == null) {
                throw new IllegalStateException("stories.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", -1))
                    .collect(Collectors.groupingBy(
                            part -> part[0],
                            Collectors.mapping(part -> new Story(part[1], part[2], part[3]), Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
