package org.bulwark.files.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.bulwark.score.scorecard.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that a released version wrote load for ever and give the scores of then.
 *
 * <p>When the writer changes on purpose: raise {@link ScorecardFile#VERSION}, teach the reader both, add a golden file for the new version
 * and keep the old ones with their tests.
 */
class GoldenFileTest {

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void aFileOfEveryVersionGivesTheScoresOfThen(String version) throws IOException {
        Scorecard scorecard;
        try (InputStream file = resource("scorecard-" + version + ".json")) {
            scorecard = ScorecardFile.read(file);
        }
        String scores;
        try (InputStream file = resource("scorecard-" + version + ".scores.txt")) {
            scores = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(scorecard.score(GoldenScorecard.rows()))
                .containsExactly(Arrays.stream(scores.split("\\s+"))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @Test
    void theWriterWritesTheseBytesUntilTheFormatHasANewVersion() throws IOException {
        try (InputStream file = resource("scorecard-0.1.0.json")) {
            assertThat(ScorecardFileTest.text(GoldenScorecard.made()))
                    .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(ScorecardFile.VERSION).isEqualTo("scorecard/1");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(GoldenFileTest.class.getResourceAsStream("/golden/" + name), name);
    }
}
