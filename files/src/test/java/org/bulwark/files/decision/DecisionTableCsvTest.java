package org.bulwark.files.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.Order;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;
import org.bulwark.files.Mutations;
import org.bulwark.files.table.CsvField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableCsvTest {

    private static final String LIMITS = """
            table,Limits of micro firms
            hit policy,FIRST
            kind,input,input,output,annotation
            name,application.amount,applicant.kind,limit,why
            type,money,text,money,
            allowed,[0..500000],"\""A"",""B""\",,
            default,,,0,
            R1,< 1000,"\""A""\",1000.50,"small, and quick"

            R2,,not(null),-500
            """;

    private static DecisionTable read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DecisionTable read(byte[] bytes) {
        return DecisionTableCsv.read(new ByteArrayInputStream(bytes));
    }

    private static DecisionTable limits() {
        ColumnType money = ColumnType.of(FactType.MONEY);
        return new DecisionTable(
                "Limits of micro firms",
                HitPolicy.FIRST,
                List.of(
                        new InputColumn("application.amount", money, new Cell.Interval(0L, true, 50_000_000L, true)),
                        InputColumn.of("applicant.kind", FactType.TEXT)
                                .within(Cell.oneOf(List.of(Cell.equal("A"), Cell.equal("B"))))),
                List.of(new OutputColumn("limit", money, Cell.ANY, Optional.of(0L))),
                List.of(
                        Row.of(
                                        "R1",
                                        List.of(new Cell.Comparison(Order.BELOW, 100_000L), Cell.equal("A")),
                                        List.of(100_050L))
                                .noted("small, and quick"),
                        Row.of("R2", List.of(Cell.ANY, Cell.PRESENT), List.of(-50_000L))));
    }

    @Test
    void aTableIsReadAsPeopleWriteIt() {
        assertThat(read(LIMITS)).isEqualTo(limits());
        assertThat(read("\uFEFF" + LIMITS.replace("\n", "\r\n"))).isEqualTo(limits());
    }

    @Test
    void spreadsheetsOfOtherCountriesUseSemicolons() {
        String text = """
                Table;t
                Hit policy;collect sum
                Kind;output;input;
                Name;out;kind;
                Type;Number;TEXT;
                Allowed;;;
                Default;;;
                R1;0.5;"\""A"",""B""\";
                R2;1.5; - ;
                """;
        DecisionTable table = read(text);
        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.COLLECT_SUM);
        assertThat(table.inputNames()).containsExactly("kind");
        assertThat(table.rows().get(1)).isEqualTo(Row.of("R2", List.of(Cell.ANY), List.of(1.5)));
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        RandomDecisionTables random = new RandomDecisionTables(1);
        for (int i = 0; i < 500; i++) {
            DecisionTable table = random.table();
            String text = DecisionTableCsv.text(table);
            assertThat(read(text)).as(text).isEqualTo(table);
        }
    }

    @Test
    void noFieldBeginsLikeAFormula() {
        RandomDecisionTables random = new RandomDecisionTables(2);
        for (int i = 0; i < 200; i++) {
            String text = DecisionTableCsv.text(random.table());
            // fields of RFC 4180, cut by a pattern and not by our reader
            Matcher fields = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?=[,\r])|([^,\r\n\"]*)(?=[,\r])")
                    .matcher(text.substring(1));
            while (fields.find()) {
                String field = fields.group(1) == null ? fields.group(2) : fields.group(1);
                assertThat(field).doesNotContainPattern("^[ ]*[=+\\-@\t\r]");
            }
        }
    }

    @Test
    void neutralisingIsReversible() {
        for (String text : List.of("=1", "'=1", "''=1", " =1", "'", "'x", "", "-", "x=1", "+", "@x", "＝1", "' =")) {
            assertThat(CsvField.read(CsvField.written(text).replaceAll("^\"|\"$", "")))
                    .isEqualTo(text);
        }
        assertThat(CsvField.written("=1")).isEqualTo("'=1");
        assertThat(CsvField.written("'=1")).isEqualTo("''=1");
        assertThat(CsvField.written("'x")).isEqualTo("'x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R1,< 1000                | R1,kleiner 1000      | Line 8, column 2 (application.amount): 'kleiner 1000' has 'kleiner 1000'
            R2,,not(null),-500       | R2,,not(null)        | Line 10, column 4 (limit): '' is empty
            type,money               | type,amount          | Line 5, column 2 (application.amount) says 'amount'
            hit policy,FIRST         | hit policy,PRIORITY  | Line 2, column 2 says 'PRIORITY'
            kind,input,input,output  | kind,input,input,out | Line 3, column 4 (limit) says 'out'
            default,,,0,             | R0,,,0,              | Line 7 begins with 'R0', not with 'default'
            R2,,not(null),-500       | R2,,not(null),1,x,y  | Line 10, column 6 has no kind
            R2,,not(null),-500       | ,,not(null),1        | Line 10, column 1 is empty
            R2,,not(null),-500       | R2,,not(null),"1     | Line 10, column 4 has quotes that do not close
            R2,,not(null),-500       | R2,,not(null),"1"x   | Line 10, column 4 has letters behind closing quotes
            R2,,not(null),-500       | R1,,not(null),1      | has two rows 'R1'
            default,,,0,             | default,1,,0,        | Line 7, column 2 (application.amount) gives an input a default
            """)
    void whatIsWrongIsNamedByLineAndColumn(String right, String wrong, String what) {
        assertThat(LIMITS).contains(right);
        assertThatThrownBy(() -> read(LIMITS.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().what()).contains(what));
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'table' is missing");
        assertThatThrownBy(() -> read(new byte[] {'t', (byte) 0xFF})).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> read("a,".repeat(300))).hasMessageContaining("more than 200 columns");
        assertThatThrownBy(() -> read(new byte[(32 << 20) + 1])).hasMessageContaining("32 MiB");
    }

    @Test
    void spoiledFilesAreReadOrRefused() {
        Mutations mutations = new Mutations(7);
        byte[] valid = LIMITS.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] spoiled = mutations.of(valid);
            try {
                DecisionTable table = read(spoiled);
                assertThat(read(DecisionTableCsv.text(table))).isEqualTo(table);
            } catch (ProblemException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 2900);
    }
}
