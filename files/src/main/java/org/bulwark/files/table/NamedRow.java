package org.bulwark.files.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.files.FilesProblem;

/**
 * The fields of a line by the names of its columns. What cannot be read is {@link FilesProblem#ROW_BROKEN}, with line, column and value.
 *
 * @param line the line, from 1
 * @param names the columns
 * @param fields the fields; missing ones are empty
 */
public record NamedRow(long line, List<String> names, List<String> fields) {

    private static final int DECIMALS = 4;

    /** Copies the lists; a line with more fields than columns is broken. */
    public NamedRow {
        names = List.copyOf(names);
        fields = List.copyOf(fields);
        if (fields.size() > names.size()) {
            throw broken(line, "has more fields than the header", "Check its commas and quotes");
        }
    }

    static RuntimeException broken(long line, String what, String remedy) {
        return FilesProblem.ROW_BROKEN.with("Line " + line + " " + what + ".", remedy + ".");
    }

    /** The problem of a field that is not what is needed. */
    public RuntimeException broken(String name, String needed) {
        return broken(line, "has '" + find(name).orElse("") + "' in the column '" + name + "'", "Write " + needed);
    }

    /** A field without blanks around it, if there is anything in it. */
    public Optional<String> find(String name) {
        int column = names.indexOf(name);
        return column < 0 || column >= fields.size()
                ? Optional.empty()
                : Optional.of(fields.get(column).strip()).filter(text -> !text.isEmpty());
    }

    /** A field that must be there. */
    public String text(String name) {
        return find(name).orElseThrow(() -> broken(name, "what it asks for"));
    }

    /** Whether a field says {@code true}; false for an empty one. */
    public boolean flag(String name) {
        return switch (find(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken(name, "true or false");
        };
    }

    /** A whole number. */
    public Optional<Long> whole(String name) {
        return find(name).map(text -> exact(name, text, 0));
    }

    /** A share in per cent as parts per million. */
    public Optional<Long> share(String name) {
        return find(name).map(text -> exact(name, text, DECIMALS));
    }

    private long exact(String name, String text, int decimals) {
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,4})?")) {
            throw broken(name, "a number with a point");
        }
        try {
            return new BigDecimal(text).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw broken(name, decimals == 0 ? "a whole number" : "per cent with at most four decimals");
        }
    }

    /** An amount with its currency, {@code 1000.00 CNY}. */
    public Money money(String text, String name) {
        try {
            return Money.parse(text);
        } catch (ProblemException e) {
            throw broken(name, "an amount as 1000.00");
        }
    }

    /** A date as {@code 2026-01-31}. */
    public Optional<LocalDate> date(String name) {
        return find(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw broken(name, "a date as 2026-01-31");
            }
        });
    }
}
