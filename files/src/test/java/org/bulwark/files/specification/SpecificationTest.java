package org.bulwark.files.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.Role;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.TargetSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationTest {

    private static final String EXAMPLE = """
            bulwark: data/1
            name: South German Credit
            source: { file: "${BULWARK_DATA}/south_german_credit.asc.gz", delimiter: " ", missing: [NA, 999] }
            target: { column: kredit, bad: [0], good: ["1"] }
            columns:
              laufkont: { type: category, title: Status of checking account }
              ID: { role: id }
              sex:
              charge_off_date: { role: excluded, reason: "leakage: known only after the outcome" }
              weight: { role: weight }
              PAY_0: { type: number, specials: { "-2": no consumption, -1: paid in full } }
            """;

    @Test
    void theDocumentedExampleIsRead() {
        DataSpecification specification = SpecificationReader.parse(EXAMPLE, "german.yaml");

        assertThat(specification.name()).isEqualTo("South German Credit");
        assertThat(specification.source().file()).contains("${BULWARK_DATA}/south_german_credit.asc.gz");
        assertThat(specification.source().delimiter()).contains(' ');
        assertThat(specification.source().missing()).containsExactly("NA", "999");
        assertThat(specification.target().orElseThrow().bad()).containsExactly("0");
        assertThat(specification.target().orElseThrow().good().orElseThrow()).containsExactly("1");
        assertThat(specification.columns())
                .extracting(ColumnSpecification::name)
                .containsExactly("laufkont", "ID", "sex", "charge_off_date", "weight", "PAY_0");
        assertThat(specification.column("PAY_0").orElseThrow().specials())
                .containsExactly(Map.entry("-2", "no consumption"), Map.entry("-1", "paid in full"));
        assertThat(specification.column("sex")).contains(ColumnSpecification.of("sex", Role.INPUT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bulwark: data/2                                      | files/version-unknown",
                "name: x                                              | files/version-unknown",
                "bulwark: data/1                                      | files/specification-field",
                "bulwark: data/1\\nname: [a]                          | files/specification-field",
                "bulwark: data/1\\nname: a\\nsauce: {}                | files/specification-field",
                "bulwark: data/1\\nname: a\\nsource: {fil: x}         | files/specification-field",
                "bulwark: data/1\\nname: a\\nsource: x                | files/specification-field",
                "bulwark: data/1\\nname: a\\nsource: {delimiter: ab}  | files/specification-field",
                "bulwark: data/1\\nname: a\\nsource: {header: maybe}  | files/specification-field",
                "bulwark: data/1\\nname: a\\ntarget: {bad: [1]}       | files/specification-field",
                "bulwark: data/1\\nname: a\\ncolumns: {x: {role: q}}  | files/specification-field",
                "bulwark: data/1\\nname: a\\ncolumns: {x: {type: q}}  | files/specification-field",
                "bulwark: data/1\\nname: a\\ncolumns: [x]             | files/specification-field",
                "bulwark: data/1\\nname: a\\nname: b                  | files/specification-syntax",
                "bulwark: data/1\\nname: 'a                           | files/specification-syntax",
                "bulwark: &a data/1\\nname: *a                        | files/specification-syntax",
                "bulwark: data/1\\nname: a\\n---\\nname: b            | files/specification-syntax",
                "\\n                                                  | files/specification-syntax",
                "bulwark: data/1\\nname: a\\nsource: {file: a, query: b}            | data/specification-invalid",
                "bulwark: data/1\\nname: a\\ncolumns: {x: {role: excluded}}         | data/specification-invalid",
                "bulwark: data/1\\nname: a\\ncolumns: {x: {role: time}, y: {role: time}} | data/specification-invalid"
            })
    void whatMeansNothingIsRefusedWithItsCode(String yaml, String code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SpecificationReader.parse(yaml.replace("\\n", "\n"), "x.yaml"))
                .satisfies(e -> assertThat(e.problem().code().code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.problem().what()).contains("x.yaml"));
    }

    @Test
    void aProblemNamesLineAndColumn() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        SpecificationReader.parse("bulwark: data/1\nname: a\ncolumns:\n  x: { rolle: id }\n", "x.yaml"))
                .withMessageContaining("x.yaml:4:8")
                .withMessageContaining("'rolle'")
                .withMessageContaining("role");
    }

    @Test
    void aBombOfReferencesIsRefusedAtTheFirstOne() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SpecificationReader.parse(bomb.toString(), "bomb.yaml"))
                .withMessageContaining("files/specification-syntax")
                .withMessageContaining("bomb.yaml:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNestingIsRefused(String opening) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SpecificationReader.parse(opening.repeat(100_000), "deep.yaml"))
                .withMessageContaining("files/specification-syntax");
    }

    @Test
    void aFileThatIsTooLargeIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("large.yaml"), "# " + "x".repeat(3 << 20));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SpecificationReader.read(file))
                .withMessageContaining("files/specification-syntax");
    }

    @Test
    void aFileThatIsMissingOrNoTextIsRefused(@TempDir Path folder) throws Exception {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SpecificationReader.read(folder.resolve("none.yaml")))
                .withMessageContaining("files/file-missing");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'n', ':', ' ', (byte) 0xE9});
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SpecificationReader.read(latin))
                .withMessageContaining("files/specification-syntax");
    }

    @Test
    void aSpecificationOfFiveThousandColumnsIsReadBack(@TempDir Path folder) {
        List<ColumnSpecification> columns = IntStream.range(0, 5000)
                .mapToObj(i -> ColumnSpecification.excluded("column " + i, "not wanted: number " + i))
                .toList();
        DataSpecification wide = new DataSpecification("wide", SourceSpecification.INFERRED, Optional.empty(), columns);
        SpecificationWriter.write(wide, folder.resolve("wide.yaml"));
        assertThat(SpecificationReader.read(folder.resolve("wide.yaml"))).isEqualTo(wide);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameValue() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);
        for (int i = 0; i < 500; i++) {
            DataSpecification specification = any(random);
            String text = SpecificationWriter.text(specification);
            assertThat(SpecificationReader.parse(text, "any.yaml")).as(text).isEqualTo(specification);
            assertThat(SpecificationWriter.text(SpecificationReader.parse(text, "any.yaml")))
                    .isEqualTo(text);
        }
    }

    private static DataSpecification any(RandomGenerator random) {
        List<ColumnSpecification> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = text(random);
            if (names.add(name)) {
                Map<String, String> specials = new LinkedHashMap<>();
                for (int k = random.nextInt(3); k > 0; k--) {
                    specials.put(text(random), text(random));
                }
                Role role = random.nextBoolean() ? Role.INPUT : random.nextBoolean() ? Role.ID : Role.EXCLUDED;
                columns.add(new ColumnSpecification(
                        name,
                        role,
                        maybe(random, List.of(ColumnType.values()).get(random.nextInt(3))),
                        maybe(random, text(random)),
                        role == Role.EXCLUDED ? Optional.of(text(random)) : Optional.empty(),
                        new LinkedHashMap<>(specials)));
            }
        }
        boolean file = random.nextBoolean();
        SourceSpecification source = new SourceSpecification(
                file ? maybe(random, text(random)) : Optional.empty(),
                file ? Optional.empty() : maybe(random, text(random)),
                maybe(random, ",;\t| \u00A7\"".charAt(random.nextInt(7))),
                maybe(random, '\''),
                maybe(random, text(random)),
                maybe(random, random.nextBoolean()),
                texts(random),
                texts(random));
        Optional<TargetSpecification> target = maybe(
                random,
                new TargetSpecification(
                        text(random), new TreeSet<>(texts(random)), maybe(random, new TreeSet<>(texts(random)))));
        return new DataSpecification(text(random), source, target, columns);
    }

    private static List<String> texts(RandomGenerator random) {
        return random.ints(random.nextInt(4)).mapToObj(i -> text(random)).toList();
    }

    private static <T> Optional<T> maybe(RandomGenerator random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    /** Texts that YAML likes to take for something else. */
    private static String text(RandomGenerator random) {
        List<String> hard = List.of(
                "no",
                "NO",
                "~",
                "null",
                "true",
                "0",
                "-1",
                "1e3",
                "0x1F",
                ".5",
                ".inf",
                "2020-01-01",
                "1_000",
                "a: b",
                "- a",
                "#x",
                "a #b",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "'",
                "\"",
                "\\",
                " a",
                "a ",
                "a\nb",
                "a\tb",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "İstanbul ığüş",
                "中文",
                "😀",
                "plain",
                "two words",
                "?",
                ":",
                "=",
                "<<",
                "y",
                "a,b",
                "",
                "\u001F",
                "\u007F",
                "x".repeat(1500));
        return random.nextInt(3) == 0
                ? hard.get(random.nextInt(hard.size()))
                : hard.get(random.nextInt(hard.size())) + hard.get(random.nextInt(hard.size()));
    }
}
