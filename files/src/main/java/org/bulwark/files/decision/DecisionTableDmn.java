package org.bulwark.files.decision;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.bulwark.decision.table.ColumnType;
import org.bulwark.decision.table.DecisionTable;

/**
 * Decision tables as DMN XML (Object Management Group, Decision Model and Notation). Versions 1.2 to 1.5 are read, any of them is written.
 *
 * <p>Read are decision tables whose inputs are names of facts and whose cells are literals in FEEL ({@link org.bulwark.decision.table.CellText}),
 * with the hit policies UNIQUE, FIRST and COLLECT with its aggregations; RULE ORDER is what Bulwark's COLLECT does. Types come from
 * {@code typeRef}, also through item definitions with allowed values. Everything else that could bear on a decision (literal expressions,
 * invocations, decisions that need others, other languages) is refused by its name; documentation, drawings and extensions are passed over.
 * An empty output is {@code null}. Unlike in FEEL, {@code not("A")} does not match a missing value.
 *
 * <p>FEEL has one type of number; whole numbers and amounts are told by an attribute {@code type} of the name space
 * {@code urn:bulwark:decision-table}, which other tools pass over. A row's id is its rule's label.
 */
public final class DecisionTableDmn {

    private DecisionTableDmn() {}

    /**
     * Reads all tables of a file; the stream is left open.
     *
     * @param in the XML
     * @param facts types of inputs and outputs by name, where they are known better than by FEEL: a fact that is an amount, say
     * @throws org.bulwark.basics.ProblemException {@link DecisionFileProblem}, or {@link org.bulwark.decision.table.TableProblem} for what
     *     stands in the cells, with the line
     */
    public static List<DecisionTable> read(InputStream in, Map<String, ColumnType> facts) {
        return new DmnFile(XmlTree.of(Bytes.of(in)), facts).tables();
    }

    /**
     * Tables as one file; it reads back as the same.
     *
     * @throws org.bulwark.basics.ProblemException {@link DecisionFileProblem#TABLE_FILE_TEXT} for a name or note that XML cannot hold
     */
    public static String text(List<DecisionTable> tables, DmnVersion version) {
        return new DmnWriter(version).text(tables);
    }
}
