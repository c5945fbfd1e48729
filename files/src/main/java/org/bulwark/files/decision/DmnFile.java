package org.bulwark.files.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;

/** The elements of a DMN file as tables. What does not bear on a decision is passed over; all else that is not understood is refused by name. */
final class DmnFile {

    /** Documentation: who is asked, what for, how it is drawn. */
    private static final Set<String> DOCUMENTATION = Set.of(
            "description",
            "inputData",
            "knowledgeSource",
            "textAnnotation",
            "association",
            "group",
            "organizationUnit",
            "performanceIndicator",
            "elementCollection");

    private static final Set<String> OF_A_DECISION = Set.of(
            "description",
            "question",
            "allowedAnswers",
            "variable",
            "informationRequirement",
            "authorityRequirement",
            "supportedObjective",
            "impactedPerformanceIndicator",
            "decisionMaker",
            "decisionOwner",
            "usingProcess",
            "usingTask",
            "decisionTable");

    private final XmlElement root;
    private final DmnTypes types;

    DmnFile(XmlElement root, Map<String, ColumnType> facts) {
        this.root = root;
        this.types = new DmnTypes(root, facts);
    }

    List<DecisionTable> tables() {
        if (!root.name().equals("definitions")
                || DmnVersion.of(root.namespace()).isEmpty()) {
            throw DecisionFileProblem.TABLE_FILE_SYNTAX.with(
                    "The file's root is <" + root.name() + "> of the name space '" + root.namespace() + "'.",
                    "Give a file of DMN 1.2 to 1.5, whose root is <definitions>.");
        }
        speaksFeel(root);
        Set<String> understood = new HashSet<>(DOCUMENTATION);
        understood.addAll(Set.of("decision", "itemDefinition"));
        root.knows(understood);
        List<XmlElement> decisions = root.children("decision");
        if (decisions.isEmpty()) {
            throw root.refused("has no <decision>", "Give a file with a decision table.");
        }
        return decisions.stream().map(this::table).toList();
    }

    private DecisionTable table(XmlElement decision) {
        decision.knows(OF_A_DECISION);
        for (XmlElement requirement : decision.children("informationRequirement")) {
            requirement.knows(Set.of("requiredInput"));
        }
        String name = decision.attribute("name").isBlank() ? decision.attribute("id") : decision.attribute("name");
        XmlElement table = decision.child("decisionTable")
                .orElseThrow(() -> decision.refused(
                        "'" + name + "' has no decision table", "Say the decision as a table, or take it out."));
        return new DmnTable(name, table, decision.child("variable"), types).table();
    }

    /** Refuses languages other than FEEL, wherever they are said. */
    static void speaksFeel(XmlElement element) {
        for (String attribute : List.of("expressionLanguage", "typeLanguage")) {
            String language = element.attribute(attribute).toLowerCase(Locale.ROOT);
            if (!language.isEmpty() && !language.matches("(.*/)?feel/?")) {
                throw element.refused(
                        "speaks '" + element.attribute(attribute) + "'", "Write the table's cells in FEEL.");
            }
        }
    }
}
