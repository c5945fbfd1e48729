package org.bulwark.decision.table;

import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.rule.FactType;

/**
 * What a column's values are.
 *
 * @param fact the kind of value
 * @param digits of an amount, how many digits the minor unit has behind the point, 0 to 6; 0 for all other kinds
 */
public record ColumnType(FactType fact, int digits) {

    private static final int MOST_DIGITS = 6;
    private static final int USUAL_DIGITS = 2;

    /** Checks the digits. */
    public ColumnType {
        if (digits < 0 || digits > (fact == FactType.MONEY ? MOST_DIGITS : 0)) {
            throw new IllegalArgumentException(fact + " with " + digits + " digits");
        }
    }

    /** Values of a kind; amounts with two digits. */
    public static ColumnType of(FactType fact) {
        return new ColumnType(fact, fact == FactType.MONEY ? USUAL_DIGITS : 0);
    }

    /** Amounts whose minor unit has these digits: 2 for cents, 0 for yen. */
    public static ColumnType money(int digits) {
        return new ColumnType(FactType.MONEY, digits);
    }

    /** Reads what {@link #text} writes; nothing for any other text. */
    public static Optional<ColumnType> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        for (FactType fact : FactType.values()) {
            if (word.equals(word(fact))) {
                return Optional.of(of(fact));
            }
        }
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            if (word.equals("money(" + digits + ")")) {
                return Optional.of(money(digits));
            }
        }
        return Optional.empty();
    }

    /** The type as people write it: {@code whole}, {@code number}, {@code money}, {@code money(0)}, {@code text}, {@code flag}, {@code date}. */
    public String text() {
        return fact == FactType.MONEY && digits != USUAL_DIGITS ? "money(" + digits + ")" : word(fact);
    }

    /** Whether values have an order, so that they can be compared and lie in intervals. */
    public boolean isOrdered() {
        return fact != FactType.TEXT && fact != FactType.FLAG;
    }

    private static String word(FactType fact) {
        return fact.name().toLowerCase(Locale.ROOT);
    }
}
