package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The verbs of the stage data, broken rows, queries, and the sample bank. */
class DataCommandsTest {

    @TempDir
    Path folder;

    Rows rows;

    @BeforeEach
    void begin() {
        rows = new Rows(folder);
    }

    @Test
    void aProfileTellsOfEveryColumn() {
        Path good = rows.good();
        assertThat(Ran.bulwark("data", "profile", good, "--target", "y").done().out())
                .contains("good.csv: 400 rows; outcome y:", "bad rate")
                .containsPattern("(?m)^  x +number +input")
                .containsPattern("(?m)^  c +category +input")
                .containsPattern("(?m)^  y +number +target");
        JsonNode json = Ran.bulwark("data", "profile", good, "--target", "y", "--json")
                .done()
                .json();
        assertThat(json.get("rows").asInt()).isEqualTo(400);
        assertThat(json.get("brokenRows").asInt()).isZero();
        JsonNode x = column(json, "x");
        assertThat(x.get("type").asString()).isEqualTo("number");
        assertThat(x.get("missing").asInt()).isZero();
        assertThat(x.get("auc").asDouble()).isBetween(0.6, 0.85);
    }

    @Test
    void aProfileWarnsOfAColumnThatIsTheOutcomeInDisguise() {
        Path leaky = rows.csv("leaky.csv", "x,days_late_after,y", 400, (random, row) -> {
            boolean bad = random.nextDouble() < 0.3;
            return random.nextGaussian() + "," + (bad ? 90 + random.nextInt(200) : random.nextInt(20)) + ","
                    + (bad ? 1 : 0);
        });
        JsonNode json = Ran.bulwark("data", "profile", leaky, "--target", "y", "--json")
                .done()
                .json();
        assertThat(column(json, "days_late_after").get("findings").toString()).contains("data/leakage");
        assertThat(column(json, "x").get("findings").toString()).doesNotContain("data/leakage");
        assertThat(Ran.bulwark("data", "profile", leaky, "--target", "y").done().out())
                .contains("Worth a look:")
                .containsPattern("days_late_after: .*separates");
    }

    @Test
    void aDraftIsReadByLearnAsItIs() throws IOException {
        Path good = rows.good();
        Path draft = rows.at("good.yaml");
        Ran.bulwark("data", "draft", good, "--target", "y", "--out", draft).done();
        assertThat(Files.readString(draft))
                .startsWith("#")
                .contains("bulwark: data/1", "column: \"y\"", "bad: [\"1\"]");
        Ran ran = Ran.bulwark("score", "learn", draft, "--no-trial", "--json", "--out", rows.at("m.json"))
                .done();
        assertThat(ran.json().get("rows").asInt()).isEqualTo(400);
    }

    @Test
    void aDraftWithoutAFileIsPrintedAndNothingElse() {
        Ran ran = Ran.bulwark("data", "draft", rows.good(), "--target", "y").done();
        assertThat(ran.out()).startsWith("#").contains("bulwark: data/1").doesNotContain("The draft is in");
        assertThat(ran.err()).contains("the outcome; bad is 1");
    }

    @Test
    void aBrokenRowIsNamedWithFileLineAndReasonAndTheRestIsUsed() {
        String text = "x,c,y\n" + "1,a,0\n2,b,1\n3,a,1\n2,b,0\n1,a,0\n2,b,1\n".repeat(20) + "1,2\n" + "\"x\"y,b,1\n"
                + "2,b,1,9\n";
        Path broken = rows.file("broken.csv", text);
        Ran profiled = Ran.bulwark("data", "profile", broken, "--target", "y", "--json")
                .done();
        assertThat(profiled.json().get("rows").asInt()).isEqualTo(120);
        assertThat(profiled.json().get("brokenRows").asInt()).isEqualTo(3);
        Ran learned = Ran.bulwark(
                        "score", "learn", broken, "--target", "y", "--json", "--no-trial", "--out", rows.at("m.json"))
                .done();
        assertThat(learned.json().get("rows").asInt()).isEqualTo(120);
        Ran drafted = Ran.bulwark("data", "draft", broken, "--target", "y").done();
        for (Ran ran : new Ran[] {profiled, learned, drafted}) {
            assertThat(ran.err())
                    .contains("3 broken rows of broken.csv were left out:")
                    .contains("broken.csv:122: has 2 fields and not 3")
                    .contains("broken.csv:123: field 1 has a quote")
                    .contains("broken.csv:124: has 4 fields and not 3");
        }
    }

    @Test
    void onlyTheFirstBrokenRowsAreShown() {
        Path broken = rows.csv("broken.csv", "x,y", 100, (random, row) -> row < 40 ? "1" : row + "," + row % 2);
        assertThat(Ran.bulwark("data", "profile", broken, "--target", "y")
                        .done()
                        .err())
                .contains("40 broken rows", "broken.csv:6:", "… and 35 more")
                .doesNotContain("broken.csv:7:");
    }

    @Test
    void strictStopsAtTheFirstBrokenRow() {
        Path broken = rows.file("broken.csv", "x,c,y\n1,a,0\n1,2\n2,b,1\n3\n");
        assertThat(Ran.bulwark("data", "profile", broken, "--target", "y", "--strict")
                        .refused("files/row-broken")
                        .err())
                .contains("broken.csv:3:")
                .doesNotContain("broken.csv:5:");
    }

    @Test
    void aQueryStandsInForAFile() {
        Path good = rows.good();
        String query = "SELECT\n x, c, y FROM '" + good + "' WHERE c <> 'a'";
        JsonNode json = Ran.bulwark("data", "profile", query, "--target", "y", "--json")
                .done()
                .json();
        assertThat(json.get("rows").asInt()).isBetween(100, 390);
        assertThat(json.get("columns")).hasSize(3);
    }

    @Test
    void simulatedLoansAreTheSameForTheSameSeed() throws IOException {
        Path one = rows.at("one.csv");
        Path two = rows.at("two.csv");
        Path other = rows.at("other.csv");
        assertThat(Ran.bulwark("bank", "loans", "--rows", 300, "--seed", 5, "--out", one)
                        .done()
                        .err())
                .contains("300 simulated loans");
        Ran.bulwark("bank", "loans", "--rows", 300, "--seed", 5, "--out", two).done();
        Ran.bulwark("bank", "loans", "--rows", 300, "--seed", 6, "--out", other).done();
        assertThat(two).hasSameBinaryContentAs(one);
        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(one));
        assertThat(Files.readString(one).lines()).hasSize(301);
        assertThat(rows.at("one.yaml")).exists();
    }

    @Test
    void noLoansOrTooManyAreRefused() {
        Ran.bulwark("bank", "loans", "--rows", 0, "--out", rows.at("l.csv")).refused("bank/rows-invalid");
        Ran.bulwark("bank", "loans", "--rows", -1, "--out", rows.at("l.csv")).refused("bank/rows-invalid");
        Ran.bulwark("bank", "loans", "--rows", 10, "--out", rows.at("nowhere/l.csv"))
                .refused("files/file-unwritable");
    }

    private static JsonNode column(JsonNode profile, String name) {
        return StreamSupport.stream(profile.get("columns").spliterator(), false)
                .filter(c -> c.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
