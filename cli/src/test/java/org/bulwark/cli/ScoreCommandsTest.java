package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The verbs of the stage score on a small file, as text and as JSON. */
class ScoreCommandsTest {

    @TempDir
    Path folder;

    Rows rows;
    Path good;
    Path card;

    @BeforeEach
    void learn() {
        rows = new Rows(folder);
        good = rows.good();
        card = rows.at("card.json");
        Ran.bulwark("score", "learn", good, "--target", "y", "--out", card, "--no-trial")
                .done();
    }

    @Test
    void learnSaysWhatWasLearnedHowGoodItIsAndWhatComesNext() {
        Ran ran = Ran.bulwark("score", "learn", good, "--target", "y", "--out", card)
                .done();
        assertThat(ran.out())
                .contains("Learned from 400 rows of good.csv")
                .contains("5-fold cross-validation", "AUC", "KS", "H-measure", "Brier", "log-loss")
                .contains("bulwark score apply " + card);
        assertThat(ran.err()).isEmpty();
        assertThat(card).isNotEmptyFile();
    }

    @Test
    void learnPrintsNothingButJsonWhenAsked() {
        JsonNode json = Ran.bulwark("score", "learn", good, "--target", "y", "--out", card, "--json")
                .done()
                .json();
        assertThat(json.get("scorecard").asString()).isEqualTo(card.toString());
        assertThat(json.get("rows").asInt()).isEqualTo(400);
        assertThat(json.get("characteristics")).hasSize(2);
        assertThat(json.get("trial").get("auc").get("mean").asDouble()).isBetween(0.55, 0.85);
    }

    @Test
    void validateInFoldsGivesTheFiguresThatProgramsRead() {
        JsonNode json = Ran.bulwark(
                        "score", "validate", good, "--target", "y", "--folds", 4, "--repeats", 3, "--seed", 7, "--json")
                .done()
                .json();
        assertThat(json.get("auc").get("mean").asDouble()).isBetween(0.55, 0.85);
        assertThat(json.get("auc").get("sd").asDouble()).isBetween(1e-6, 0.05);
        assertThat(json.get("ks").asDouble()).isBetween(0.05, 0.8);
        assertThat(json.get("brier").asDouble()).isBetween(0.1, 0.25);
        assertThat(json.get("rows").asInt()).isEqualTo(400);
        assertThat(json.get("folds").asInt()).isEqualTo(4);
        assertThat(json.get("repeats").asInt()).isEqualTo(3);
        assertThat(json.get("seed").asInt()).isEqualTo(7);
    }

    @Test
    void validateUsesFiveFoldsFiveTimesUnlessTold() {
        JsonNode json = Ran.bulwark("score", "validate", good, "--target", "y", "--json")
                .done()
                .json();
        assertThat(json.get("folds").asInt()).isEqualTo(5);
        assertThat(json.get("repeats").asInt()).isEqualTo(5);
        assertThat(json.get("seed").asInt()).isEqualTo(42);
    }

    @Test
    void anotherSeedDrawsOtherFolds() {
        String line = "score validate " + good + " --target y --repeats 1 --json --seed ";
        double first = auc(Ran.bulwark((Object[]) (line + 1).split(" ", -1)));
        double second = auc(Ran.bulwark((Object[]) (line + 2).split(" ", -1)));
        assertThat(first).isNotEqualTo(second).isCloseTo(second, within(0.1));
    }

    @Test
    void aScorecardThatIsThereIsJudgedOnTheRowsGiven() {
        Ran ran = Ran.bulwark("score", "validate", good, "--target", "y", "--model", card, "--json")
                .done();
        assertThat(ran.json().get("auc").get("mean").asDouble()).isBetween(0.65, 0.9);
        assertThat(ran.json().get("auc").get("low").asDouble())
                .isLessThan(ran.json().get("auc").get("mean").asDouble());
        assertThat(ran.json().get("calibration")).isNotEmpty();
        assertThat(Ran.bulwark("score", "validate", good, "--target", "y", "--model", card)
                        .done()
                        .out())
                .contains("Judged on 400 rows of good.csv", "AUC", "Gini");
    }

