package org.bulwark.data.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bulwark.basics.rule.Fact;
import org.bulwark.data.source.Field;

/**
 * Reads the value of a field as senders write it. An amount is a text in units of the currency, {@code "2500.00"}, or a whole number of minor
 * units; a measure may be a number or a text with a point; a flag is true, false, or their text; a date is {@code "2026-03-01"}.
 */
final class FieldValue {

    /** So that sums of any number of events fit into 128 bits, and squares too. */
    static final long MOST = 1_000_000_000_000_000L;

    static final int LONGEST_TEXT = 4_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,25}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");

    private FieldValue() {}

    /** The value; empty when it is none of the field's type. */
    static Optional<Object> read(Field field, Object sent, Currency currency) {
        return switch (field.type()) {
            case WHOLE -> number(sent).flatMap(number -> whole(number, 0));
            case MONEY ->
                sent instanceof String
                        ? number(sent).flatMap(number -> whole(number, currency.getDefaultFractionDigits()))
                        : number(sent).flatMap(number -> whole(number, 0));
            case NUMBER -> number(sent).flatMap(number -> measure(number, field.decimals()));
            case TEXT -> text(sent);
            case FLAG -> flag(sent);
            case DATE -> date(sent);
        };
    }

    private static Optional<BigDecimal> number(Object sent) {
        return switch (sent) {
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            default -> {
                String text = sent.toString();
                boolean is = (sent instanceof Number || sent instanceof String)
                        && (isPlain(text) || NUMBER.matcher(text).matches());
                yield is ? Optional.of(new BigDecimal(text)) : Optional.empty();
            }
        };
    }

    /** Whether it is a number of a few digits with a point at most, as almost all are: spares the pattern. */
    private static boolean isPlain(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        int length = text.length();
        return length > 0 && length < 20 && points <= 1 && text.charAt(0) != '.' && text.charAt(length - 1) != '.';
    }

    private static Optional<Object> whole(BigDecimal number, int digits) {
        try {
            long whole = number.movePointRight(digits).longValueExact();
            return Math.abs(whole) <= MOST ? Optional.of(whole) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> measure(BigDecimal number, int decimals) {
        double value = number.doubleValue();
        return Math.abs(number.movePointRight(decimals).doubleValue()) <= MOST ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Object> text(Object sent) {
        boolean is = sent instanceof String text
                && text.length() <= LONGEST_TEXT
                && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')
                && isWellFormed(text);
        return is ? Optional.of(sent) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Object> flag(Object sent) {
        return switch (sent.toString()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> date(Object sent) {
        try {
            LocalDate date = LocalDate.parse(sent.toString());
            return date.getYear() >= 1 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a number lies within the field's range; other values have none. */
    static boolean inRange(Fact fact, Object value) {
        return !(value instanceof Number number) || fact.range().holds(number.doubleValue());
    }
}
