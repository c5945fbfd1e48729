package org.bulwark.server.contract.covenant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.Facts;
import org.bulwark.contract.covenant.CovenantSet;
import org.bulwark.contract.covenant.Observation;
import org.bulwark.server.contract.Days;

/**
 * What a client delivered for a test.
 *
 * @param senderId what its sender calls it
 * @param covenants the codes of the covenants that it is for
 * @param testDate the date that figures are of
 * @param deliveredOn the business date on which they came
 * @param observedOn the business date on which the bank looked at them
 * @param content {@code figures} by name, amounts in units, and {@code spendings} with purpose and amount
 */
record Delivery(
        String senderId,
        List<String> covenants,
        LocalDate testDate,
        LocalDate deliveredOn,
        LocalDate observedOn,
        Map<String, Object> content) {

    /** Copies. */
    Delivery {
        covenants = List.copyOf(covenants);
        content = new HashMap<>(content);
    }

    /**
     * An observation for each covenant.
     *
     * @param strict whether a figure is refused that the set does not have; what was kept under an earlier set may have more
     */
    List<Observation> observations(CovenantSet set, boolean strict) {
        Facts facts = facts(set, strict);
        List<Observation.Spending> spendings = spendings(set.currency());
        return covenants.stream()
                .map(code -> new Observation(code, testDate, deliveredOn, observedOn, facts, spendings))
                .toList();
    }

    private Facts facts(CovenantSet set, boolean strict) {
        Facts.Builder facts = Facts.of(set.facts());
        if (content.get("figures") instanceof Map<?, ?> figures) {
            figures.forEach((name, value) -> {
                int slot = set.facts().slot(name.toString());
                if (slot >= 0) {
                    Fact fact = set.facts().facts().get(slot);
                    facts.at(slot, value(fact, String.valueOf(value), set.currency()));
                } else if (strict) {
                    facts.put(name.toString(), null); // says that there is none, and what was meant
                }
            });
        }
        return facts.build();
    }

    private static Object value(Fact fact, String text, Currency currency) {
        try {
            return switch (fact.type()) {
                case WHOLE -> Long.valueOf(text);
                case NUMBER -> new BigDecimal(text).doubleValue();
                case MONEY -> Money.parse(text, currency).minor();
                case TEXT -> text;
                case FLAG -> flag(fact, text);
                case DATE -> Days.day(text, fact.name());
            };
        } catch (NumberFormatException e) {
            throw invalid(fact.name(), "is no number");
        }
    }

    private static Boolean flag(Fact fact, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(fact.name(), "is neither true nor false");
        };
    }

    private List<Observation.Spending> spendings(Currency currency) {
        List<Observation.Spending> spendings = new ArrayList<>();
        if (content.get("spendings") instanceof List<?> many) {
            for (Object one : many) {
                if (!(one instanceof Map<?, ?> spending) || spending.get("amount") == null) {
                    throw invalid("spendings", "is no list of purposes with amounts");
                }
                Object purpose = spending.get("purpose");
                spendings.add(new Observation.Spending(
                        purpose == null ? "" : purpose.toString(),
                        Money.parse(spending.get("amount").toString(), currency)));
            }
        }
        return spendings;
    }

    private static RuntimeException invalid(String name, String what) {
        return CovenantProblem.FIGURE_INVALID.with(
                "'" + name + "' " + what + ".", "Look at the facts of the set in force; amounts are in units.");
    }
}
