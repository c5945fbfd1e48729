package org.bulwark.basics.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** Amounts as text, the same in every locale. */
final class MoneyText {

    /** Twenty digits are more than an amount can hold; longer text is not worth reading. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,9})?");

    private static final int SHOWN = 40;

    private MoneyText() {}

    static Money parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw invalid(text, "an amount with its currency", "12345.67 CNY");
        }
        return parse(text.substring(0, blank), Currencies.of(text.substring(blank + 1)));
    }

    static Money parse(String amount, Currency currency) {
        Currencies.checked(currency);
        int digits = currency.getDefaultFractionDigits();
        if (!AMOUNT.matcher(amount).matches()) {
            throw invalid(amount, "an amount in " + currency.getCurrencyCode(), amount(1_234_567, currency));
        }
        BigDecimal major = new BigDecimal(amount);
        if (major.scale() > digits) {
            throw invalid(amount, "an amount in " + currency.getCurrencyCode(), amount(1_234_567, currency));
        }
        return Money.ofExact(major.movePointRight(digits).toBigIntegerExact(), currency);
    }

    static String amount(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    /** A user's text as a message may repeat it: not all of it when it is long. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static RuntimeException invalid(String text, String what, String example) {
        return MoneyProblem.AMOUNT_INVALID.with(
                "'" + shown(text) + "' is not " + what + ".",
                "Write digits with a point before the decimals and nothing between them, like " + example + ".");
    }
}
