package org.bulwark.server.decision.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Facts as people and forms send them: name, then value. An amount is a text in units of the currency, {@code "2500.00"}, or a whole number
 * of minor units; a date is {@code "2026-03-01"}; null and empty texts are facts that are missing.
 *
 * @param schema what may be given
 * @param currency of all amounts
 */
record FactReader(FactSchema schema, Currency currency) {

    /** The facts: {@link PolicyProblem#CASE_INVALID} for one that is not there or has no value of its type. */
    Facts read(Map<String, Object> sent) {
        Facts.Builder facts = Facts.of(schema);
        for (Map.Entry<String, Object> entry : sent.entrySet()) {
            Fact fact = schema.find(entry.getKey())
                    .orElseThrow(() -> PolicyProblem.CASE_INVALID.with(
                            "There is no fact '" + brief(entry.getKey()) + "'.",
                            "Use the names of the product's fields and of what the bank knows besides."));
            facts.put(fact.name(), value(fact, entry.getValue()));
        }
        return facts.build();
    }

    private @Nullable Object value(Fact fact, @Nullable Object sent) {
        if (sent == null || sent.equals("")) {
            return null;
        }
        try {
            Object value = switch (fact.type()) {
                case WHOLE -> new BigDecimal(sent.toString()).longValueExact();
                case NUMBER -> new BigDecimal(sent.toString()).doubleValue();
                case MONEY ->
                    sent instanceof String text
                            ? Money.parse(text, currency).minor()
                            : new BigDecimal(sent.toString()).longValueExact();
                case TEXT -> sent instanceof String text && text.indexOf('\0') < 0 ? text : null;
                case FLAG ->
                    switch (sent.toString()) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> null;
                    };
                case DATE -> LocalDate.parse(sent.toString());
            };
            if (value != null && fact.type().admits(value)) {
                return value;
            }
        } catch (RuntimeException e) {
            // said below, for every way in which it can be no value
        }
        throw PolicyProblem.CASE_INVALID.with(
                "'" + fact.name() + "' is a " + fact.type() + " and has no such value.",
                "Give a value of its type, or leave it out.");
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
