package org.bulwark.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page says anything that is not in the words, and the words are there in every language. */
class WordsOfPagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/bulwark/server");
    private static final Path JAVA = Path.of("src/main/java/org/bulwark/server");

    /** Names and signs that are the same in all languages. */
    private static final Set<String> FREE =
            Set.of("Bulwark", "/", "?", "g", "j", "k", "x", "·", "→", "–", "*", ",", "name");

    private static final Pattern PIECE = Pattern.compile(
            "<!--.*?-->|<!DOCTYPE[^>]*>|<[^>]*?(?:\"[^\"]*\"[^>]*?|'[^']*'[^>]*?)*>|[^<]+", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[}(]");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:Text|Cell|Fact|Column|Tab|Badge)\\.(?:word|of)\\((?:\"[^\"]*\", |Tone\\.\\w+, )?\"([a-z][a-z0-9-]*\\.[a-z0-9.-]*[a-z0-9])\"");

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("words").resolve(name + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(end)).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "access"})
    void everyLanguageHasTheSameKeysAndTheSameParameters(String name) throws IOException {
        Properties english = words(name);
        Properties chinese = words(name + "_zh");
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(chinese.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
            assertThat(english.getProperty(key) + chinese.getProperty(key))
                    .as(key)
                    .doesNotContain("'");
        }
    }

    private static Set<String> parameters(String words) {
        return Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyWordThatPagesOrCodeAskForIsThere() throws IOException {
        Properties known = words("pages");
        known.putAll(words("access"));
        Set<String> missing = new TreeSet<>();
        for (Path page : files(RESOURCES.resolve("pages"), ".html")) {
            collect(SAID, page, known, missing);
        }
        for (Path code : files(JAVA, ".java")) {
            collect(WRITTEN, code, known, missing);
        }
        assertThat(missing).isEmpty();
    }

    private static void collect(Pattern pattern, Path file, Properties known, Set<String> missing) throws IOException {
        Matcher found = pattern.matcher(Files.readString(file));
        while (found.find()) {
            if (!known.containsKey(found.group(1))) {
                missing.add(file.getFileName() + ": " + found.group(1));
            }
        }
    }

    @Test
    void noPageHasATextOfItsOwn() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path page : files(RESOURCES.resolve("pages"), ".html")) {
            bare(page, bare);
        }
        assertThat(bare).isEmpty();
    }

    /** Texts whose element has no {@code th:text} to take their place. */
    private static void bare(Path page, List<String> bare) throws IOException {
        Deque<String> open = new ArrayDeque<>();
        Matcher pieces = PIECE.matcher(Files.readString(page));
        while (pieces.find()) {
            String piece = pieces.group();
            if (piece.startsWith("<!")) {
                continue;
            }
            if (piece.startsWith("</")) {
                open.pop();
            } else if (piece.startsWith("<")) {
                boolean empty = piece.endsWith("/>") || piece.matches("(?s)<(meta|link|input|img|br|use)\\b.*");
                if (!empty) {
                    open.push(piece);
                }
            } else {
                String text = piece.strip();
                boolean replaced = !open.isEmpty() && open.peek().contains("th:text");
                if (!text.isEmpty() && !replaced && !FREE.contains(text)) {
                    bare.add(page.getFileName() + ": " + text);
                }
            }
        }
    }
}
