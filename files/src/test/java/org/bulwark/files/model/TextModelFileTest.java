package org.bulwark.files.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.linear.Learning;
import org.bulwark.data.text.linear.LinearClassifier;
import org.bulwark.data.text.linear.LinearReader;
import org.bulwark.data.text.linear.TextModel;
import org.bulwark.files.text.TextReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model file of a reader of news: what is written is what is read, and nothing else is. */
class TextModelFileTest {

    @TempDir
    Path folder;

    private static TextModel model(long seed) {
        Random random = new Random(seed);
        int[] buckets = random.ints(20, 0, 1 << 10).sorted().distinct().toArray();
        return new TextModel(
                new LinearReader(
                        "random \"" + seed,
                        10,
                        List.of(EventType.NONE, EventType.STRIKE, EventType.OWNER_CHANGE),
                        classifier(random, buckets),
                        classifier(random, Arrays.copyOf(buckets, 5))),
                new Learning(10, 2, 0.25, 5),
                60,
                0.75,
                0.5);
    }

    private static LinearClassifier classifier(Random random, int[] buckets) {
        return LinearClassifier.of(
                3, buckets, random.ints(3L * buckets.length, -900, 900).toArray(), 0.5 + random.nextDouble());
    }

    @Test
    void whatIsWrittenIsWhatIsReadAndTheSameBytesAgain() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            Path file = folder.resolve("model.json");
            TextModelFile.write(model(seed), file);
            byte[] bytes = Files.readAllBytes(file);
            TextModel read = TextModelFile.read(file);
            assertThat(read).isEqualTo(model(seed));
            assertThat(TextReaders.open(file)).isEqualTo(read.reader());
            TextModelFile.write(read, file);
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"sentences\": 60 | \"sentences\": 61 | files/model-field",
                "\"strike\" | \"penalty\" | files/model-field",
                "\"strike\" | \"calamity\" | files/model-field",
                "\"strike\" | \"none\" | files/model-field",
                "\"bits\": 10 | \"bits\": 4 | files/model-field",
                "text/1 | text/2 | files/model-version",
                "text/1 | scorecard/1 | files/model-version",
                "\"trial\" | \"trail\" | files/model-field"
            })
    void aFileThatWasChangedIsRefused(String what, String instead, String code) throws IOException {
        Path file = folder.resolve("model.json");
        TextModelFile.write(model(3), file);
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, instead));
        assertThatThrownBy(() -> TextModelFile.read(file)).hasMessageStartingWith(code);
    }

    @Test
    void whateverTheBytesNothingButAProblemIsThrown() throws IOException {
        Path file = folder.resolve("model.json");
        TextModelFile.write(model(4), file);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(9);
        int refused = 0;
        for (int round = 0; round < 500; round++) {
            byte[] bytes = good.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                bytes[random.nextInt(bytes.length)] =
                        " {}[],:\"0123456789-eé".getBytes(StandardCharsets.UTF_8)[random.nextInt(20)];
            }
            Files.write(file, bytes);
            try {
                TextReaders.open(file);
            } catch (ProblemException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(400);
    }

    @Test
    void aFormatThatNoModuleOpensIsRefusedWithWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("side.json"), "{\"bulwark\": \"text-onnx/1\"}");
        assertThatThrownBy(() -> TextReaders.open(file))
                .hasMessageStartingWith("files/model-version")
                .hasMessageContaining("bulwark-learn-onnx");
        assertThatThrownBy(() -> TextReaders.open(folder.resolve("nowhere.json")))
                .hasMessageStartingWith("files/model-unreadable");
    }
}
