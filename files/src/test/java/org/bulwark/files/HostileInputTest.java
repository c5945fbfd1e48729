package org.bulwark.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.specification.SpecificationReader;
import org.bulwark.files.table.Reading;
import org.bulwark.files.table.TableReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, reading them gives a value or a problem with a code, soon and in little memory. */
@Timeout(60)
class HostileInputTest {

    private static final String CSV = """
            id,name,day,amount,"long, name"
            1,Ada,2020-01-31,1.5,"x, ""y"" z"
            2,Grün,2020-02-29,-2e3,
            3,"two
            lines",2020-03-01,NA,plain
            4,中文,2020-04-01,inf,'q'
            """;
    private static final String ARFF = """
            % comment
            @relation 'r s'
            @attribute a numeric
            @attribute 'b c' {x, 'y z', "w"}
            @attribute d string
            @attribute e date "yyyy-MM-dd"
            @data
            1,x,'text, more',2020-01-01
            ?,'y z',?,?
            -1e5,w,"q",2019-12-31
            """;
    private static final String YAML = """
            bulwark: data/1
            name: South German Credit
            source: { file: "${BULWARK_DATA}/x.gz", delimiter: " ", names: [a, b], missing: ["?", -1] }
            target: { column: kredit, bad: ["0"], good: [1] }
            columns:
              laufkont: { type: category, title: Status of checking account }
              date: { role: excluded, reason: "leakage: known only after" }
              PAY_0: { type: number, specials: { "-2": no consumption, "-1": paid } }
            """;

    @TempDir
    Path folder;

    private void tables(String name, byte[] valid, long seed, int times) throws IOException {
        Mutations mutations = new Mutations(seed);
        for (int i = 0; i < times; i++) {
            Path file = Files.write(folder.resolve(name), mutations.of(valid));
            try {
                Reading reading = TableReader.in(folder).read(file);
                assertThat(reading.rowsRead()).isEqualTo(reading.table().rows() + reading.rejectedRows());
            } catch (ProblemException e) {
                assertThat(e.problem().remedy()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("Mutation " + i + " of " + name + ", seed " + seed, e);
            }
        }
    }

    private static void specifications(long seed, int times) {
        Mutations mutations = new Mutations(seed);
        for (int i = 0; i < times; i++) {
            String text = new String(mutations.of(YAML.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
            try {
                assertThat(SpecificationReader.parse(text, "fuzz.yaml").name()).isNotNull();
            } catch (ProblemException e) {
                assertThat(e.problem().what()).contains("fuzz.yaml");
            } catch (RuntimeException e) {
                throw new AssertionError("Mutation " + i + ", seed " + seed + ":\n" + text, e);
            }
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void spoiledTextIsReadOrRefused() throws IOException {
        tables("fuzz.csv", CSV.getBytes(StandardCharsets.UTF_8), 1, 400);
        tables("fuzz.csv", CSV.replace(',', ';').getBytes(StandardCharsets.UTF_16), 2, 100);
        tables("fuzz.csv", CSV.replace(',', ' ').getBytes(StandardCharsets.UTF_8), 3, 100);
        tables("fuzz.csv.gz", gzip(CSV), 4, 100);
    }

    @Test
    void spoiledArffIsReadOrRefused() throws IOException {
        tables("fuzz.arff", ARFF.getBytes(StandardCharsets.UTF_8), 5, 400);
    }

    @Test
    void aSpoiledSpecificationIsReadOrRefused() {
        specifications(6, 400);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {101, 102})
    void moreSpoiledInputIsReadOrRefused(long seed) throws IOException {
        tables("fuzz.csv", CSV.getBytes(StandardCharsets.UTF_8), seed, 5000);
        tables("fuzz.csv", CSV.replace(',', '\t').getBytes(StandardCharsets.UTF_8), seed + 10, 3000);
        tables("fuzz.arff", ARFF.getBytes(StandardCharsets.UTF_8), seed + 20, 5000);
        tables("fuzz.csv.gz", gzip(CSV), seed + 30, 2000);
        specifications(seed + 40, 5000);
    }

    @Test
    void quotesWithoutOrderCostLittleTime() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        StringBuilder text = new StringBuilder("a,b,c\n1,2,3\n");
        for (int i = 0; i < 3_000_000; i++) {
            text.append("\"\",\nx".charAt(random.nextInt(5)));
        }
        Path file = Files.writeString(folder.resolve("quotes.csv"), text.append("\n4,5,6\n"));
        Reading reading = TableReader.in(folder).read(file);
        assertThat(reading.rowsRead()).isEqualTo(reading.table().rows() + reading.rejectedRows());
        assertThat(reading.rejectedRows()).isGreaterThan(100_000);
    }

    @Test
    void aBombOfZerosIsOneRowTooLong() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        Path file = Files.write(folder.resolve("bomb.csv.gz"), bomb.toByteArray());
        Reading reading = TableReader.in(folder).read(file);
        assertThat(reading.rejectedRows()).isEqualTo(1);
    }

    @Test
    void aQuarterOfAMillionColumnsAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("wide.csv"), ",".repeat(1 << 18) + "\n" + "1,".repeat(1 << 18));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TableReader.in(folder).read(file))
                .satisfies(e -> assertThat(e.problem().code().stage()).isIn("files", "data"));
    }

    @Test
    void nestingOfYamlIsBounded() {
        for (String part : List.of("[", "{a: ", "? ", "- ", "!!x ", "&a ", "'", "|")) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> SpecificationReader.parse(part.repeat(50_000), "deep.yaml"));
        }
    }
}
