package org.bulwark.files.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.Mutations;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Tie;
import org.bulwark.score.binning.BinningRules.Unseen;
import org.bulwark.score.binning.Objective;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.PointsScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of learning are read as docs/learning-rules.md says, and a slip of the pen is named with its place. */
class RulesReaderTest {

    private static final String HEAD = "bulwark: rules/1\n";

    private static LearningRules rules(String yaml) {
        return RulesReader.parse(HEAD + yaml, "rules.yaml");
    }

    private static BinningRules bins(String yaml) {
        return rules("bins: { " + yaml + " }").bins();
    }

    private static void refused(String yaml, String code, String... said) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rules(yaml))
                .satisfies(e -> assertThat(e.problem().code().code()).isEqualTo(code))
                .satisfies(e -> assertThat(List.of(said))
                        .allSatisfy(word -> assertThat(e.problem().what()).contains(word)))
                .satisfies(e -> assertThat(e.problem().remedy()).isNotBlank());
    }

    @Test
    void whatIsNotSaidIsTheDefault() {
        assertThat(rules("")).isEqualTo(LearningRules.DEFAULT);
        assertThat(rules("bins:\nvariables:\nchoice:\nscale:\n")).isEqualTo(LearningRules.DEFAULT);
    }

    @Test
    void theExampleOfTheDocsIsTheDefaultWithThreeVariablesOfTheirOwn() throws IOException {
        String docs = Files.readString(Path.of(System.getProperty("bulwark.root", ".."), "docs/learning-rules.md"));
        LearningRules read = RulesReader.parse(docs.split("```yaml\\R", -1)[1].split("```", -1)[0], "docs.yaml");
        assertThat(read.bins()).isEqualTo(BinningRules.DEFAULT);
        assertThat(read.choice()).isEqualTo(LearningRules.DEFAULT.choice());
        assertThat(read.ridge()).isEqualTo(LearningRules.DEFAULT.ridge());
        assertThat(read.scale()).isEqualTo(PointsScale.DEFAULT);
        assertThat(read.of("alter").places()).isEqualTo(new Places.Exactly(List.of(26.0, 35.0, 45.0)));
        assertThat(read.of("hoehe").shape().trend()).isEqualTo(Trend.ASCENDING);
        assertThat(read.of("hoehe").places()).isInstanceOf(Places.Among.class);
        assertThat(read.of("moral").places())
                .isEqualTo(new Places.Groups(List.of(List.of("0", "1"), List.of("2", "3"), List.of("4"))));
        assertThat(read.of("moral").sizes().minBads()).isEqualTo(1);
        assertThat(read.of("another")).isEqualTo(BinningRules.DEFAULT);
    }

    @Test
    void everyKeyOfBinsIsHeard() {
        assertThat(bins("objective: gini").objective()).isEqualTo(Objective.GINI);
        assertThat(bins("trend: peak").shape().trend()).isEqualTo(Trend.PEAK);
        assertThat(bins("tolerance: 0.3").shape().tolerance()).isEqualTo(0.3);
        assertThat(bins("min-share: 0.07").sizes().minShare()).isEqualTo(0.07);
        assertThat(bins("min-bads: 9").sizes().minBads()).isEqualTo(9);
        assertThat(bins("min-bins: 2").sizes().minBins()).isEqualTo(2);
        assertThat(bins("max-bins: 8").sizes().maxBins()).isEqualTo(8);
        assertThat(bins("pre-bins: 50").places()).isEqualTo(new Places.Quantiles(50));
        assertThat(bins("cuts: [-1, 2.5e3]").places()).isEqualTo(new Places.Exactly(List.of(-1.0, 2500.0)));
        assertThat(bins("cut-among: 7").places()).isEqualTo(new Places.Among(List.of(7.0)));
        assertThat(bins("groups: [[A, B], C]").places())
                .isEqualTo(new Places.Groups(List.of(List.of("A", "B"), List.of("C"))));
        assertThat(bins("missing: riskiest").outside().missing()).isEqualTo(new Tie.Riskiest());
        assertThat(bins("missing: { with: 40 }").outside().missing()).isEqualTo(new Tie.WithValue("40"));
        assertThat(bins("specials: safest").outside().special()).isEqualTo(new Tie.Safest());
        assertThat(bins("missing: own").outside().missing()).isEqualTo(new Tie.Own());
        assertThat(bins("unseen: as_missing").outside().unseen()).isEqualTo(Unseen.AS_MISSING);
        assertThat(bins("smoothing: 12.5").outside().smoothing()).isEqualTo(12.5);
    }

    @Test
    void aVariableBeginsFromTheRulesOfAll() {
        LearningRules read = rules("variables: { age: { max-bins: 7 } }\nbins: { min-bads: 11, trend: valley }");
        assertThat(read.of("age").sizes().maxBins()).isEqualTo(7);
        assertThat(read.of("age").sizes().minBads()).isEqualTo(11);
        assertThat(read.of("age").shape().trend()).isEqualTo(Trend.VALLEY);
        assertThat(read.bins().sizes().maxBins())
                .isEqualTo(BinningRules.DEFAULT.sizes().maxBins());
    }

    @Test
    void choicePenaltyAndScaleAreHeard() {
        LearningRules read = rules("choice: { min-iv: 0.05, most-candidates: 30, most-characteristics: 9 }\n"
                + "ridge: 0\nscale: { score: 500, odds: 30, pdo: 50 }");
        assertThat(read.choice().minIv()).isEqualTo(0.05);
        assertThat(read.choice().mostCandidates()).isEqualTo(30);
        assertThat(read.choice().mostCharacteristics()).isEqualTo(9);
        assertThat(read.ridge()).isZero();
        assertThat(read.scale()).isEqualTo(new PointsScale(500, 30, 50));
    }

    @Test
    void aSlipOfThePenIsNamedWithItsPlace() {
        refused("bins: { max-bin: 3 }", "files/specification-field", "rules.yaml:2:9", "'max-bin'");
        refused("ridge: heavy", "files/specification-field", "rules.yaml:2:8", "'ridge'", "heavy");
        refused("bins: { trend: sideways }", "files/specification-field", "rules.yaml:2", "'trend'", "sideways");
        refused("bins: { max-bins: 3.5 }", "files/specification-field", "'max-bins'", "3.5");
        refused("bins: { max-bins: 1e10 }", "files/specification-field", "'max-bins'");
        refused("bins: { max-bins: NaN }", "files/specification-field", "'max-bins'");
        refused("bins: { cuts: [1, two] }", "files/specification-field", "'cuts'", "two");
        refused("bins: { groups: A }", "files/specification-field", "'groups'");
        refused("bins: { missing: anywhere }", "files/specification-field", "'missing'", "anywhere");
        refused("bins: { missing: { in: 3 } }", "files/specification-field", "'in'");
        refused("bins: { missing: {} }", "files/specification-field", "'missing'");
        refused("bins: [1]", "files/specification-field", "'bins'", "a list");
        refused("variables: 3", "files/specification-field", "'variables'");
        refused("pdo: 20", "files/specification-field", "'pdo'");
    }

    @Test
    void twoWaysToCutExcludeEachOther() {
        refused("bins: { cuts: [1], pre-bins: 20 }", "files/specification-field", "pre-bins and cuts");
    }

    @ParameterizedTest
    @CsvSource({
        "'bins: { max-bins: 0 }', score/binning-rules",
        "'bins: { tolerance: 2 }', score/binning-rules",
        "'bins: { tolerance: NaN }', score/binning-rules",
        "'bins: { cuts: [2, 1] }', score/binning-rules",
        "'bins: { cuts: [Infinity] }', score/binning-rules",
        "'bins: { groups: [[A], [A]] }', score/binning-rules",
        "'bins: { pre-bins: 1 }', score/binning-rules",
        "'variables: { age: { min-share: -1 } }', score/binning-rules",
        "'choice: { min-iv: -1 }', score/parameter",
        "'choice: { most-candidates: 0 }', score/parameter",
        "'ridge: -1', score/parameter",
        "'scale: { odds: 0 }', score/parameter",
        "'scale: { pdo: NaN }', score/parameter"
    })
    void aWishOutsideItsRangeIsTheProblemOfTheRules(String yaml, String code) {
        refused(yaml, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bulwark: data/1\n", "bulwark: rules/2\n", "[]", "bins: {}"})
    void anotherFileIsNone(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RulesReader.parse(text, "rules.yaml"))
                .satisfies(e -> assertThat(e.problem().code().stage()).isEqualTo("files"));
    }

    @Test
    void aFileThatIsNotThereIsMissing(@TempDir Path folder) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RulesReader.read(folder.resolve("nowhere.yaml")))
                .satisfies(e -> assertThat(e.problem().code().code()).isEqualTo("files/file-missing"));
    }

    @Test
    @Timeout(60)
    void whateverTheBytesAreTheyAreRulesOrAProblem(@TempDir Path folder) throws IOException {
        String docs = Files.readString(Path.of(System.getProperty("bulwark.root", ".."), "docs/learning-rules.md"));
        byte[] valid = docs.split("```yaml\\R", -1)[1].split("```", -1)[0].getBytes(StandardCharsets.UTF_8);
        Mutations mutations = new Mutations(5);
        int refused = 0;
        for (int i = 0; i < 1500; i++) {
            Path file = Files.write(folder.resolve("rules.yaml"), mutations.of(valid));
            try {
                assertThat(RulesReader.read(file).ridge()).isNotNegative();
            } catch (ProblemException e) {
                assertThat(e.problem().remedy()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
