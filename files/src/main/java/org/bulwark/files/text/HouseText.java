package org.bulwark.files.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.linear.Learned;
import org.bulwark.data.text.linear.Learning;
import org.bulwark.data.text.token.Tokens;
import org.bulwark.files.model.TextModelFile;

/**
 * The reader that the house brings, and the sentences of our own from which it was learned and on which it is measured.
 *
 * <p>{@code sentences.csv} holds whole sentences, each written by itself; the hash of a sentence says whether it is for learning or for
 * measuring. {@code phrases.csv} holds the customary words of each event; they are only learned from. {@code fresh.csv} was written last and
 * is only measured on.
 */
public final class HouseText {

    /** Of ten sentences, how many are for measuring. */
    private static final int MEASURED_OF_TEN = 3;

    private HouseText() {}

    private static final class Loaded {
        static final TextReader READER = load();

        private static TextReader load() {
            try (InputStream in = new GZIPInputStream(resource("reader.json.gz"))) {
                return TextModelFile.read(in).reader();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // it lies in this jar: a damaged build
            }
        }
    }

    /** The house's reader. */
    public static TextReader reader() {
        return Loaded.READER;
    }

    /** The sentences that it was not learned from, by their hash. */
    public static List<LabelledText> measured() {
        return only(sentences("sentences.csv"), HouseText::isMeasured);
    }

    /** The sentences that were written last; docs/text.md says what was changed after them. */
    public static List<LabelledText> fresh() {
        return sentences("fresh.csv");
    }

    /** What it was learned from. */
    public static List<LabelledText> learned() {
        List<LabelledText> learned = new ArrayList<>(only(sentences("sentences.csv"), s -> !isMeasured(s)));
        learned.addAll(sentences("phrases.csv"));
        return learned;
    }

    /**
     * Learns the house's reader anew, the same to the bit as {@link #reader}. Where the way of learning has changed, {@code bulwark data text learn --out}
     * writes what then goes, compressed, in the place of {@code reader.json.gz}.
     */
    public static Learned learn() {
        return Learning.USUAL.learn("house/1", learned());
    }

    private static boolean isMeasured(LabelledText sentence) {
        byte[] hash = TextModelFile.sha256(Tokens.normal(sentence.text()).getBytes(StandardCharsets.UTF_8));
        return Short.toUnsignedInt(ByteBuffer.wrap(hash).getShort()) % 10 < MEASURED_OF_TEN;
    }

    private static List<LabelledText> only(List<LabelledText> all, Predicate<LabelledText> which) {
        return all.stream().filter(which).toList();
    }

    private static List<LabelledText> sentences(String name) {
        try (InputStream in = resource(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            LabelledReading reading =
                    LabelledFile.of(name, text.lines().map(HouseText::fields).toList());
            if (!reading.remarks().isEmpty()) {
                throw new IllegalStateException(reading.remarks().getFirst());
            }
            return reading.sentences();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a line of these files, which have no line break in a field. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(HouseText.class.getResourceAsStream(name), name);
    }
}
