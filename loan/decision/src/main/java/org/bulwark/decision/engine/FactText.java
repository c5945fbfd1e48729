package org.bulwark.decision.engine;

import java.util.Currency;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.Numbers;

/** Values of facts as text that is the same in every locale: amounts in major units, dates after ISO 8601. */
public final class FactText {

    private FactText() {}

    /** A value of a type, with amounts in a currency. */
    public static String of(FactType type, Object value, Currency currency) {
        return switch (value) {
            case Long amount when type == FactType.MONEY -> new Money(amount, currency).amount();
            case Double number -> Numbers.text(number);
            default -> value.toString();
        };
    }
}
