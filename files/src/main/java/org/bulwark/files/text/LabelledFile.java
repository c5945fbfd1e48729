package org.bulwark.files.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.Sentiment;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.table.CsvField;
import org.bulwark.files.table.TextRow;
import org.bulwark.files.table.TextRows;
import org.jspecify.annotations.Nullable;

/**
 * Labelled sentences as a CSV file with a header: {@code text}, {@code language} ({@code en}, {@code zh}; empty: as it looks), {@code type} (a word of
 * {@link EventType}), {@code sentiment} (−1, 0, 1 or a number between; nearest counts). Columns in any order; others are passed over.
 */
public final class LabelledFile {

    private static final List<String> COLUMNS = List.of("text", "language", "type", "sentiment");

    private final String name;
    private final List<LabelledText> sentences = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private @Nullable List<String> header;

    private LabelledFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file; a broken row becomes a remark. Throws what {@link TextRows#read} throws, {@link FilesProblem#FORMAT_UNKNOWN} for a
     * header without one of the columns, and {@link FilesProblem#ROWS_ALL_BROKEN} where no row is whole.
     */
    public static LabelledReading read(Path file) {
        LabelledFile reading = new LabelledFile(String.valueOf(file.getFileName()));
        TextRows.read(file, reading::take);
        return reading.done();
    }

    static LabelledReading of(String name, List<List<String>> rows) {
        LabelledFile reading = new LabelledFile(name);
        for (int i = 0; i < rows.size(); i++) {
            reading.take(new TextRow.Whole(i + 1, rows.get(i)));
        }
        return reading.done();
    }

    private LabelledReading done() {
        if (sentences.isEmpty()) {
            throw FilesProblem.ROWS_ALL_BROKEN.with(
                    name + " has no labelled sentence"
                            + (remarks.isEmpty() ? "." : "; the first row: " + remarks.getFirst() + "."),
                    "Write one sentence a row under the columns " + String.join(", ", COLUMNS) + ".");
        }
        return new LabelledReading(sentences, remarks);
    }

    private void take(TextRow row) {
        switch (row) {
            case TextRow.Broken(var why) -> remarks.add(why.message());
            case TextRow.Whole(var _, List<String> fields)
            when header == null ->
                header = header(fields.stream()
                        .map(field -> field.strip().toLowerCase(Locale.ROOT))
                        .toList());
            case TextRow.Whole(long line, List<String> fields)
            when fields.size() != header.size() ->
                remarks.add(name + ":" + line + ": has " + fields.size() + " fields and not " + header.size());
            case TextRow.Whole(long line, List<String> fields) -> sentence(line, fields, header);
        }
    }

    private List<String> header(List<String> found) {
        if (!found.containsAll(COLUMNS)) {
            throw FilesProblem.FORMAT_UNKNOWN.with(
                    "The first line of " + name + " is no header of labelled sentences: " + String.join(", ", found)
                            + ".",
                    "Name the columns " + String.join(", ", COLUMNS) + " in the first line.");
        }
        return found;
    }

    private void sentence(long line, List<String> fields, List<String> names) {
        String text = CsvField.read(fields.get(names.indexOf("text"))).strip();
        String code = fields.get(names.indexOf("language")).strip();
        String word = fields.get(names.indexOf("type"))
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        String mood = CsvField.read(fields.get(names.indexOf("sentiment")).strip());
        Language language =
                code.isEmpty() ? Language.of(text) : Language.ofCode(code).orElse(null);
        EventType type = EventType.ofWord(word).orElse(null);
        Sentiment sentiment = sentiment(mood);
        if (text.isEmpty() || language == null || type == null || sentiment == null) {
            String what = text.isEmpty()
                    ? "has no text"
                    : language == null
                            ? "has the language '" + code + "', which is neither en nor zh"
                            : type == null
                                    ? "has the unknown type '" + word + "'"
                                    : "has the sentiment '" + mood + "', which is not from -1 to 1";
            remarks.add(name + ":" + line + ": " + what);
            return;
        }
        sentences.add(new LabelledText(text, language, type, sentiment));
    }

    private static @Nullable Sentiment sentiment(String text) {
        try {
            double value = Double.parseDouble(text);
            return Math.abs(value) <= 1 ? Sentiment.of(value) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
