package org.bulwark.files.fact;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.files.tree.Form;

/**
 * Amounts of a document, which people write in units of the currency and programs keep in minor units.
 *
 * @param currency the document's currency
 */
public record Amounts(Currency currency) {

    /** The currency of a document; the euro stands in for one at fault. */
    public static Amounts of(Form form) {
        String code = form.text("currency");
        try {
            Money.of(0, code);
            return new Amounts(Currency.getInstance(code));
        } catch (RuntimeException e) {
            form.fault("currency", "'" + code + "' is no currency with minor units.", "Write a code of ISO 4217: CNY.");
            return new Amounts(Currency.getInstance("EUR"));
        }
    }

    /** The minor units of an amount that must be there; a fault where it is not, or has too many decimals. */
    public long minor(Form form, String key) {
        return exact(form, key, form.decimal(key));
    }

    /** The minor units of an amount, if there is one. */
    public Optional<Long> findMinor(Form form, String key) {
        return form.findDecimal(key).map(value -> exact(form, key, value));
    }

    private long exact(Form form, String key, BigDecimal value) {
        try {
            return value.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
        } catch (ArithmeticException e) {
            form.fault(
                    key,
                    "'" + value.toPlainString() + "' is no amount in " + currency.getCurrencyCode() + ".",
                    "Write at most " + currency.getDefaultFractionDigits() + " decimals.");
            return 1;
        }
    }

    /** An amount as it is written. */
    public String text(long minor) {
        return new Money(minor, currency).amount();
    }
}
