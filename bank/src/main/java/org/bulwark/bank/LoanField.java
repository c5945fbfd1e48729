package org.bulwark.bank;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.bulwark.bank.loan.Loan;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.jspecify.annotations.Nullable;

/**
 * One column of the loans table, declared once: how its values come from a loan, and what its specification says.
 *
 * @param specification what people are told of it
 * @param maker makes an empty column to be filled, for so many rows
 */
record LoanField(ColumnSpecification specification, Function<Integer, Filling> maker) {

    /** A column being filled; rows may be set from several threads, each row by one. */
    interface Filling {

        /** Sets a row from its loan. */
        void set(int row, Loan loan);

        /** The column, when all rows are set. */
        Column column();
    }

    /** A number; NaN is missing. */
    static LoanField number(String name, String title, ToDoubleFunction<Loan> value) {
        return new LoanField(input(name, title, ColumnType.NUMBER), rows -> {
            double[] values = new double[rows];
            return filling(
                    (row, loan) -> values[row] = value.applyAsDouble(loan), () -> new NumberColumn(name, values));
        });
    }

    /** A category with an enum's constants as levels; null is missing. */
    static <E extends Enum<E>> LoanField category(
            String name, String title, E[] levels, Function<E, String> word, Function<Loan, @Nullable E> value) {
        List<String> words = Arrays.stream(levels).map(word).toList();
        Map<E, Integer> codes = new EnumMap<>(levels[0].getDeclaringClass());
        for (E level : levels) {
            codes.put(level, codes.size());
        }
        return category(name, title, words, loan -> {
            E level = value.apply(loan);
            return level == null ? CategoryColumn.MISSING : codes.getOrDefault(level, CategoryColumn.MISSING);
        });
    }

    /** A category: the index of the level, or a negative number for missing. */
    static LoanField category(String name, String title, List<String> levels, ToIntFunction<Loan> code) {
        return new LoanField(input(name, title, ColumnType.CATEGORY), rows -> {
            int[] codes = new int[rows];
            return filling(
                    (row, loan) -> codes[row] = code.applyAsInt(loan), () -> new CategoryColumn(name, codes, levels));
        });
    }

    /** A date, in days since 1970-01-01. */
    static LoanField date(String name, String title, ToIntFunction<Loan> epochDay) {
        return new LoanField(input(name, title, ColumnType.DATE), rows -> {
            int[] days = new int[rows];
            return filling((row, loan) -> days[row] = epochDay.applyAsInt(loan), () -> new DateColumn(name, days));
        });
    }

    /** The same column in another role than input. */
    LoanField as(Role role) {
        return with(role, Optional.empty(), specification.specials());
    }

    /** The same column, not to be used, and why. */
    LoanField excluded(String reason) {
        return with(Role.EXCLUDED, Optional.of(reason), specification.specials());
    }

    /** The same column with a special code and its meaning. */
    LoanField special(String code, String meaning) {
        SequencedMap<String, String> specials = new LinkedHashMap<>(specification.specials());
        specials.put(code, meaning);
        return with(specification.role(), specification.reason(), specials);
    }

    private LoanField with(Role role, Optional<String> reason, SequencedMap<String, String> specials) {
        return new LoanField(
                new ColumnSpecification(
                        specification.name(), role, specification.type(), specification.title(), reason, specials),
                maker);
    }

    private static ColumnSpecification input(String name, String title, ColumnType type) {
        return new ColumnSpecification(
                name,
                Role.INPUT,
                Optional.of(type),
                Optional.of(title),
                Optional.empty(),
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>()));
    }

    private static Filling filling(Setter setter, Supplier<Column> column) {
        return new Filling() {
            @Override
            public void set(int row, Loan loan) {
                setter.set(row, loan);
            }

            @Override
            public Column column() {
                return column.get();
            }
        };
    }

    /** Sets one row. */
    @FunctionalInterface
    private interface Setter {
        void set(int row, Loan loan);
    }
}
