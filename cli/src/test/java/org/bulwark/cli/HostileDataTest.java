package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data from which nothing can be learned end every command soon, with a code and what to do. */
@Timeout(60)
class HostileDataTest {

    @TempDir
    Path folder;

    Rows rows;

    @BeforeEach
    void begin() {
        rows = new Rows(folder);
    }

    private Ran learn(Path data, Object... more) {
        Object[] line = new Object[7 + more.length];
        System.arraycopy(
                new Object[] {"score", "learn", data, "--target=y", "--no-trial", "--out", rows.at("m.json")},
                0,
                line,
                0,
                7);
        System.arraycopy(more, 0, line, 7, more.length);
        return Ran.bulwark(line);
    }

    private static Ran validate(Path data) {
        return Ran.bulwark("score", "validate", data, "--target", "y", "--repeats", 1);
    }

    private void refusedByAll(Path data, String code) {
        learn(data).refused(code);
        validate(data).refused(code);
        assertThat(rows.at("m.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "paid"})
    void aTargetOfOneValueIsRefused(String value) {
        refusedByAll(
                rows.csv("one.csv", "x,y", 50, (random, row) -> random.nextInt(9) + "," + value),
                "data/target-constant");
    }

    @Test
    void aTargetThatIsNeverKnownIsRefused() {
        refusedByAll(rows.csv("none.csv", "x,y", 50, (random, row) -> row + ","), "data/rows-missing");
    }

    @Test
    void aTargetOfThreeValuesAsksWhichAreBad() {
        Path three = rows.csv(
                "three.csv",
                "x,y",
                60,
                (random, row) -> random.nextInt(9) + "," + "paid late lost".split(" ", -1)[row % 3]);
        refusedByAll(three, "data/target-ambiguous");
        assertThat(learn(three).err()).contains("'late', 'lost', 'paid'", "--bad");
        learn(three, "--bad", "stolen").refused("data/target-constant");
        learn(three, "--bad", "late,lost", "--min-iv", 0).done();
    }

    @Test
    void inputsThatAreAllMissingSayNothing() {
        Path missing = rows.csv("missing.csv", "x,c,y", 100, (random, row) -> ",," + row % 2);
        refusedByAll(missing, "score/nothing-predictive");
        assertThat(Ran.bulwark("data", "profile", missing, "--target", "y")
                        .done()
                        .out())
                .contains("100.00 %", "no value in any row");
    }

    @Test
    void aFileWithoutInputsIsRefused() {
        refusedByAll(rows.csv("alone.csv", "y", 40, (random, row) -> "" + row % 2), "data/table-shape");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        Path twice = rows.csv("twice.csv", "x,x,y", 40, (random, row) -> row + ",1," + row % 2);
        refusedByAll(twice, "data/column-duplicate");
        Ran.bulwark("data", "profile", twice).refused("data/column-duplicate");
    }

    @Test
    void columnsThatAreTheSameAreLearnedFromAndNamedByTheProfile() {
        Path same = rows.csv("same.csv", "x,copy,y", 300, (random, row) -> {
            double x = random.nextGaussian();
            return x + "," + x + "," + (random.nextDouble() < 1 / (1 + Math.exp(x)) ? 1 : 0);
        });
        learn(same).done();
        assertThat(Ran.bulwark("data", "profile", same, "--target", "y").done().out())
                .contains("x and copy are the same, row by row");
    }

    @Test
    void tenThousandLevelsArePooled() throws IOException {
        Path levels = rows.csv("levels.csv", "name,x,y", 20_000, (random, row) -> {
            double x = random.nextGaussian();
            return "L" + row % 10_000 + "," + x + "," + (random.nextDouble() < 1 / (1 + Math.exp(1 - x)) ? 1 : 0);
        });
        learn(levels).done();
        assertThat(Files.size(rows.at("m.json"))).isLessThan(3_000_000);
    }

    @ParameterizedTest
    @CsvSource({"-1, data/weight-invalid", "1e12, data/weight-invalid", "heavy, data/column-type"})
    void aRowOfAnImpossibleWeightIsRefused(String weight, String code) {
        Path weighted = rows.csv(
                "w.csv",
                "x,w,y",
                60,
                (random, row) -> random.nextInt(9) + "," + (row == 7 ? weight : "1") + "," + row % 2);
        Ran ran = learn(weighted, "--weight", "w").refused(code);
        assertThat(ran.err()).contains("'w'");
    }

    @Test
    void weightsThatAreAllZeroAreRefusedAndSomeZerosAreNot() {
        Path zero = rows.csv("zero.csv", "x,w,y", 60, (random, row) -> random.nextInt(9) + ",0," + row % 2);
        learn(zero, "--weight", "w").refused("data/weight-invalid");
        Path some = rows.csv("some.csv", "x,w,y", 400, (random, row) -> {
            double x = random.nextGaussian();
            return x + "," + row % 2 + "," + (random.nextDouble() < 1 / (1 + Math.exp(x)) ? 1 : 0);
        });
        learn(some, "--weight", "w").done();
    }

    @Test
    void threeRowsAreTooFew() {
        Path three = rows.file("three.csv", "x,c,y\n1,a,0\n2,b,1\n3,a,0\n");
        learn(three).refused("score/nothing-predictive");
        validate(three).refused("score/too-few-rows");
        Ran.bulwark("data", "profile", three, "--target", "y").done();
        Ran.bulwark("data", "draft", three, "--target", "y").done();
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        Path header = rows.file("header.csv", "x,c,y\n");
        refusedByAll(header, "data/rows-missing");
        Ran.bulwark("data", "profile", header, "--target", "y").done();
    }

    @Test
    void anEmptyFileIsRefused() {
        Path empty = rows.file("empty.csv", "");
        refusedByAll(empty, "files/file-empty");
        Ran.bulwark("data", "profile", empty).refused("files/file-empty");
        Ran.bulwark("data", "draft", empty).refused("files/file-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.csv", "noise.parquet", "noise.csv.gz", "noise.csv.zst", "noise.arff", "noise.yaml"})
    void binaryNoiseIsRefusedWhateverItIsCalled(String name) throws IOException {
        byte[] noise = new byte[20_000];
        RandomGeneratorFactory.of("L64X128MixRandom").create(3).nextBytes(noise);
        Path file = Files.write(rows.at(name), noise);
        learn(file).refused("files/[a-z-]+");
        Ran.bulwark("data", "profile", file).refused("files/[a-z-]+");
    }

    @Test
    void aFolderAndAFileThatIsNotThereAreRefused() {
        for (Path nowhere :
                new Path[] {folder, rows.at("nowhere.csv"), rows.at("no/where.parquet"), rows.at("no.yaml"), Path.of("")
                }) {
            learn(nowhere).refused("files/file-missing");
        }
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
        Path good = rows.good();
        for (String option : new String[] {"--exclude", "--include", "--weight", "--time", "--group", "--id"}) {
            assertThat(learn(good, option, "z").refused("data/column-unknown").err())
                    .contains("'z'", "x, c, y");
        }
        Ran.bulwark("score", "learn", good, "--target", "z").refused("data/column-unknown");
        Ran.bulwark("score", "learn", good).refused("data/target-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "--max-bins 0, score/binning-rules",
        "--max-bins 101, score/binning-rules",
        "--min-share 2, score/binning-rules",
        "--min-share NaN, score/binning-rules",
        "--min-bads -1, score/binning-rules",
        "--pre-bins 1, score/binning-rules",
        "--smoothing -1, score/binning-rules",
        "--min-iv -1, score/parameter",
        "--max-characteristics 0, score/parameter",
        "--ridge -1, score/parameter",
        "--score NaN, score/parameter",
        "--odds 0, score/parameter",
        "--pdo 0, score/parameter",
        "--rules nowhere.yaml, files/file-missing"
    })
    void aWishOutsideItsRangeIsRefused(String option, String code) {
        learn(rows.good(), (Object[]) option.split(" ", -1)).refused(code);
    }

    @ParameterizedTest
    @CsvSource({"--folds=1", "--folds=101", "--folds=-5", "--repeats=0", "--repeats=-1"})
    void foldsThatCannotBeDrawnAreRefused(String option) {
        Ran.bulwark("score", "validate", rows.good(), "--target", "y", option)
                .refused("score/(validation-setting-invalid|too-few-rows)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 AS x; DROP TABLE loans",
                "WITH a AS (SELECT 1) INSERT INTO loans SELECT * FROM a",
                "SELECT 1 AS x; COPY (SELECT 1) TO 'OUT'",
                "FROM nowhere",
                "SELECT * FROM read_csv('OUT')",
                "SELECT FROM WHERE",
                "COPY (SELECT 1 AS x) TO 'OUT'",
                "DROP TABLE loans"
            })
    void aQueryThatWritesOrFailsIsRefusedAndWritesNothing(String query) {
        Path out = rows.at("written.csv");
        Ran.bulwark("data", "profile", query.replace("OUT", out.toString()))
                .refused("files/(query-refused|query-failed|file-missing)");
        assertThat(out).doesNotExist();
    }

    @Test
    @Tag("slow")
    @Timeout(300)
    void fiveThousandColumnsAreLearnedFrom() {
        String header = IntStream.range(0, 5000).mapToObj(i -> "v" + i).collect(Collectors.joining(",", "", ",y"));
        Path wide = rows.csv(
                "wide.csv",
                header,
                300,
                (random, row) -> IntStream.range(0, 5000)
                        .mapToObj(i -> "" + random.nextInt(20))
                        .collect(Collectors.joining(",", "", "," + (row % 3 == 0 ? 1 : 0))));
        Path few =
                rows.file("few.yaml", "bulwark: rules/1\nchoice: { most-candidates: 40 }\n"); // of 5,000 that are noise
        Ran ran = learn(wide, "--rules", few).done();
        assertThat(ran.out()).contains("Learned from 300 rows");
        Ran.bulwark("data", "profile", wide, "--target", "y").done();
    }
}
