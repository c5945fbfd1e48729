package org.bulwark.files.model;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.data.text.linear.Learning;
import org.bulwark.data.text.linear.LinearClassifier;
import org.bulwark.data.text.linear.LinearReader;
import org.bulwark.data.text.linear.TextModel;

/** Writes a reader of news as a document. */
final class TextModelWriter {

    private TextModelWriter() {}

    static String write(TextModel model) {
        List<String> content = content(model);
        content.addFirst(Layout.member("digest", Layout.text(TextModelFile.hex(Layout.block(content)))));
        content.addFirst(Layout.member("bulwark", Layout.text(TextModelFile.VERSION)));
        return Layout.block(content) + "\n";
    }

    /** The SHA-256 of the document without the keys {@code bulwark} and {@code digest}. */
    static String digest(TextModel model) {
        return TextModelFile.hex(Layout.block(content(model)));
    }

    private static List<String> content(TextModel model) {
        LinearReader reader = model.reader();
        Learning learning = model.learning();
        List<String> content = new ArrayList<>();
        content.add(Layout.member("name", Layout.text(reader.name())));
        content.add(Layout.member(
                "learning",
                Layout.line(List.of(
                        Layout.member("bits", Integer.toString(learning.bits())),
                        Layout.member("fewest", Integer.toString(learning.fewest())),
                        Layout.member("penalty", Layout.number(learning.penalty())),
                        Layout.member("folds", Integer.toString(learning.folds())),
                        Layout.member("sentences", Integer.toString(model.sentences()))))));
        content.add(Layout.member(
                "trial",
                Layout.line(List.of(
                        Layout.member("accuracy", Layout.number(model.accuracy())),
                        Layout.member("macroF1", Layout.number(model.macroF1()))))));
        content.add(Layout.member(
                "types",
                Layout.row(reader.types().stream()
                        .map(type -> Layout.text(type.word()))
                        .toList())));
        content.add(Layout.member("type", classifier(reader.type())));
        content.add(Layout.member("sentiment", classifier(reader.sentiment())));
        return content;
    }

    private static String classifier(LinearClassifier classifier) {
        int[] buckets = classifier.buckets();
        List<String> rows = new ArrayList<>();
        for (int place = 0; place < buckets.length; place++) {
            StringBuilder row = new StringBuilder("[").append(buckets[place]);
            for (int k = 0; k < classifier.classes(); k++) {
                row.append(',').append(classifier.weight(place, k));
            }
            rows.add(row.append(']').toString());
        }
        return Layout.block(List.of(
                Layout.member("one", Integer.toString(LinearClassifier.ONE)),
                Layout.member("temperature", Layout.number(classifier.temperature())),
                Layout.member("weights", Layout.rows(rows))));
    }
}
