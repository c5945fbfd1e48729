package org.bulwark.server.decision.policy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.files.decision.DecisionTableCsv;
import org.bulwark.files.decision.DecisionTableDmn;
import org.bulwark.files.decision.DmnVersion;

/** The decision tables of policies, taken out as files and put in from files. */
public final class Tables {

    private Tables() {}

    /** A policy's table by name: {@link PolicyProblem#NOT_FOUND}. */
    public static DecisionTable of(Policy policy, String name) {
        return policy.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PolicyProblem.NOT_FOUND.with(
                        "The policy has no table of this name.",
                        "Its tables are "
                                + String.join(
                                        ", ",
                                        policy.tables().stream()
                                                .map(DecisionTable::name)
                                                .toList())
                                + "."));
    }

    /** A policy with a table in the place of the one with its name, or behind the others. */
    static Policy with(Policy policy, DecisionTable table) {
        List<DecisionTable> tables = new ArrayList<>(policy.tables());
        int place =
                policy.tables().stream().map(DecisionTable::name).toList().indexOf(table.name());
        if (place < 0) {
            tables.add(table);
        } else {
            tables.set(place, table);
        }
        return policy.withTables(tables);
    }

    /** A table as CSV. */
    public static String csv(DecisionTable table) {
        return DecisionTableCsv.text(table);
    }

    /** Tables as DMN 1.5 XML. */
    public static String dmn(List<DecisionTable> tables) {
        return DecisionTableDmn.text(tables, DmnVersion.V1_5);
    }

    /** The table in a CSV file: any {@link org.bulwark.files.decision.DecisionFileProblem}, with the line. */
    public static DecisionTable fromCsv(byte[] file, String name) {
        return named(List.of(DecisionTableCsv.read(new ByteArrayInputStream(file))), name);
    }

    /**
     * A table of a DMN file: any {@link org.bulwark.files.decision.DecisionFileProblem}, with the line.
     *
     * @param policy whose facts say which numbers are whole and which are amounts
     */
    public static DecisionTable fromDmn(byte[] file, String name, Policy policy) {
        Map<String, ColumnType> types = new HashMap<>();
        for (Fact fact : policy.facts().facts()) {
            types.put(
                    fact.name(),
                    fact.type() == FactType.MONEY
                            ? ColumnType.money(policy.currency().getDefaultFractionDigits())
                            : ColumnType.of(fact.type()));
        }
        return named(DecisionTableDmn.read(new ByteArrayInputStream(file), types), name);
    }

    private static DecisionTable named(List<DecisionTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PolicyProblem.TABLE_MISSING.with(
                        "The file has no table of the name that the address says.",
                        "It has "
                                + String.join(
                                        ", ",
                                        tables.stream()
                                                .map(DecisionTable::name)
                                                .toList())
                                + "; use that name, or rename it in the file."));
    }
}
