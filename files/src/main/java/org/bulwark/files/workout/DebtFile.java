package org.bulwark.files.workout;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.standing.Standing;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.table.NamedRow;
import org.bulwark.files.table.NamedRows;
import org.bulwark.workout.classification.Debt;
import org.bulwark.workout.classification.Restructuring;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.classification.StageFacts;

/**
 * Debts of a delimited file with a header, one a line; docs/workout.md describes the columns. Nothing is left out: the first line that cannot
 * be read ends it.
 */
public final class DebtFile {

    static final Set<String> COLUMNS = Set.of(
            "debtor",
            "debt",
            "owed",
            "days",
            "retail",
            "cross-bank",
            "card",
            "expected-loss",
            "impaired",
            "rolled-over",
            "restructured-on",
            "class-before",
            "redefaulted-on",
            "periods-paid",
            "standing",
            "rebutted",
            "pd-begin",
            "pd-now",
            "notches",
            "watch-list",
            "forborne");

    private static final NamedRows FILES =
            new NamedRows(COLUMNS, Set.of("debtor", "debt", "owed", "days"), "docs/workout.md");

    private DebtFile() {}

    /**
     * The debts of a file, in its order.
     *
     * @param file the file
     * @param on the business date of what it tells
     * @throws org.bulwark.basics.ProblemException {@link FilesProblem#ROW_BROKEN} for a line that cannot be read, a column that there is not,
     *     or one that is missing
     */
    public static List<DebtRow> read(Path file, LocalDate on) {
        List<DebtRow> rows = new ArrayList<>();
        FILES.read(file, row -> rows.add(row(row, on)));
        return List.copyOf(rows);
    }

    private static DebtRow row(NamedRow row, LocalDate on) {
        boolean retail = row.flag("retail");
        int days = Math.clamp(row.whole("days").orElse(0L), Integer.MIN_VALUE, Integer.MAX_VALUE);
        Debt debt = new Debt(
                row.text("debt"),
                Money.parse(row.text("owed")),
                days,
                row.flag("card"),
                row.share("expected-loss").orElse(0L),
                row.flag("impaired"),
                row.flag("rolled-over"),
                restructuring(row));
        return new DebtRow(
                row.line(),
                row.text("debtor"),
                retail,
                row.share("cross-bank").orElse(0L),
                debt,
                facts(row, on, retail, days));
    }

    private static Optional<Restructuring> restructuring(NamedRow row) {
        return row.date("restructured-on")
                .map(date -> new Restructuring(
                        date,
                        RiskClass.of(row.find("class-before").orElse("normal"))
                                .orElseThrow(() -> row.broken("class-before", "a class: normal, special-mention …")),
                        row.date("redefaulted-on"),
                        Math.clamp(row.whole("periods-paid").orElse(0L), Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    /** What is credit-impaired is in default, if nothing else is said. */
    private static Standing standing(NamedRow row) {
        boolean impaired = row.flag("impaired");
        return switch (row.find("standing").orElse(impaired ? "in-default" : "performing")) {
            case "performing" -> {
                if (impaired) {
                    throw row.broken("standing", "in-default or on-probation for a debt that is credit-impaired");
                }
                yield Standing.PERFORMING;
            }
            case "in-default" -> Standing.IN_DEFAULT;
            case "on-probation" -> Standing.ON_PROBATION;
            default -> throw row.broken("standing", "performing, in-default or on-probation");
        };
    }

    private static StageFacts facts(NamedRow row, LocalDate on, boolean retail, int days) {
        Standing standing = standing(row);
        Optional<StageFacts.Probability> probability = row.share("pd-begin")
                .flatMap(begin -> row.share("pd-now").map(now -> new StageFacts.Probability(begin, now)));
        OptionalInt notches = row.whole("notches")
                .map(it -> OptionalInt.of(Math.clamp(it, Integer.MIN_VALUE, Integer.MAX_VALUE)))
                .orElse(OptionalInt.empty());
        return new StageFacts(
                on,
                retail,
                standing,
                days,
                row.find("rebutted"),
                probability,
                notches,
                row.flag("watch-list"),
                row.flag("forborne"));
    }
}
