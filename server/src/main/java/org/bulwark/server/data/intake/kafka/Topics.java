package org.bulwark.server.data.intake.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;

/**
 * Which topics are read.
 *
 * @param names topics, or parts of names with stars
 */
record Topics(List<String> names) {

    static Topics of(String setting) {
        return new Topics(Arrays.stream(setting.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }

    /** Joins the group for them; topics that are made later are found too where there is a star. */
    void subscribe(Consumer<byte[], byte[]> consumer, ConsumerRebalanceListener listener) {
        if (names.stream().noneMatch(name -> name.contains("*"))) {
            consumer.subscribe(names, listener);
        } else {
            consumer.subscribe(pattern(), listener);
        }
    }

    Pattern pattern() {
        return Pattern.compile(names.stream().map(Topics::expression).collect(Collectors.joining("|")));
    }

    private static String expression(String name) {
        return Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
