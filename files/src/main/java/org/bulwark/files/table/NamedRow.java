package org.bulwark.files.workout;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.files.FilesProblem;

/**
 * The fields of a line by the names of its columns.
 *
 * @param line the line, from 1
 * @param names the columns
 * @param fields the fields; missing ones are empty
 */
record DebtFields(long line, List<String> names, List<String> fields) {

    private static final int DECIMALS = 4;

    DebtFields {
        if (fields.size() > names.size()) {
            throw broken(line, "has more fields than the header", "Check its commas and quotes");
        }
    }

    static RuntimeException broken(long line, String what, String remedy) {
        return FilesProblem.ROW_BROKEN.with("Line " + line + " " + what + ".", remedy + ".");
    }

    RuntimeException broken(String name, String needed) {
        return broken(line, "has '" + find(name).orElse("") + "' in the column '" + name + "'", "Write " + needed);
    }

    Optional<String> find(String name) {
        int column = names.indexOf(name);
        return column < 0 || column >= fields.size()
                ? Optional.empty()
                : Optional.of(fields.get(column).strip()).filter(text -> !text.isEmpty());
    }

    String text(String name) {
        return find(name).orElseThrow(() -> broken(name, "what it asks for"));
    }

    boolean flag(String name) {
        return switch (find(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken(name, "true or false");
        };
    }

    Optional<Long> whole(String name) {
        return find(name).map(text -> exact(name, text, 0));
    }

    /** A share in per cent as parts per million. */
    Optional<Long> share(String name) {
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

    Optional<LocalDate> date(String name) {
        return find(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw broken(name, "a date as 2026-01-31");
            }
        });
    }
}
