package org.bulwark.files.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.linear.Learning;
import org.bulwark.data.text.linear.LinearClassifier;
import org.bulwark.data.text.linear.LinearReader;
import org.bulwark.data.text.linear.TextModel;

/** Reads a reader of news from a document and refuses whatever is unknown, missing or inconsistent, or does not fit its digest. */
final class TextModelReader {

    private static final Set<String> NONE = Set.of();

    private TextModelReader() {}

    static TextModel read(String text, String file) {
        Value document = new Value(file, "", JsonReader.read(text, file));
        checkVersion(document);
        Value.Members root = document.members(
                Set.of("bulwark", "digest", "name", "learning", "trial", "types", "type", "sentiment"), NONE);
        Value.Members learning =
                root.of("learning").members(Set.of("bits", "fewest", "penalty", "folds", "sentences"), NONE);
        Value.Members trial = root.of("trial").members(Set.of("accuracy", "macroF1"), NONE);
        Learning settings = root.of("learning")
                .build(() -> new Learning(
                        (int) learning.of("bits").whole(0, 64),
                        (int) learning.of("fewest").whole(0, Integer.MAX_VALUE),
                        learning.of("penalty").number(),
                        (int) learning.of("folds").whole(0, 1000)));
        List<EventType> types =
                root.of("types").items().stream().map(TextModelReader::type).toList();
        LinearClassifier type = classifier(root.of("type"), types.size());
        LinearClassifier sentiment = classifier(root.of("sentiment"), 3);
        TextModel model = document.build(() -> new TextModel(
                new LinearReader(root.of("name").text(), settings.bits(), types, type, sentiment),
                settings,
                (int) learning.of("sentences").whole(1, Integer.MAX_VALUE),
                trial.of("accuracy").number(),
                trial.of("macroF1").number()));
        Value digest = root.of("digest");
        if (!digest.text().equals(TextModelWriter.digest(model))) {
            throw digest.wrong("the digest is not that of the content: the file was changed", "Learn the model again");
        }
        return model;
    }

    private static void checkVersion(Value document) {
        String version = document.peek("bulwark").map(Value::text).orElse("");
        if (!version.equals(TextModelFile.VERSION)) {
            throw ModelProblem.MODEL_VERSION.with(
                    document.file() + " has the format \"" + version + "\", and \"" + TextModelFile.VERSION
                            + "\" is needed.",
                    "Give a file that 'bulwark data text learn' wrote, with this version of Bulwark or an earlier one.");
        }
    }

    private static EventType type(Value value) {
        return EventType.ofWord(value.text())
                .orElseThrow(() -> value.wrong("no event type is called that", "Use a type that this version knows"));
    }

    private static LinearClassifier classifier(Value value, int classes) {
        Value.Members members = value.members(Set.of("one", "temperature", "weights"), NONE);
        members.of("one").whole(LinearClassifier.ONE, LinearClassifier.ONE);
        List<Value> rows = members.of("weights").items();
        int[] buckets = new int[rows.size()];
        int[] weights = new int[Math.multiplyExact(rows.size(), classes)];
        for (int place = 0; place < buckets.length; place++) {
            int[] row = wholes(rows.get(place));
            if (row.length != classes + 1) {
                throw rows.get(place).wrong("a bucket and " + classes + " weights are needed", "Write them");
            }
            buckets[place] = row[0];
            System.arraycopy(row, 1, weights, place * classes, classes);
        }
        double temperature = members.of("temperature").number();
        return value.build(() -> LinearClassifier.of(classes, buckets, weights, temperature));
    }

    private static int[] wholes(Value list) {
        List<Integer> numbers = new ArrayList<>();
        list.items().forEach(item -> numbers.add((int) item.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)));
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
