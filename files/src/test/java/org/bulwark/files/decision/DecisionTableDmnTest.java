package org.bulwark.files.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.Order;
import org.bulwark.files.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTableDmnTest {

    private static List<DecisionTable> read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<DecisionTable> read(byte[] xml) {
        return DecisionTableDmn.read(new ByteArrayInputStream(xml), Map.of());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DecisionTableDmnTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(DmnVersion.class)
    void whatIsWrittenReadsBackAsTheSame(DmnVersion version) {
        RandomDecisionTables random = new RandomDecisionTables(version.name().charAt(3));
        for (int i = 0; i < 100; i++) {
            List<DecisionTable> tables = List.of(random.table(), random.table());
            String xml = DecisionTableDmn.text(tables, version);
            assertThat(xml).contains(version.namespace());
            assertThat(read(xml)).as(xml).isEqualTo(tables);
        }
    }

    @Test
    void aFileOfAModellingToolIsRead() throws IOException {
        DecisionTable table = read(resource("modeller.dmn")).getFirst();
        assertThat(table.name()).isEqualTo("Risk surcharge");
        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.COLLECT_SUM);
        assertThat(table.inputs())
                .extracting(input -> input.name() + " " + input.type().text())
                .containsExactly("season text", "guestCount whole", "booked date");
        assertThat(table.inputs().getFirst().allowed())
                .isEqualTo(Cell.oneOf(List.of(Cell.equal("Winter"), Cell.equal("Summer"))));
        assertThat(table.rows())
                .extracting(row -> row.id() + ": " + row.annotation())
                .containsExactly("DecisionRule_1: Cold & dark", "DecisionRule_2: ", "DecisionRule_3: ");
        assertThat(table.rows().get(1).cells())
                .containsExactly(
                        Cell.not(List.of(Cell.equal("Winter"))),
                        new Cell.Interval(5L, false, 8L, true),
                        new Cell.Comparison(Order.AT_LEAST, LocalDate.of(2026, 1, 1)));
        assertThat(table.rows().get(2).cells()).containsExactly(Cell.ANY, Cell.ANY, Cell.ANY);
        assertThat(table.rows().get(2).outputs()).containsExactly(1.0);
    }

    @Test
    void aFileWithItemDefinitionsPrefixesAndAnnotationsIsRead() throws IOException {
        DecisionTable table = read(resource("definitions.dmn")).getFirst();
        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.UNIQUE);
        assertThat(table.inputs().getFirst().allowed())
                .isEqualTo(Cell.oneOf(List.of(Cell.equal("LOW"), Cell.equal("MEDIUM"), Cell.equal("HIGH"))));
        assertThat(table.inputs().get(1).type()).isEqualTo(ColumnType.of(FactType.NUMBER));
        assertThat(table.outputs().getFirst().otherwise()).isEqualTo(Optional.of("REFER"));
        assertThat(table.outputs().get(1).name()).isEqualTo("rate");
        assertThat(table.rows().getFirst().annotation()).isEqualTo("good risk\nBoard 2025-11");
        assertThat(table.rows().get(1).outputs()).containsExactly("DECLINE", null);
    }

    @Test
    void typesThatAreKnownBetterAreTaken() throws IOException {
        DecisionTable table = DecisionTableDmn.read(
                        new ByteArrayInputStream(resource("definitions.dmn").getBytes(StandardCharsets.UTF_8)),
                        Map.of("amount", ColumnType.money(2)))
                .getFirst();
        assertThat(table.rows().getFirst().cells().get(1)).isEqualTo(new Cell.Comparison(Order.AT_MOST, 1_000_050L));
    }

    private static String table(String content) {
        return "<definitions xmlns=\"" + DmnVersion.V1_3.namespace() + "\">\n" + content + "</definitions>";
    }

    private static final String GOOD = table("""
            <decision id="d" name="n">
            <variable name="out" typeRef="number"/>
            <informationRequirement><requiredInput href="#x"/></informationRequirement>
            <decisionTable hitPolicy="FIRST">
            <input><inputExpression typeRef="number"><text>a</text></inputExpression></input>
            <output/>
            <rule id="r"><inputEntry><text>5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            </decisionTable>
            </decision>
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hitPolicy="FIRST"   | hitPolicy="PRIORITY" | Line 5: <decisionTable> has the hit policy 'PRIORITY'
            hitPolicy="FIRST"   | hitPolicy="FIRST" aggregation="SUM" | 'FIRST SUM'
            hitPolicy="FIRST"   | hitPolicy="FIRST" strict="1" | has the attribute 'strict'
            <text>a</text>      | <text>a + 1</text>   | Line 6: <inputExpression> has 'a + 1'
            <text>5</text>      | <text>five</text>    | Line 8, row 'r', column 'a': 'five' has 'five'
            <text>1</text>      | <text>1;2</text>     | Line 8, row 'r', column 'out': '1;2' has ';2'
            <inputEntry>        | <inputEntry expressionLanguage="juel"> | <inputEntry> speaks 'juel'
            typeRef="number"><  | typeRef="time"><     | Line 6: <input> 'a' has the type 'time'
            typeRef="number"><  | ><                   | 'a' has no typeRef
            requiredInput       | requiredDecision     | <requiredDecision> in <informationRequirement>
            <output/>           | <output/><output/>   | has no typeRef
            <outputEntry>       | <outputEntry><text>2</text></outputEntry><outputEntry> | has 2 <outputEntry> for 1 columns
            <variable           | <literalExpression/><variable | <literalExpression> in <decision>
            <decision           | <businessKnowledgeModel/><decision | <businessKnowledgeModel> in <definitions>
            <decision           | <import namespace="x"/><decision | <import> in <definitions>
            <decision           | <decision id="e" name="m"/><decision | 'm' has no decision table
            20191111            | 20151101             | Give a file of DMN
            </definitions>      | <                    | no well-formed XML
            """)
    void whatIsNotUnderstoodIsRefusedByName(String right, String wrong, String what) {
        assertThat(read(GOOD)).hasSize(1);
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> read(GOOD.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(what);
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        refused(laughs + GOOD.replace("name=\"n\"", "name=\"&c;\""), "<!DOCTYPE>");
        refused(laughs + GOOD.replace("<text>5", "<text>&c;"), "<!DOCTYPE>");
        refused("<!DOCTYPE d SYSTEM \"file:///etc/passwd\">" + GOOD, "<!DOCTYPE>");
        refused(
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + GOOD.replace("<text>5", "<text>&x;"),
                "<!DOCTYPE>");
        refused("<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://localhost:1/x.dtd\"> %p;]>" + GOOD, "<!DOCTYPE>");
        refused(GOOD.replace("<text>5", "<text>&x;"), "");
    }

    @Test
    void deepAndHugeFilesAreRefused() {
        refused(table("<a>".repeat(100_000)), "deeper ones");
        refused(table("<extensionElements>" + "<a>".repeat(100_000)), "deeper ones");
        refused("<a" + " b=\"\"".repeat(100_000) + "/>", "");
        refused(GOOD.replace("<text>5", "<text>" + "5,".repeat(200_000)), "has 400000 characters");
        byte[] huge = new byte[(32 << 20) + 1];
        assertThatThrownBy(() -> read(huge)).hasMessageContaining("32 MiB");
    }

    private static void refused(String xml, String what) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(ProblemException.class).hasMessageContaining(what);
    }

    @Test
    void extensionsAndOtherToolsAttributesArePassedOver() {
        String noted = GOOD.replace(
                        "<input>", "<input x:y=\"1\" xmlns:x=\"urn:x\"><extensionElements><any/></extensionElements>")
                .replace("</definitions>", "<di:DMNDI xmlns:di=\"urn:di\"><di:DMNDiagram/></di:DMNDI></definitions>");
        assertThat(read(noted)).isEqualTo(read(GOOD));
    }

    @Test
    void notesThatXmlCannotHoldAreRefused() {
        DecisionTable table = read(GOOD).getFirst();
        DecisionTable noted = table.withRows(List.of(table.rows().getFirst().noted("a\u0001b")));
        assertThatThrownBy(() -> DecisionTableDmn.text(List.of(noted), DmnVersion.V1_5))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("XML cannot hold");
    }

    @Test
    void spoiledFilesAreReadOrRefused() {
        Mutations mutations = new Mutations(8);
        List<DecisionTable> tables = new ArrayList<>(read(GOOD));
        tables.add(new RandomDecisionTables(9).table());
        byte[] valid = DecisionTableDmn.text(tables, DmnVersion.V1_3).getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            try {
                List<DecisionTable> found = read(mutations.of(valid));
                assertThat(read(DecisionTableDmn.text(found, DmnVersion.V1_5))).isEqualTo(found);
            } catch (ProblemException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(300, 1990);
    }
}
