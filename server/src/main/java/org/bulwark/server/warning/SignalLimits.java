package org.bulwark.server.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bulwark.data.Numbers;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.Severity;
import org.bulwark.warning.WarningProblem;
import org.bulwark.warning.signal.Persistence;
import org.bulwark.warning.signal.Signal;

/** The numbers of a group's signals as a form: limits, how long a condition must last, and how much it says by itself. */
final class SignalLimits {

    private static final String TIMES = "times.";
    private static final String OF = "of.";
    private static final String SEVERITY = "severity.";

    private SignalLimits() {}

    /**
     * A signal in the form.
     *
     * @param title what people call it
     * @param name its name among all signals
     * @param when its expression, for people to see what a limit is held against
     * @param fields its numbers
     */
    record Line(String title, String name, String when, List<Field> fields) {}

    /** The form, filled with what signals say, or with what somebody typed. */
    static List<Line> lines(SignalDocument document, Map<String, String> typed, Locale language) {
        return document.signals().stream()
                .map(signal -> new Line(
                        signal.title(language.getLanguage()),
                        signal.name(),
                        signal.condition().when(),
                        fields(signal).stream()
                                .map(field -> field.value(typed.getOrDefault(field.name(), field.value())))
                                .toList()))
                .toList();
    }

    private static List<Field> fields(Signal signal) {
        Persistence lasts = signal.persistence();
        Stream<Field> limits = signal.condition().limits().entrySet().stream()
                .map(limit -> Field.of(limit(signal, limit.getKey()), Field.Kind.TEXT, "signal.limit")
                        .labelled(Text.plain(limit.getKey()))
                        .value(Numbers.text(limit.getValue())));
        String period = "signal.lasts." + lasts.period().name().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        limits,
                        Stream.of(
                                Field.of(TIMES + signal.code(), Field.Kind.NUMBER, "signal.lasts")
                                        .value(String.valueOf(lasts.times())),
                                Field.of(OF + signal.code(), Field.Kind.NUMBER, period)
                                        .value(String.valueOf(lasts.of())),
                                Field.of(SEVERITY + signal.code(), Field.Kind.CHOICE, "signal.severity")
                                        .options(Stream.of(Severity.values())
                                                .map(Severity::word)
                                                .map(word ->
                                                        new Filter.Option(word, Text.word("signal.severity." + word)))
                                                .toList())
                                        .value(signal.severity().word())))
                .toList();
    }

    private static String limit(Signal signal, String name) {
        return "limit." + signal.code() + "." + name;
    }

    /** The same signals with what somebody typed: {@link WarningProblem#SIGNAL_INVALID} for what is no number, or cannot be. */
    static SignalDocument typed(SignalDocument document, Map<String, String> typed) {
        return new SignalDocument(
                document.group(),
                document.signals().stream().map(signal -> typed(signal, typed)).toList());
    }

    private static Signal typed(Signal signal, Map<String, String> typed) {
        SequencedMap<String, Double> limits = new LinkedHashMap<>();
        signal.condition().limits().forEach((name, value) -> {
            String text = typed.getOrDefault(limit(signal, name), Numbers.text(value));
            limits.put(name, number(signal, name, text));
        });
        Persistence lasts = signal.persistence();
        return signal.when(signal.condition().withLimits(limits))
                .lasting(new Persistence(
                        whole(signal, typed, TIMES, lasts.times()),
                        whole(signal, typed, OF, lasts.of()),
                        lasts.period()))
                .weighing(severity(signal, typed));
    }

    private static Severity severity(Signal signal, Map<String, String> typed) {
        String word =
                typed.getOrDefault(SEVERITY + signal.code(), signal.severity().word());
        return Stream.of(Severity.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(signal, "severity", word, "Choose one of those that there are."));
    }

    private static int whole(Signal signal, Map<String, String> typed, String field, int before) {
        String text = typed.getOrDefault(field + signal.code(), String.valueOf(before));
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw wrong(signal, "number of periods", text, "Write a whole number.");
        }
    }

    private static double number(Signal signal, String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw wrong(signal, "limit '" + name + "'", text, "Write a number, with a point before decimals.");
        }
    }

    private static RuntimeException wrong(Signal signal, String what, String text, String remedy) {
        return WarningProblem.SIGNAL_INVALID.with(
                "The " + what + " of '" + signal.name() + "' is '" + text + "'.", remedy);
    }
}
