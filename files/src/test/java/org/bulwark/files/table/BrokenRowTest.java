package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken row is named and skipped; no row is lost or counted twice. */
class BrokenRowTest {

    @TempDir
    Path folder;

    Given given;

    @BeforeEach
    void inAFolder() {
        given = new Given(folder);
    }

    @Test
    void eachFaultIsNamedWithItsLineAndField() {
        String text = "a,b,c\n1,x,p\n2,y\n3,z,q,r\n4,\"w\"v,s\n5,u,\"t\n6,o,\u00FF\n7,m,n\n";
        Reading reading = given.read(given.file("test.csv", text.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(reading.rejected())
                .extracting(RejectedRow::line, RejectedRow::column, RejectedRow::fault)
                .containsExactly(
                        tuple(3L, 3, RowFault.FIELDS),
                        tuple(4L, 4, RowFault.FIELDS),
                        tuple(5L, 2, RowFault.QUOTE),
                        tuple(6L, 3, RowFault.QUOTE),
                        tuple(7L, 3, RowFault.ENCODING));
        assertThat(reading.rejected())
                .extracting(RejectedRow::message)
                .containsExactly(
                        "test.csv:3: has 2 fields and not 3",
                        "test.csv:4: has 4 fields and not 3",
                        "test.csv:5: field 2 has a quote that does not close, or text after the closing one",
                        "test.csv:6: field 3 has a quote that does not close, or text after the closing one",
                        "test.csv:7: field 3 has bytes that are not UTF-8");
        assertThat(reading.rejected().get(2).text()).isEqualTo("4,\"w\"v,s");
        assertThat(reading.rejected().get(1).reason().parameters())
                .containsEntry("expected", "3")
                .containsEntry("found", "4");
        assertThat(Given.rows(reading.table())).containsExactly(List.of("1", "x", "p"), List.of("7", "m", "n"));
        assertThat(reading.rowsRead()).isEqualTo(7);
        assertThat(reading.rejectedRows()).isEqualTo(5);
    }

    @Test
    void strictEndsAtTheFirstBrokenRow() {
        Path file = given.file("test.csv", "a,b\n1,2\n3\n4,5,6\n");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TableReader.in(folder).strict().read(file))
                .withMessageContaining("files/row-broken")
                .withMessageContaining("test.csv:3");
    }

    @Test
    void linesAreCountedThroughQuotedLineEndsAndBlankLines() {
        Reading reading = given.csv("a,b\n1,\"x\ny\r\nz\"\n\n\n2\n3,w\n");
        assertThat(reading.rejected()).extracting(RejectedRow::line).containsExactly(7L);
        assertThat(reading.table().rows()).isEqualTo(2);
    }

    @Test
    void aQuoteThatNeverClosesCostsOneLine() {
        StringBuilder text = new StringBuilder("a,b\n0,\"open\n");
        for (int i = 1; i <= 5000; i++) {
            text.append(i).append(",x\n");
        }
        Reading reading = given.csv(text.toString());
        assertThat(reading.rejected()).extracting(RejectedRow::line).containsExactly(2L);
        assertThat(reading.table().rows()).isEqualTo(5000);
    }

    @Test
    void aRowWithoutEndIsPassedOverWithoutBeingHeld() {
        String text = "a,b\n1,x\n2," + "y".repeat(20 << 20) + "\n3,z\n";
        Reading reading = given.csv(text);
        assertThat(reading.rejected())
                .extracting(RejectedRow::line, RejectedRow::fault)
                .containsExactly(tuple(3L, RowFault.LENGTH));
        assertThat(reading.rejected().getFirst().text())
                .startsWith("2,yyy")
                .hasSizeLessThanOrEqualTo(RejectedRow.TEXT_LIMIT + 1);
        assertThat(Given.rows(reading.table())).containsExactly(List.of("1", "x"), List.of("3", "z"));
    }

    @Test
    void aFileWithoutOneWholeRowIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.csv("a,b\n1,2,3\n4,5,6\n", s -> s.names("p")))
                .withMessageContaining("files/rows-all-broken")
                .withMessageContaining("has 2 fields and not 1");
    }

    @Test
    void thousandsOfBrokenRowsAreCountedAndTheFirstOnesKept() {
        Reading reading = given.csv("a,b\n" + "1,2\n3\n".repeat(3000));
        assertThat(reading.rejectedRows()).isEqualTo(3000);
        assertThat(reading.rejected()).hasSize(Reading.REJECTED_KEPT);
        assertThat(reading.rowsRead()).isEqualTo(6000);
    }

    @Test
    void rowsReadAreWholeRowsAndBrokenRowsWhateverIsBroken() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < 50; round++) {
            int rows = 1 + random.nextInt(400);
            long broken = 0;
            StringBuilder text = new StringBuilder("a,b,c\n0,start,x\n");
            for (int i = 1; i < rows; i++) {
                boolean breaks = random.nextInt(5) == 0;
                broken += breaks ? 1 : 0;
                String row = breaks
                        ? List.of("1,2", "1,2,3,4", "\"a\"b,c,d", "1").get(random.nextInt(4))
                        : List.of(i + ",x,y", "\"" + i + "\",\"p\nq\",r", i + ",,", ",\"\"\"\",z")
                                .get(random.nextInt(4));
                text.append(row).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            Reading reading = given.csv(text.toString());
            assertThat(reading.rowsRead()).isEqualTo(rows);
            assertThat(reading.rejectedRows()).isEqualTo(broken);
            assertThat(reading.table().rows()).isEqualTo((int) (rows - broken));
        }
    }
}
