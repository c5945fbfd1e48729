package org.bulwark.decision.product;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.Numbers;

/** Reads one value that was received as the value of a fact. */
final class FieldReader {

    private static final int LONGEST = 1_000;
    private static final int MOST_DIGITS = 40;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    private final Currency currency;

    FieldReader(Currency currency) {
        this.currency = currency;
    }

    /** What was found. */
    sealed interface Read {
        /** Nothing. */
        record Absent() implements Read {}

        /** A value. */
        record Value(Object value) implements Read {}

        /** Something else. */
        record Wrong(Reason reason) implements Read {}
    }

    Read read(Fact fact, Object received) {
        if (received instanceof String text && text.isBlank()) {
            return new Read.Absent();
        }
        return switch (fact.type()) {
            case TEXT -> text(fact, received);
            case FLAG -> received instanceof Boolean ? new Read.Value(received) : wrongType(fact);
            case DATE -> date(fact, received);
            case MONEY -> money(fact, received);
            case WHOLE -> whole(fact, received);
            case NUMBER -> number(fact, received);
        };
    }

    private static Read wrongType(Fact fact) {
        return wrong("type", "wanted", fact.type().name().toLowerCase(Locale.ROOT));
    }

    private static Read wrong(String word, String... parameters) {
        return new Read.Wrong(Normaliser.reason(word, parameters));
    }

    private static Read text(Fact fact, Object received) {
        if (!(received instanceof String raw)) {
            return wrongType(fact);
        }
        if (raw.length() > LONGEST) {
            return wrong("too-long", "most", Integer.toString(LONGEST));
        }
        String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(FieldReader::isUnfit)) {
            return wrong("characters");
        }
        if (fact.allowed().isEmpty()) {
            return new Read.Value(text);
        }
        return fact.allowed().stream()
                .filter(value -> value.equalsIgnoreCase(text))
                .findFirst()
                .<Read>map(Read.Value::new)
                .orElseGet(() -> wrong("not-allowed", "allowed", String.join(", ", fact.allowed())));
    }

    /** Control characters, halves of a pair, and what turns the direction of writing around. */
    private static boolean isUnfit(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || (0x202A <= character && character <= 0x202E)
                || (0x2066 <= character && character <= 0x2069);
    }

    private static Read date(Fact fact, Object received) {
        if (received instanceof LocalDate) {
            return new Read.Value(received);
        }
        if (!(received instanceof String text)) {
            return wrongType(fact);
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return date.getYear() >= 1800 && date.getYear() <= 9999 ? new Read.Value(date) : wrong("date");
        } catch (DateTimeParseException e) {
            return wrong("date");
        }
    }

    private Read money(Fact fact, Object received) {
        int digits = currency.getDefaultFractionDigits();
        Optional<BigDecimal> major =
                received instanceof String text && AMOUNT.matcher(text.strip()).matches()
                        ? Optional.of(new BigDecimal(text.strip()))
                        : decimal(received);
        if (major.isEmpty()) {
            return wrongType(fact);
        }
        BigDecimal minor = major.get().movePointRight(digits).stripTrailingZeros();
        if (minor.scale() > 0) {
            return wrong("decimals", "most", Integer.toString(digits));
        }
        return minor.precision() - minor.scale() > 18
                ? wrong("too-large")
                : within(fact, minor.longValueExact(), minor.doubleValue());
    }

    private Read whole(Fact fact, Object received) {
        Optional<BigDecimal> value = decimal(received).map(BigDecimal::stripTrailingZeros);
        if (value.isEmpty()) {
            return wrongType(fact);
        }
        if (value.get().scale() > 0) {
            return wrong("decimals", "most", "0");
        }
        return value.get().precision() - value.get().scale() > 18
                ? wrong("too-large")
                : within(fact, value.get().longValueExact(), value.get().doubleValue());
    }

    private Read number(Fact fact, Object received) {
        Optional<BigDecimal> value = decimal(received);
        if (value.isEmpty()) {
            return wrongType(fact);
        }
        double number = value.get().doubleValue();
        return Double.isFinite(number) ? within(fact, number + 0.0, number) : wrong("too-large");
    }

    /** A number of whatever class; nothing for texts, for NaN and the infinities, and for absurd lengths. */
    private static Optional<BigDecimal> decimal(Object received) {
        Optional<BigDecimal> value = switch (received) {
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case BigInteger number when number.bitLength() <= 4 * MOST_DIGITS -> Optional.of(new BigDecimal(number));
            case BigDecimal number -> Optional.of(number);
            case Double number when Double.isFinite(number) -> Optional.of(BigDecimal.valueOf(number));
            default -> Optional.empty();
        };
        return value.filter(v -> v.precision() <= MOST_DIGITS && Math.abs((long) v.scale()) <= 400);
    }

    private Read within(Fact fact, Object value, double size) {
        return fact.range().holds(size)
                ? new Read.Value(value)
                : wrong(
                        "range",
                        "least",
                        end(fact, fact.range().least()),
                        "most",
                        end(fact, fact.range().most()));
    }

    private String end(Fact fact, double value) {
        boolean money = fact.type() == FactType.MONEY && Double.isFinite(value);
        return money ? new Money((long) value, currency).amount() : Numbers.text(value);
    }
}
