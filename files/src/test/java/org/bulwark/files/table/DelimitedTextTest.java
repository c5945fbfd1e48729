package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.ZstdOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How text is cut into rows and fields. */
class DelimitedTextTest {

    @TempDir
    Path folder;

    Given given;

    @BeforeEach
    void inAFolder() {
        given = new Given(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", " ", "\u0001"})
    void theDelimiterIsFound(String delimiter) {
        String text = "name,age,city\nAda,36,London\nAlan,41,Wilmslow\nGrace,85,Arlington\n".replace(",", delimiter);
        Reading reading = given.csv(text);
        assertThat(reading.table().names()).containsExactly("name", "age", "city");
        assertThat(Given.rows(reading.table()))
                .containsExactly(
                        List.of("Ada", "36", "London"),
                        List.of("Alan", "41", "Wilmslow"),
                        List.of("Grace", "85", "Arlington"));
    }

    @Test
    void commasInsideFieldsDoNotHideTheSemicolon() {
        Reading reading = given.csv("id;text\n1;a, b, c\n2;d, e, f\n3;g, h, i\n");
        assertThat(reading.table().names()).containsExactly("id", "text");
        assertThat(reading.table().column("text").text(1)).isEqualTo("d, e, f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsOne(String end) {
        Reading reading = given.csv("a,b\n1,x\n2,\"y\nz\"\n3,w".replace("\n", end));
        assertThat(reading.rowsRead()).isEqualTo(3);
        assertThat(Given.rows(reading.table()))
                .containsExactly(List.of("1", "x"), List.of("2", "y" + end + "z"), List.of("3", "w"));
    }

    @Test
    void quotesHoldDelimitersQuotesAndLineEnds() {
        Reading reading = given.csv("a,b\n\"1\",\"x, \"\"y\"\" z\"\n 2 , \"w\" \n3,5\" pipe\n");
        assertThat(Given.rows(reading.table()))
                .containsExactly(List.of("1", "x, \"y\" z"), List.of("2", "w"), List.of("3", "5\" pipe"));
        assertThat(reading.table().column("a")).isInstanceOf(NumberColumn.class);
    }

    @Test
    void backslashesBeforeQuotesAreFoundOut() {
        Reading reading = given.csv("a,b\n1,\"say \\\"hi\\\", then go\"\n2,\"plain\"\n");
        assertThat(reading.table().column("b").text(0)).isEqualTo("say \"hi\", then go");
    }

    @Test
    void singleQuotesAreFoundOut() {
        Reading reading = given.csv("a;b\n1;'x; y'\n2;'it''s'\n");
        assertThat(Given.rows(reading.table())).containsExactly(List.of("1", "x; y"), List.of("2", "it's"));
    }

    @Test
    void runsOfBlanksAreOneDelimiter() {
        Reading reading = given.csv("  1   22.5  a\n 10    3.1  b  \n100  44.0\tc\n");
        assertThat(reading.table().names()).containsExactly("V1", "V2", "V3");
        assertThat(Given.rows(reading.table()))
                .containsExactly(List.of("1", "22.5", "a"), List.of("10", "3.1", "b"), List.of("100", "44", "c"));
    }

    @Test
    void anyCharacterCanBeTheDelimiterOrTheQuote() {
        Reading reading = given.csv("a§b\n1§«x§y«\n2§z\n", s -> s.delimiter('§').quote('«'));
        assertThat(Given.rows(reading.table())).containsExactly(List.of("1", "x§y"), List.of("2", "z"));
    }

    @Test
    void aHeaderIsFoundOrSaidOrReplaced() {
        assertThat(given.csv("1,2\n3,4\n").table().names()).containsExactly("V1", "V2");
        assertThat(given.csv("x,y\na,b\nc,b\n").table().names()).containsExactly("x", "y");
        assertThat(given.csv("a,b\nb,a\na,a\n").table().rows()).isEqualTo(3);
        assertThat(given.csv("1,2\n3,4\n", s -> s.header(true)).table().names()).containsExactly("1", "2");
        assertThat(given.csv("1,2\n3,4\n", s -> s.names("p", "q")).table().rows())
                .isEqualTo(2);
        assertThat(given.csv("1,2\n3,4\n", s -> s.names("p", "q").header(true))
                        .table()
                        .rows())
                .isEqualTo(1);
        assertThat(given.csv(",b\n1,2\n").table().names()).containsExactly("V1", "b");
    }

    @Test
    void namesThatOccurTwiceAreRefusedAndNotRenamed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.csv("a,b,a\n1,2,3\n"))
                .withMessageContaining("data/column-duplicate")
                .withMessageContaining("'a'");
    }

    @Test
    void oneColumnKeepsItsBlankLines() {
        Reading reading = given.csv("x\n1\n\n3\n");
        assertThat(((NumberColumn) reading.table().column("x")).values()).containsExactly(1, Double.NaN, 3);
    }

    @Test
    void aTableMayHaveNoRows() {
        Reading reading = given.csv("a,b\n");
        assertThat(reading.table().names()).containsExactly("a", "b");
        assertThat(reading.table().rows()).isZero();
        assertThat(reading.rowsRead()).isZero();
    }

    @Test
    void fiveThousandColumnsAreRead() {
        String header = IntStream.range(0, 5000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 5000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        Reading reading = given.csv(header + "\n" + (row + "\n").repeat(20));
        assertThat(reading.table().names()).hasSize(5000);
        assertThat(reading.table().column("c4999").text(19)).isEqualTo("4999");
    }

    @Test
    void tenThousandLevelsAreRead() {
        String rows = IntStream.range(0, 30_000)
                .mapToObj(i -> i + ",level " + i % 10_000 + "\n")
                .collect(Collectors.joining());
        CategoryColumn column =
                (CategoryColumn) given.csv("id,x\n" + rows).table().column("x");
        assertThat(column.levels()).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(column.text(29_999)).isEqualTo("level 9999");
        assertThat(column.text(10_007)).isEqualTo("level 7");
    }

    @Test
    void aRowLongerThanTheBufferIsWhole() {
        String big = "z".repeat(900_000);
        Reading reading = given.csv("a,b\n1,x\n2,\"" + big + "\"\n3,y\n");
        assertThat(reading.table().column("b").text(1)).isEqualTo(big);
        assertThat(reading.table().rows()).isEqualTo(3);
    }

    @Test
    void gzipAndZstdAreReadAndHashedAsStored() throws Exception {
        String text = "a,b\n1,x\n2,y\n";
        Path plain = given.file("plain.csv", text);
        Path gzip = given.compressed("t.csv.gz", text, Given::gzip);
        Path zstd = given.compressed("t.csv.zst", text, ZstdOutputStream::new);
        for (Path file : List.of(plain, gzip, zstd)) {
            Reading reading = given.read(file);
            assertThat(ContentHash.of(reading.table()))
                    .isEqualTo(ContentHash.of(given.read(plain).table()));
            assertThat(reading.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
        }
    }

    @ParameterizedTest
    @CsvSource({"t.csv.gz", "t.csv.zst"})
    void aFileThatBreaksOffIsDamaged(String name) throws Exception {
        String text = IntStream.range(0, 100_000)
                .mapToObj(i -> i * 7919 % 10_007 + ",x\n")
                .collect(Collectors.joining());
        Path whole = given.compressed(name, "a,b\n" + text, name.endsWith("gz") ? Given::gzip : ZstdOutputStream::new);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = given.file("half-" + name, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.read(half))
                .withMessageContaining("files/file-damaged");
    }

    @Test
    void filesThatAreNoTablesAreRefusedByWhatTheyAre() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.csv(""))
                .withMessageContaining("files/file-empty");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.read("x.xlsx", "PK\u0003\u0004rest"))
                .withMessageContaining("files/format-unknown")
                .withMessageContaining("CSV");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.read(Path.of("none.csv")))
                .withMessageContaining("files/file-missing");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.csv("a\n1\n", s -> s.encoding("klingon")))
                .withMessageContaining("files/encoding-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1250", "ISO-8859-2", "IBM852"})
    void everyCharacterSetIsDecoded(String charset) {
        given.file("test.csv", "město;počet\nPříbram;7\nŽďár;8\n", charset);
        Reading reading = given.existing(s -> s.encoding(charset));
        assertThat(reading.table().names()).containsExactly("město", "počet");
        assertThat(reading.table().column("město").text(1)).isEqualTo("Žďár");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-32LE, FFFE0000", "UTF-16LE, ''"})
    void aByteOrderMarkOrItsAbsenceTellsTheCharacterSet(String charset, String mark) {
        byte[] text = "name,n\nGrün,1\n".getBytes(Charset.forName(charset));
        byte[] bytes = HexFormat.of().parseHex(mark + HexFormat.of().formatHex(text));
        Reading reading = given.read(given.file("test.csv", bytes));
        assertThat(reading.table().names()).containsExactly("name", "n");
        assertThat(reading.table().column("name").text(0)).isEqualTo("Grün");
    }

    @Test
    void chineseTextInGbkIsDecoded() {
        given.file("test.csv", "公司,金额\n批发业,12.5\n", "GBK");
        Reading reading = given.existing(s -> s.encoding("GBK"));
        assertThat(Given.rows(reading.table())).containsExactly(List.of("批发业", "12.5"));
        assertThat(reading.table().column("金额")).isInstanceOf(NumberColumn.class);
    }

    @Test
    void datesAndNumbersAreToldFromNames() {
        Reading reading = given.csv("d,n,c\n2005-08-11,1.5,x\n2006-01-31 10:15:00,-2e3,y\n,,\n");
        assertThat(reading.table().column("d")).isInstanceOf(DateColumn.class);
        assertThat(reading.table().column("n")).isInstanceOf(NumberColumn.class);
        assertThat(reading.table().column("c")).isInstanceOf(CategoryColumn.class);
        assertThat(Given.rows(reading.table()))
                .containsExactly(
                        List.of("2005-08-11", "1.5", "x"), List.of("2006-01-31", "-2000", "y"), List.of("", "", ""));
    }
}
