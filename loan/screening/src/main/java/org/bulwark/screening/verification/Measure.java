package org.bulwark.screening.verification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One trace of turnover.
 *
 * @param code names it: {@code invoices}
 * @param title what people call it
 * @param titles the same in other languages, by the code of the language
 * @param indicator the name of the indicator of the catalogue that measures it over a period
 * @param kind whether it is turnover itself or follows it
 * @param teller who tells it: measures of one teller have one vote together
 * @param weight how hard it is to falsify; the vote of its teller
 * @param swells whether a firm can raise it by itself, at little cost: only such a measure can be found falsified
 */
public record Measure(
        String code,
        String title,
        SequencedMap<String, String> titles,
        String indicator,
        Kind kind,
        String teller,
        double weight,
        boolean swells) {

    /** What a measure is of turnover. */
    public enum Kind {
        /** Turnover itself, in minor units of the currency. */
        LEVEL,
        /** Something that follows turnover, such as power used: compared by its own history, or by what is usual among peers. */
        INTENSITY
    }

    /** Copies the titles; the weight must be above 0. */
    public Measure {
        titles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(titles));
        if (!(weight > 0)) {
            throw new IllegalArgumentException("the weight " + weight + " of " + code);
        }
    }

    /** The title in a language, else the usual one. */
    public String title(String language) {
        return Optional.ofNullable(titles.get(language)).orElse(title);
    }
}
