package org.bulwark.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bulwark.bank.chance.Shared;
import org.bulwark.bank.chance.Stream;

/** What goes wrong when people fill in forms and programs send them. */
enum Breakage implements Shared {
    NO_NAME,
    NO_NUMBER,
    NUMBER_WRONG,
    PHONE_WRONG,
    AMOUNT_WITH_COMMA,
    AMOUNT_NEGATIVE,
    CURRENCY_UNKNOWN,
    TERM_ZERO,
    PRODUCT_UNKNOWN,
    NOTHING_REQUESTED,
    FACT_AS_TEXT;

    @Override
    public double share() {
        return 1;
    }

    /** Breaks an application in one place. */
    static void into(Map<String, Object> content, Stream stream) {
        Map<String, Object> applicant = part(content, "applicant");
        Map<String, Object> requested = part(content, "requested");
        String number = applicant.containsKey("id_number") ? "id_number" : "registration_number";
        switch (stream.pick(values())) {
            case NO_NAME -> applicant.remove("name");
            case NO_NUMBER -> applicant.remove(number);
            case NUMBER_WRONG -> applicant.computeIfPresent(number, (_, right) -> miscopied(right.toString()));
            case PHONE_WRONG -> applicant.put("phone", "call me");
            case AMOUNT_WITH_COMMA -> requested.put("amount", "120,000.00");
            case AMOUNT_NEGATIVE -> requested.computeIfPresent("amount", (_, amount) -> "-" + amount);
            case CURRENCY_UNKNOWN -> requested.put("currency", "XYZ");
            case TERM_ZERO -> requested.put("term_months", 0L);
            case PRODUCT_UNKNOWN -> content.put("product", "moon-mortgage");
            case NOTHING_REQUESTED -> content.remove("requested");
            case FACT_AS_TEXT -> content.put("facts", Map.of("yearly_income", "about average"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> content, String name) {
        return (Map<String, Object>) content.getOrDefault(name, new LinkedHashMap<String, Object>());
    }

    /** One character is wrong: the check character finds it. */
    private static String miscopied(String number) {
        char wrong = number.charAt(11) == '9' ? '0' : '9';
        return number.substring(0, 11) + wrong + number.substring(12);
    }
}
