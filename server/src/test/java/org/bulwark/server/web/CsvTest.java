package org.bulwark.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1:A9)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1d1+1",
                "=HYPERLINK(\"http://evil\")",
                "=WEBSERVICE(1)"
            })
    void noTextBecomesAFormula(String hostile) {
        String line = Csv.line(List.of(hostile)).replace("\"", "");
        assertThat(line).startsWith("'");
    }

    @Test
    void quotesCommasAndBreaksStayInTheirCell() {
        assertThat(Csv.line(List.of("a \"b\"", "c,d", "e\nf"))).isEqualTo("\"a \"\"b\"\"\",\"c,d\",\"e\nf\"\r\n");
    }

    @Test
    void ourOwnNegativeNumbersStayNumbers() {
        assertThat(Csv.line(List.of(-12.5, "-12.5"))).isEqualTo("-12.5,'-12.5\r\n");
    }
}
