package org.bulwark.files.decision;

import java.util.List;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;

/** Writes tables as DMN, in the order of elements that its schema asks for. */
final class DmnWriter {

    private final DmnVersion version;
    private final XmlText xml = new XmlText();

    DmnWriter(DmnVersion version) {
        this.version = version;
    }

    String text(List<DecisionTable> tables) {
        xml.open(
                "definitions",
                "xmlns",
                version.namespace(),
                "xmlns:bulwark",
                DmnTypes.NAMESPACE,
                "id",
                "definitions",
                "name",
                "Bulwark",
                "namespace",
                DmnTypes.NAMESPACE);
        for (int i = 0; i < tables.size(); i++) {
            decision(tables.get(i), "_" + (i + 1));
        }
        xml.close("definitions");
        return xml.toString();
    }

    private void decision(DecisionTable table, String number) {
        xml.open("decision", "id", "decision" + number, "name", table.name());
        HitPolicy policy = table.hitPolicy();
        xml.open(
                "decisionTable",
                "id",
                "table" + number,
                "hitPolicy",
                policy.isCollect() ? "COLLECT" : policy.name(),
                "aggregation",
                policy.isAggregate() ? policy.name().substring("COLLECT_".length()) : "");
        for (int i = 0; i < table.inputs().size(); i++) {
            input(table.inputs().get(i), "input" + number + "_" + (i + 1));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            output(table.outputs().get(i), "output" + number + "_" + (i + 1));
        }
        xml.empty("annotation", "name", "annotation");
        for (int i = 0; i < table.rows().size(); i++) {
            row(table, table.rows().get(i), "rule" + number + "_" + (i + 1));
        }
        xml.close("decisionTable");
        xml.close("decision");
    }

    private void input(InputColumn input, String id) {
        xml.open("input", "id", id, "label", input.name(), "bulwark:type", own(input.type()));
        xml.open("inputExpression", "id", id + "_expression", "typeRef", feel(input.type()));
        xml.line("text", input.name());
        xml.close("inputExpression");
        allowed("inputValues", input.allowed(), input.type());
        xml.close("input");
    }

    private void output(OutputColumn output, String id) {
        ColumnType type = output.type();
        xml.open("output", "id", id, "name", output.name(), "typeRef", feel(type), "bulwark:type", own(type));
        allowed("outputValues", output.allowed(), type);
        output.otherwise().ifPresent(value -> entry("defaultOutputEntry", CellText.print(value, type)));
        xml.close("output");
    }

    private void allowed(String element, Cell allowed, ColumnType type) {
        if (!allowed.equals(Cell.ANY)) {
            entry(element, CellText.print(allowed, type));
        }
    }

    private void row(DecisionTable table, Row row, String id) {
        xml.open("rule", "id", id, "label", row.id());
        for (int i = 0; i < table.inputs().size(); i++) {
            entry(
                    "inputEntry",
                    CellText.print(row.cells().get(i), table.inputs().get(i).type()));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            entry(
                    "outputEntry",
                    CellText.print(row.outputs().get(i), table.outputs().get(i).type()));
        }
        entry("annotationEntry", row.annotation());
        xml.close("rule");
    }

    private void entry(String element, String text) {
        xml.open(element);
        xml.line("text", text);
        xml.close(element);
    }

    private static String feel(ColumnType type) {
        return switch (type.fact()) {
            case WHOLE, NUMBER, MONEY -> "number";
            case TEXT -> "string";
            case FLAG -> "boolean";
            case DATE -> "date";
        };
    }

    /** What FEEL's type does not tell; empty when it does. */
    private static String own(ColumnType type) {
        return type.fact() == FactType.WHOLE || type.fact() == FactType.MONEY ? type.text() : "";
    }
}
