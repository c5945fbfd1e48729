package org.bulwark.files.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.money.Money;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.table.NamedRow;
import org.bulwark.files.table.NamedRows;

/** Balances of a core-banking system as a delimited file with a header, an account a line; docs/contract.md describes the columns. */
public final class LedgerFile {

    private static final NamedRows FILES = new NamedRows(
            Set.of("facility", "currency", "principal", "interest", "past-due", "days-past-due"),
            Set.of("facility", "currency", "principal"),
            "docs/contract.md");
    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 100_000;

    private LedgerFile() {}

    /**
     * The accounts of a file, in its order. Nothing is left out: the first line that cannot be read ends it.
     *
     * @throws org.bulwark.basics.ProblemException {@link FilesProblem#ROW_BROKEN} for a line that cannot be read, an account that comes twice,
     *     and a column that there is not or that is missing
     */
    public static List<LedgerLine> read(Path file) {
        List<LedgerLine> lines = new ArrayList<>();
        Set<String> facilities = new HashSet<>();
        FILES.read(file, row -> {
            LedgerLine line = line(row);
            if (!facilities.add(line.facility())) {
                throw row.broken("facility", "each facility once");
            }
            lines.add(line);
        });
        return List.copyOf(lines);
    }

    private static LedgerLine line(NamedRow row) {
        String facility = row.text("facility");
        if (facility.length() > LONGEST) {
            throw row.broken("facility", "an id of at most " + LONGEST + " characters");
        }
        return new LedgerLine(
                facility,
                amount(row, "principal").orElseThrow(() -> row.broken("principal", "an amount as 1000.00")),
                amount(row, "interest"),
                amount(row, "past-due"),
                row.whole("days-past-due").map(days -> {
                    if (days < 0 || days > MOST_DAYS) {
                        throw row.broken("days-past-due", "a number of days");
                    }
                    return Math.toIntExact(days);
                }));
    }

    private static Optional<Money> amount(NamedRow row, String name) {
        return row.find(name).map(text -> row.money(text + " " + row.text("currency"), name));
    }
}
