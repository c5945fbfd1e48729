package org.bulwark.bank.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bulwark.bank.chance.Stream;

/** The word lists from which names are made. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Map<String, List<String>> LISTS = read();

    private Words() {}

    /** The list of a name; an underscore in a word is a blank. */
    static List<String> list(String name) {
        List<String> list = LISTS.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list of words " + name);
        }
        return list;
    }

    /** One word of a list, each as likely. */
    static String drawn(String name, Stream stream) {
        List<String> list = list(name);
        return list.get(stream.between(0, list.size() - 1));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text().lines().toList()) {
            String words = line;
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                current = lists.computeIfAbsent(line.substring(1, end), _ -> new ArrayList<>());
                words = line.substring(end + 1);
            }
            if (!line.startsWith("#")) {
                BLANKS.splitAsStream(words)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.replace('_', ' '))
                        .forEach(current::add);
            }
        }
        return lists;
    }

    private static String text() {
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
