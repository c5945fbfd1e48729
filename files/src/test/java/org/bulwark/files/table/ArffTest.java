package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attribute-relation file format. */
class ArffTest {

    private static final String EXAMPLE = """
            % a comment
            @RELATION 'firms, 2020'

            @attribute 'net income' REAL % in thousands
            @ATTRIBUTE "it's" integer
            @attribute sector {retail, 'food, drink', "it's other"}
            @attribute note string
            @attribute day date "dd.MM.yyyy"
            @attribute iso date
            @attribute class {0,1}

            @DATA
            1.5, 2, retail, 'free, text', 31.12.2019, 2019-12-31, 0
            % between
            ?,?,'food, drink',?,?,?,1

            -3e2,7,'it\\'s other',"q",01.01.2020,"2020-01-01T10:00:00",?
            """;

    @TempDir
    Path folder;

    Given given;

    @BeforeEach
    void inAFolder() {
        given = new Given(folder);
    }

    @Test
    void everyKindOfAttributeIsRead() {
        Reading reading = given.read("firms.arff", EXAMPLE);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.table().names())
                .containsExactly("net income", "it's", "sector", "note", "day", "iso", "class");
        assertThat(Given.rows(reading.table()))
                .containsExactly(
                        List.of("1.5", "2", "retail", "free, text", "2019-12-31", "2019-12-31", "0"),
                        List.of("", "", "food, drink", "", "", "", "1"),
                        List.of("-300", "7", "it's other", "q", "2020-01-01", "2020-01-01", ""));
        assertThat(reading.table().column("it's")).isInstanceOf(NumberColumn.class);
        assertThat(reading.table().column("day")).isInstanceOf(DateColumn.class);
        assertThat(((CategoryColumn) reading.table().column("sector")).levels())
                .containsExactly("retail", "food, drink", "it's other");
    }

    @Test
    void itIsKnownByItsContentAndReadCompressed() {
        assertThat(given.read("firms.txt", EXAMPLE).table().names()).hasSize(7);
        assertThat(given.read(given.compressed("firms.arff.gz", EXAMPLE, Given::gzip))
                        .table()
                        .rows())
                .isEqualTo(3);
    }

    @Test
    void brokenRowsAreNamed() {
        Reading reading = given.read(
                "t.arff", "@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n1,x\n2,z\nw,y\n3\n4,y\n");
        assertThat(reading.rejected())
                .extracting(RejectedRow::message)
                .containsExactly(
                        "t.arff:6: field 2 (b) is 'z', which is not a declared name",
                        "t.arff:7: field 1 (a) is 'w', which is not a number",
                        "t.arff:8: has 1 fields and not 2");
        assertThat(reading.rowsRead()).isEqualTo(5);
        assertThat(reading.table().rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@relation r\n@attribute a numeric\n",
                "@relation r\n@data\n1\n",
                "@relation r\n@attribute a\n@data\n1\n",
                "@relation r\n@attribute a thing\n@data\n1\n",
                "@relation r\n@attribute a relational\n@data\n1\n",
                "@relation r\n@attribute a {x,y\n@data\nx\n",
                "@relation r\n@attribute 'a numeric\n@data\n1\n",
                "@relation r\n@attribute a date \"qqq{\"\n@data\n1\n",
                "@relation r\nnonsense\n@data\n1\n"
            })
    void aHeaderThatCannotBeUnderstoodIsRefused(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.read("t.arff", text))
                .withMessageContaining("files/arff-header")
                .withMessageContaining("t.arff");
    }

    @Test
    void sparseRowsAreRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> given.read("t.arff", "@relation r\n@attribute a numeric\n@data\n% sparse\n{0 5}\n"))
                .withMessageContaining("files/arff-sparse")
                .withMessageContaining("line 5");
    }

    @Test
    void attributesOfOneNameAreRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        given.read("t.arff", "@relation r\n@attribute a numeric\n@attribute a real\n@data\n1,2\n"))
                .withMessageContaining("data/column-duplicate");
    }
}
