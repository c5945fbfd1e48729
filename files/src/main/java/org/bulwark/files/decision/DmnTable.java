package org.bulwark.files.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;
import org.jspecify.annotations.Nullable;

/** One {@code <decisionTable>} as a table. */
final class DmnTable {

    private final String name;
    private final XmlElement table;
    private final Optional<XmlElement> variable;
    private final DmnTypes types;

    DmnTable(String name, XmlElement table, Optional<XmlElement> variable, DmnTypes types) {
        this.name = name;
        this.table = table;
        this.variable = variable;
        this.types = types;
    }

    DecisionTable table() {
        DmnFile.speaksFeel(table);
        table.knows(Set.of("description", "input", "output", "annotation", "rule"));
        table.knowsAttributes(
                Set.of("id", "label", "typeRef", "hitPolicy", "aggregation", "preferredOrientation", "outputLabel"));
        List<InputColumn> inputs =
                table.children("input").stream().map(this::input).toList();
        List<OutputColumn> outputs =
                table.children("output").stream().map(this::output).toList();
        List<XmlElement> rules = table.children("rule");
        List<String> ids = ids(rules);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            rows.add(row(ids.get(i), rules.get(i), inputs, outputs));
        }
        return new DecisionTable(name, hitPolicy(), inputs, outputs, rows);
    }

    private HitPolicy hitPolicy() {
        String asked = table.attribute("hitPolicy");
        String aggregation = table.attribute("aggregation");
        return switch (asked + (aggregation.isEmpty() ? "" : " " + aggregation)) {
            case "", "UNIQUE" -> HitPolicy.UNIQUE;
            case "FIRST" -> HitPolicy.FIRST;
            case "COLLECT", "RULE ORDER" -> HitPolicy.COLLECT;
            case "COLLECT SUM" -> HitPolicy.COLLECT_SUM;
            case "COLLECT MIN" -> HitPolicy.COLLECT_MIN;
            case "COLLECT MAX" -> HitPolicy.COLLECT_MAX;
            case "COLLECT COUNT" -> HitPolicy.COLLECT_COUNT;
            default ->
                throw table.refused(
                        "has the hit policy '" + asked + (aggregation.isEmpty() ? "" : " " + aggregation) + "'",
                        "Use UNIQUE, FIRST, COLLECT or COLLECT with SUM, MIN, MAX or COUNT.");
        };
    }

    private InputColumn input(XmlElement input) {
        input.knows(Set.of("description", "inputExpression", "inputValues"));
        input.knowsAttributes(Set.of("id", "label"));
        XmlElement expression = input.child("inputExpression")
                .orElseThrow(() -> input.refused("has no <inputExpression>", "Name the fact that it looks at."));
        DmnFile.speaksFeel(expression);
        expression.knows(Set.of("description", "text"));
        String fact = expression.innerText().map(String::strip).orElse("");
        if (!fact.matches("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*")) {
            throw expression.refused(
                    "has '" + fact + "', which is not the name of a fact",
                    "Name one fact, for example application.amount; calculate elsewhere.");
        }
        DmnTypes.Typed typed = types.of(input, fact, expression.attribute("typeRef"));
        Cell allowed = cell(input.textOf("inputValues"), typed, where(input, "allowed values of '" + fact + "'"));
        return new InputColumn(fact, typed.type(), allowed);
    }

    private OutputColumn output(XmlElement output) {
        output.knows(Set.of("description", "outputValues", "defaultOutputEntry"));
        output.knowsAttributes(Set.of("id", "label", "name", "typeRef"));
        String given = Stream.of(output.attribute("name"), said("name"), output.attribute("label"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String typeRef = output.attribute("typeRef").isBlank() ? said("typeRef") : output.attribute("typeRef");
        DmnTypes.Typed typed = types.of(output, given, typeRef);
        String where = where(output, "output '" + given + "'");
        Optional<Object> otherwise =
                output.textOf("defaultOutputEntry").map(text -> CellText.parseValue(text, typed.type(), where));
        return new OutputColumn(given, typed.type(), cell(output.textOf("outputValues"), typed, where), otherwise);
    }

    /** What the decision's variable says of the only output. */
    private String said(String attribute) {
        return table.children("output").size() == 1
                ? variable.map(v -> v.attribute(attribute)).orElse("")
                : "";
    }

    private static Cell cell(Optional<String> text, DmnTypes.Typed typed, String where) {
        return text.map(t -> CellText.parse(t, typed.type(), where)).orElse(typed.allowed());
    }

    /** Labels, which Bulwark writes, else ids, else places: whichever all rules have and none shares. */
    private static List<String> ids(List<XmlElement> rules) {
        for (String attribute : List.of("label", "id")) {
            List<String> ids = rules.stream()
                    .map(rule -> rule.attribute(attribute).strip())
                    .toList();
            if (!ids.contains("") && new HashSet<>(ids).size() == ids.size()) {
                return ids;
            }
        }
        List<String> places = new ArrayList<>();
        rules.forEach(rule -> places.add("R" + (places.size() + 1)));
        return places;
    }

    private Row row(String id, XmlElement rule, List<InputColumn> inputs, List<OutputColumn> outputs) {
        rule.knows(Set.of("description", "inputEntry", "outputEntry", "annotationEntry"));
        rule.knowsAttributes(Set.of("id", "label"));
        List<XmlElement> tests = entries(rule, "inputEntry", inputs.size());
        List<XmlElement> values = entries(rule, "outputEntry", outputs.size());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            XmlElement entry = tests.get(i);
            String where =
                    where(entry, "row '" + id + "', column '" + inputs.get(i).name() + "'");
            ColumnType type = inputs.get(i).type();
            cells.add(entry.innerText()
                    .map(text -> CellText.parse(text, type, where))
                    .orElse(Cell.ANY));
        }
        List<@Nullable Object> given = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            XmlElement entry = values.get(i);
            String where =
                    where(entry, "row '" + id + "', column '" + outputs.get(i).name() + "'");
            ColumnType type = outputs.get(i).type();
            given.add(entry.innerText()
                    .map(text -> CellText.parseValue(text, type, where))
                    .orElse(null));
        }
        return Row.of(id, cells, given).noted(annotation(rule));
    }

    private static List<XmlElement> entries(XmlElement rule, String kind, int columns) {
        List<XmlElement> entries = rule.children(kind);
        if (entries.size() != columns) {
            throw rule.refused(
                    "has " + entries.size() + " <" + kind + "> for " + columns + " columns", "Give one each.");
        }
        for (XmlElement entry : entries) {
            DmnFile.speaksFeel(entry);
            entry.knows(Set.of("description", "text"));
        }
        return entries;
    }

    /** The rule's description and annotations, a line each. */
    private static String annotation(XmlElement rule) {
        return Stream.concat(
                        rule.children("description").stream().map(XmlElement::text),
                        rule.children("annotationEntry").stream().flatMap(entry -> entry.innerText().stream()))
                .filter(note -> !note.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private static String where(XmlElement element, String what) {
        return "Line " + element.line() + ", " + what;
    }
}
