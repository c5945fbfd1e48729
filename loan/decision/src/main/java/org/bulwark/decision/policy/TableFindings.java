package org.bulwark.decision.policy;

import java.util.List;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.TableCheck;

/** What is found in a table, as findings of its policy. */
final class TableFindings {

    private final DecisionTable table;
    private final String place;

    private TableFindings(DecisionTable table, String place) {
        this.table = table;
        this.place = place;
    }

    static List<Finding> of(DecisionTable table, String place, FactSchema facts) {
        TableFindings findings = new TableFindings(table, place);
        return TableCheck.of(table, facts).stream().map(findings::of).toList();
    }

    private Finding of(org.bulwark.decision.table.Finding finding) {
        return switch (finding) {
            case org.bulwark.decision.table.Finding.InputUnknown(var input) -> wanted(input);
            case org.bulwark.decision.table.Finding.InputType it -> wanted(it.input());
            case org.bulwark.decision.table.Finding.Gap(var box) -> in(finding, "gap", box.text(table));
            case org.bulwark.decision.table.Finding.Overlap it ->
                in(
                        finding,
                        "overlap",
                        it.first() + ", " + it.second() + ": " + it.example().text(table));
            case org.bulwark.decision.table.Finding.Masked it ->
                in(
                        finding,
                        "masked",
                        it.row() + " < " + it.by() + ": " + it.example().text(table));
            case org.bulwark.decision.table.Finding.Unreachable it ->
                in(finding, "unreachable", it.row() + " < " + String.join(", ", it.by()));
            case org.bulwark.decision.table.Finding.Duplicate it ->
                in(finding, "duplicate", it.first() + ", " + it.second());
            case org.bulwark.decision.table.Finding.EmptyCell it ->
                in(finding, "empty-cell", it.row() + ", " + it.input());
            case org.bulwark.decision.table.Finding.NotAllowed it ->
                in(finding, "not-allowed", it.row() + ", " + it.input());
            case org.bulwark.decision.table.Finding.OutputNotAllowed it ->
                in(finding, "output-not-allowed", it.row() + ", " + it.output());
            case org.bulwark.decision.table.Finding.NothingAllowed it -> in(finding, "nothing-allowed", it.input());
            case org.bulwark.decision.table.Finding.NotProven it ->
                in(finding, "not-proven", it.search().name());
            case org.bulwark.decision.table.Finding.More it ->
                in(finding, "more", it.search().name() + ", " + it.named());
        };
    }

    private Finding wanted(String input) {
        String type = table.inputs().stream()
                .filter(column -> column.name().equals(input))
                .map(column -> column.type().text())
                .findFirst()
                .orElseThrow();
        return new Finding.FactWanted(place, input, type);
    }

    private Finding in(org.bulwark.decision.table.Finding finding, String kind, String text) {
        return new Finding.InTable(
                place, Finding.Severity.valueOf(finding.severity().name()), kind, text);
    }
}
