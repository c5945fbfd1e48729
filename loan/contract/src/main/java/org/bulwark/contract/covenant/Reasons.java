package org.bulwark.contract.covenant;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/** Reasons with numbers in one spelling. */
final class Reasons {

    private Reasons() {}

    /** A reason from names and values in turn. */
    static Reason of(String word, Object... pairs) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i].toString(), pairs[i + 1] instanceof Double it ? text(it) : pairs[i + 1].toString());
        }
        return new Reason("contract/" + word, parameters);
    }

    /** A number with twelve digits at most, the same in every locale. */
    static String text(double number) {
        return new BigDecimal(number)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }
}