    @Test
    void outOfTimeLearnsEarlierAndJudgesLater() {
        Path dated = rows.csv("dated.csv", "opened,x,y", 900, (random, row) -> {
            double x = random.nextGaussian();
            return (2018 + row / 300) + "-0" + (1 + row % 9) + "-15," + x + ","
                    + (random.nextDouble() < 1 / (1 + Math.exp(1 + x)) ? 1 : 0);
        });
        JsonNode json = Ran.bulwark(
                        "score",
                        "validate",
                        dated,
                        "--target",
                        "y",
                        "--time",
                        "opened",
                        "--train-until",
                        "2018",
                        "--test-from",
                        "2020",
                        "--json")
                .done()
                .json();
        assertThat(json.get("trainRows").asInt()).isEqualTo(300);
        assertThat(json.get("rows").asInt()).isEqualTo(300);
        assertThat(json.get("periods")).hasSize(1);
        assertThat(json.get("periods").get(0).get("period").asString()).isEqualTo("2020");
        Ran.bulwark("score", "validate", dated, "--target", "y", "--time", "opened", "--test-from", "2020")
                .refused("score/parameter");
        Ran.bulwark("score", "validate", dated, "--target", "y", "--time", "opened", "--train-until", "2031")
                .refused("score/too-few-rows");
    }

    @Test
    void applyPrintsOneLineARowWithAllThatWasAskedFor() {
        Ran ran = Ran.bulwark("score", "apply", card, good, "--keep", "c,y", "--pd", "--points", "--reasons", 2)
                .done();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(401);
        assertThat(lines.getFirst()).isEqualTo("c,y,score,pd,points_x,points_c,reason_1,reason_2");
        for (String line : lines.subList(1, 401)) {
            String[] cells = line.split(",", 7);
            assertThat(Integer.parseInt(cells[4]) + Integer.parseInt(cells[5])).isEqualTo(Integer.parseInt(cells[2]));
            assertThat(Double.parseDouble(cells[3])).isBetween(0.0, 1.0);
        }
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void applyKeepsWhatNamesTheRow() {
        Path named = rows.csv("named.csv", "id,x,c", 3, (random, row) -> "n" + row + ",0.5,a");
        assertThat(Ran.bulwark("score", "apply", card, named, "--id", "id")
                        .done()
                        .out())
                .matches("id,score\\Rn0,(\\d+)\\Rn1,\\1\\Rn2,\\1\\R");
    }

    @Test
    void applyWritesTheSameToAFileAsToStandardOutput() throws IOException {
        Path to = rows.at("scores.csv");
        Ran ran = Ran.bulwark("score", "apply", card, good, "--pd", "--out", to).done();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("400 rows scored into " + to);
        assertThat(Files.readString(to))
                .isEqualTo(
                        Ran.bulwark("score", "apply", card, good, "--pd").done().out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "duckdb", "spark", "pmml", "csv"})
    void exportWritesTheSameToAFileAsToStandardOutput(String format) throws IOException {
        Path to = rows.at("exported");
        Ran.bulwark("score", "export", card, "--to", format, "--out", to).done();
        assertThat(Files.readString(to))
                .isNotBlank()
                .isEqualTo(Ran.bulwark("score", "export", card, "--to", format)
                        .done()
                        .out());
    }

    @Test
    void aWorkbookGoesToAFileOnly() throws IOException {
        Ran.bulwark("score", "export", card, "--to", "xlsx").misunderstood();
        Path to = rows.at("points.xlsx");
        Ran.bulwark("score", "export", card, "--to", "xlsx", "--out", to).done();
        assertThat(Files.readAllBytes(to)).startsWith('P', 'K');
    }

    @Test
    void sqlNamesTheTableAndTheColumnsAsked() {
        assertThat(Ran.bulwark(
                                "score",
                                "export",
                                card,
                                "--to",
                                "postgresql",
                                "--table",
                                "bank.loans",
                                "--keep",
                                "y",
                                "--pd",
                                "--points")
                        .done()
                        .out())
                .containsPattern("(?i)from\\s+\"?bank\"?\\.\"?loans\"?")
                .contains("points_x", "pd");
    }

    @Test
    void optionsGoBeforeTheRulesFileWhichGoesBeforeTheDefault() {
        Path rules = rows.file("rules.yaml", "bulwark: rules/1\nbins: { max-bins: 2 }\nscale: { score: 1000 }\n");
        JsonNode byFile = learned("--rules", rules);
        JsonNode byBoth = learned("--rules", rules, "--score", 200);
        assertThat(top(byFile)).isGreaterThan(800);
        assertThat(top(byBoth)).isLessThan(400);
    }

    private JsonNode learned(Object... more) {
        Object[] line = new Object[8 + more.length];
        System.arraycopy(
                new Object[] {"score", "learn", good, "--target=y", "--out", card, "--no-trial", "--json"},
                0,
                line,
                0,
                8);
        System.arraycopy(more, 0, line, 8, more.length);
        return Ran.bulwark(line).done().json();
    }

    private static int top(JsonNode learned) {
        int sum = 0;
        for (JsonNode c : learned.get("characteristics")) {
            sum += c.get("best").asInt();
        }
        return sum;
    }

    private static double auc(Ran ran) {
        return ran.done().json().get("auc").get("mean").asDouble();
    }
}
