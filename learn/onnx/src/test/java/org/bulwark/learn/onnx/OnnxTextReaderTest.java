package org.bulwark.learn.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.TextReading;
import org.bulwark.files.model.TextModelFile;
import org.bulwark.files.text.TextReaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ONNX models of a few nodes read what was worked out by hand, and what does not fit its side file is refused. */
class OnnxTextReaderTest {

    /** For [UNK], [CLS], [SEP], default, ##ed, strike, 违, 约. */
    private static final float[][] ROWS = {
        {0, 0, 0}, {0.5f, 0, 0}, {0, 0.25f, 0}, {-1, 4, 0}, {0, 1, 0}, {0, 0, 5}, {0, 2, 0}, {0, 3, 0}
    };

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("pieces.txt"), "[UNK]\n[CLS]\n[SEP]\ndefault\n##ed\nstrike\n违\n约\n");
        Files.write(folder.resolve("pieces.onnx"), TinyModels.meanOfRows(ROWS));
        Files.write(folder.resolve("word.onnx"), TinyModels.rowOfWord(List.of("calm", "default"), new float[][] {
            {2, 0, 0}, {0, 3, 0}
        }));
    }

    private Path pieces() throws IOException {
        return side("pieces.json", """
                {"bulwark": "text-onnx/1", "name": "tiny/1", "model": "pieces.onnx", "sha256": "%s", "input": "pieces",
                 "name-of-input": "ids", "vocabulary": "pieces.txt", "vocabulary-sha256": "%s", "length": 6,
                 "labels": ["none", "default", "strike"], "output": "shares", "scores": "probability"}
                """.formatted(sha256("pieces.onnx"), sha256("pieces.txt")));
    }

    private Path words() throws IOException {
        return side("word.json", """
                {"bulwark": "text-onnx/1", "name": "word/1", "model": "word.onnx", "sha256": "%s", "input": "string",
                 "name-of-input": "text", "labels": ["none", "default", "growth"], "output": "scores",
                 "sentiment-output": "scores", "scores": "logit"}
                """.formatted(sha256("word.onnx")));
    }

    private Path side(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    private String sha256(String name) throws IOException {
        return HexFormat.of().formatHex(TextModelFile.sha256(Files.readAllBytes(folder.resolve(name))));
    }

    private static void assertScores(TextReading reading, double... logits) {
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit);
        }
        double[] found = reading.scores().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        for (int k = 0; k < logits.length; k++) {
            assertThat(found[k]).isCloseTo(Math.exp(logits[k]) / sum, within(1e-6));
        }
    }

    @Test
    void piecesAreCutNumberedAndScoredAsWorkedOutByHand() throws IOException {
        try (OnnxTextReader reader = OnnxTextReader.open(pieces())) {
            // [CLS] default ##ed [UNK] [SEP]: the mean of five rows
            TextReading reading = reader.read("Defaulted again", Language.ENGLISH);
            assertScores(reading, -0.5 / 5, 5.25 / 5, 0);
            assertThat(reading.type()).isEqualTo(EventType.DEFAULT);
            assertThat(reading.sentiment())
                    .isCloseTo(
                            -reading.scores().getOrDefault(EventType.DEFAULT, 0.0)
                                    - reading.scores().getOrDefault(EventType.STRIKE, 0.0),
                            within(1e-9));
            // [CLS] 违 约 [SEP]
            assertScores(reader.read("违约", Language.CHINESE), 0.5 / 4, 5.25 / 4, 0);
            // no more than six: [CLS] and four of the strikes, then [SEP]
            assertScores(reader.read("strike ".repeat(50), Language.ENGLISH), 0.5 / 6, 0.25 / 6, 20.0 / 6);
            assertScores(reader.read("", Language.ENGLISH), 0.5 / 2, 0.25 / 2, 0); // [CLS] [SEP]
        }
    }

    @Test
    void aModelThatTakesTextIsGivenText() throws IOException {
        try (OnnxTextReader reader = OnnxTextReader.open(words())) {
            TextReading reading = reader.read("default", Language.ENGLISH);
            assertScores(reading, 0, 3, 0);
            assertThat(reading.sentiment()).isCloseTo(0, within(1e-6)); // negative and positive score alike
            assertScores(reader.read("unheard of", Language.ENGLISH), 2, 0, 0);
        }
    }

    @Test
    void theModuleIsFoundWhereItIsOnTheClassPath() throws IOException {
        TextReader reader = TextReaders.open(words());
        assertThat(reader.name()).isEqualTo("word/1");
        ((OnnxTextReader) reader).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\": \"tiny/1\", | | learn/onnx-declaration",
                "\"length\": 6 | \"length\": 2 | learn/onnx-declaration",
                "\"none\" | \"calamity\" | learn/onnx-declaration",
                "\"none\" | \"strike\" | learn/onnx-declaration",
                "\"probability\" | \"share\" | learn/onnx-declaration",
                "\"output\" | \"outcome\" | learn/onnx-declaration",
                "text-onnx/1 | text-onnx/2 | learn/onnx-declaration",
                "pieces.onnx | nowhere.onnx | learn/onnx-file",
                "pieces.txt | nowhere.txt | learn/onnx-file",
                "pieces.onnx | word.onnx | learn/onnx-file",
                "\"ids\" | \"tokens\" | learn/onnx-model",
                "\"shares\" | \"logits\" | learn/onnx-model",
                "\"none\", | | learn/onnx-model"
            })
    void whatDoesNotFitIsRefused(String what, @Nullable String instead, String code) throws IOException {
        Path side = pieces();
        String text = Files.readString(side);
        assertThat(text).contains(what);
        Files.writeString(side, text.replace(what, instead == null ? "" : instead));
        assertThatThrownBy(() -> OnnxTextReader.open(side)).hasMessageStartingWith(code);
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        Path side = pieces();
        String text = Files.readString(side);
        String before = sha256("pieces.onnx");
        Files.writeString(folder.resolve("pieces.onnx"), "not a model");
        assertThatThrownBy(() -> OnnxTextReader.open(side)).hasMessageStartingWith("learn/onnx-file");
        Files.writeString(side, text.replace(before, sha256("pieces.onnx")));
        assertThatThrownBy(() -> OnnxTextReader.open(side)).hasMessageStartingWith("learn/onnx-model");
        Files.writeString(side, "{");
        assertThatThrownBy(() -> OnnxTextReader.open(side)).hasMessageStartingWith("learn/onnx-declaration");
    }

    @Test
    void logitsDeclaredAsProbabilitiesAreRefused() throws IOException {
        Path side = words();
        Files.writeString(side, Files.readString(side).replace("\"logit\"", "\"probability\""));
        assertThatThrownBy(() -> OnnxTextReader.open(side)).hasMessageStartingWith("learn/onnx-model");
    }
}
