package org.bulwark.files.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bulwark.files.model.ModelProblem;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Scorecard;

/**
 * A scorecard as SQL that gives the scores that {@link Scorecard#score} gives, for every value: NULL and NaN are missing, −0 is 0, a value
 * on a cut belongs to the bin on its right, infinities belong to the outer bins, a level that learning never saw has its own points.
 *
 * <p>A variable that was learned as a number is read as a double; one learned as a category is read as text and compared character by
 * character, and its empty text is missing. A number in a category is written the database's way ({@code 1.0} for a double in DuckDB and
 * Spark, where Bulwark says {@code 1}), so keep such a column as text or whole numbers. Texts that the specification calls missing must be
 * NULL in the database.
 */
public final class ScorecardSql {

    /** The widest span of log-odds that PostgreSQL's EXP takes without an error; beyond it a probability is 0 or 1 to 300 digits. */
    private static final int SPAN = 700;

    private final Scorecard scorecard;
    private final SqlDialect dialect;
    private final BinningSql binnings;

    private ScorecardSql(Scorecard scorecard, SqlDialect dialect) {
        this.scorecard = scorecard;
        this.dialect = dialect;
        this.binnings = new BinningSql(dialect);
    }

    /** A scorecard in a dialect; {@link ModelProblem#EXPORT_TEXT} if two variables would be one column there. */
    public static ScorecardSql of(Scorecard scorecard, SqlDialect dialect) {
        ScorecardSql sql = new ScorecardSql(scorecard, dialect);
        sql.refuseRepeated(scorecard.inputs(), "variables");
        return sql;
    }

    /**
     * What a statement gives besides the score.
     *
     * @param keep columns of the table to keep, such as the row's key
     * @param points whether to give the points of each characteristic, in columns {@code points_} + variable
     * @param pd whether to give the probability of being bad, in a column {@code pd}
     */
    public record Columns(List<String> keep, boolean points, boolean pd) {
        /** Copies the names. */
        public Columns {
            keep = List.copyOf(keep);
        }

        /** The score and these columns. */
        public static Columns keeping(String... names) {
            return new Columns(List.of(names), false, false);
        }

        /** The same with the points of each characteristic. */
        public Columns withPoints() {
            return new Columns(keep, true, pd);
        }

        /** The same with the probability of being bad. */
        public Columns withPd() {
            return new Columns(keep, points, true);
        }
    }

    /** The score as one expression over the table's columns, for a SELECT list, a view or a generated column. */
    public String expression() {
        List<String> parts = new ArrayList<>();
        for (Characteristic characteristic : scorecard.characteristics()) {
            String value = binnings.typed(characteristic, dialect.name(characteristic.variable()));
            parts.add(String.join("\n", binnings.points(characteristic, value)));
        }
        return String.join("\n+ ", parts);
    }

    /**
     * A SELECT over a table or view that gives the score of each row.
     *
     * @param table its name, with a schema before a dot if need be; see {@link #statement(List, Columns)} for names with dots
     */
    public String statement(String table, Columns columns) {
        return statement(List.of(table.split("\\.", -1)), columns);
    }

    /**
     * The same.
     *
     * @param table the parts of its name: catalogue, schema, table
     */
    public String statement(List<String> table, Columns columns) {
        List<Characteristic> characteristics = scorecard.characteristics();
        List<String> outer = new ArrayList<>();
        List<String> middle = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.keep.size(); i++) {
            String name = columns.keep.get(i);
            inner.add(dialect.name(name) + " AS k" + (i + 1));
            middle.add("k" + (i + 1));
            outer.add("k" + (i + 1) + " AS " + named(name, names));
        }
        for (int i = 0; i < characteristics.size(); i++) {
            Characteristic characteristic = characteristics.get(i);
            String name = characteristic.variable();
            inner.add(binnings.typed(characteristic, dialect.name(name)) + " AS v" + (i + 1));
            middle.add(indented(binnings.points(characteristic, "v" + (i + 1)), "    ") + " AS p" + (i + 1));
            if (columns.points) {
                outer.add("p" + (i + 1) + " AS " + named("points_" + name, names));
            }
        }
        String score = String.join(
                " + ",
                IntStream.rangeClosed(1, characteristics.size())
                        .mapToObj(i -> "p" + i)
                        .toList());
        outer.add(score + " AS " + named("score", names));
        if (columns.pd) {
            outer.add(pd(score) + " AS " + named("pd", names));
        }
        refuseRepeated(names, "columns of the result");
        String from = String.join(".", table.stream().map(dialect::name).toList());
        return "SELECT\n  " + String.join(",\n  ", outer)
                + "\nFROM (\n  SELECT\n    " + String.join(",\n    ", middle)
                + "\n  FROM (\n    SELECT\n      " + String.join(",\n      ", inner)
                + "\n    FROM " + from + "\n  ) AS the_values\n) AS the_points\n";
    }

    private String named(String name, List<String> names) {
        names.add(name);
        return dialect.name(name);
    }

    private static String indented(List<String> lines, String indent) {
        return String.join("\n" + indent, lines);
    }

    private String pd(String score) {
        PointsScale scale = scorecard.scale();
        String logOdds = "(" + score + " - " + dialect.number(scale.offset()) + ") / " + dialect.number(scale.factor());
        String bounded =
                "GREATEST(" + dialect.number(-SPAN) + ", LEAST(" + dialect.number(SPAN) + ", " + logOdds + "))";
        return dialect.number(1) + " / (" + dialect.number(1) + " + EXP(" + bounded + "))";
    }

    private void refuseRepeated(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(dialect.folded(name))) {
                throw ModelProblem.EXPORT_TEXT.with(
                        "Two " + what + " are named '" + name + "' in " + dialect.title() + ".", "Rename one of them.");
            }
        }
    }
}
