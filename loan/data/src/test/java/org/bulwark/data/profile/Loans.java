package org.bulwark.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.bulwark.basics.Progress;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;
import org.bulwark.data.TargetSpecification;
import org.jspecify.annotations.Nullable;

/** A table of made-up loans, one row in five bad, to which tests add the columns that they speak of. */
final class Loans {

    private final int rows;
    private final boolean[] bad;
    private final List<Column> columns = new ArrayList<>();

    private Loans(int rows) {
        this.rows = rows;
        this.bad = new boolean[rows];
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < rows; row++) {
            bad[row] = random.nextInt(5) == 0;
        }
        number("bad", row -> bad[row] ? 1 : 0);
    }

    static Loans of(int rows) {
        return new Loans(rows);
    }

    boolean isBad(int row) {
        return bad[row];
    }

    Loans number(String name, IntToDoubleFunction value) {
        columns.add(new NumberColumn(
                name, IntStream.range(0, rows).mapToDouble(value).toArray()));
        return this;
    }

    /** A column in which null is missing. */
    Loans text(String name, IntFunction<@Nullable String> value) {
        columns.add(category(name, rows, value));
        return this;
    }

    Loans date(String name, IntUnaryOperator epochDay) {
        columns.add(new DateColumn(name, IntStream.range(0, rows).map(epochDay).toArray()));
        return this;
    }

    static CategoryColumn category(String name, int rows, IntFunction<@Nullable String> value) {
        Map<String, Integer> levels = new TreeMap<>();
        List<String> names = new ArrayList<>();
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            String text = value.apply(row);
            codes[row] = text == null
                    ? CategoryColumn.MISSING
                    : levels.computeIfAbsent(text, t -> {
                        names.add(t);
                        return names.size() - 1;
                    });
        }
        return new CategoryColumn(name, codes, names);
    }

    Table table() {
        return new Table("loans", columns);
    }

    /** The target {@code bad} and what else is said. */
    static DataSpecification said(ColumnSpecification... columns) {
        return new DataSpecification(
                "loans", SourceSpecification.INFERRED, Optional.of(TargetSpecification.of("bad")), List.of(columns));
    }

    Profile profile(ColumnSpecification... columns) {
        return Profile.of(table(), said(columns), Progress.NONE);
    }

    /** The profile of one column. */
    ColumnProfile look(String column, ColumnSpecification... columns) {
        return profile(columns).column(column).orElseThrow();
    }

    SpecificationDraft draft(ColumnSpecification... columns) {
        return SpecificationDraft.of(table(), said(columns), ProfileThresholds.STANDARD, Progress.NONE);
    }

    static List<String> codes(ColumnProfile column) {
        return column.findings().stream().map(r -> r.code()).toList();
    }
}
