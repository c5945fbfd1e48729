package org.bulwark.data.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.data.Numbers;

/**
 * The closed vocabulary of what a look at data finds, and why a draft decides as it does. Codes are stable for ever; the words are made
 * at the edge. Shares and areas are written with at most four decimals.
 */
public enum DataReason {
    /** One value in every row. Parameters: {@code value}. */
    CONSTANT,
    /** No value in any row. */
    ALL_MISSING,
    /** One value in nearly every row. Parameters: {@code value} (empty for missing), {@code share} of rows. */
    NEAR_CONSTANT,
    /** The same values as another column, row by row. Parameters: {@code column}. */
    IDENTICAL,
    /** A category of many levels. Parameters: {@code levels}, {@code rows-per-level}. */
    MANY_LEVELS,
    /** No value twice: it may name the row. Parameters: {@code distinct}. */
    SUSPECT_ID,
    /** Named like a weight, with values that can be weights. */
    SUSPECT_WEIGHT,
    /** Numbers that read as calendar dates. Parameters: {@code pattern}. */
    SUSPECT_DATE_NUMBER,
    /** Whole numbers that read as years. Parameters: {@code from}, {@code to}. */
    SUSPECT_YEAR,
    /** A lone spike at an end of the range that looks like a code. Parameters: {@code value}, {@code rows}, {@code nearest} value. */
    SUSPECT_SPECIAL,
    /** Separates bad from good too well to be known before. Parameters: {@code auc}, {@code iv}. */
    LEAKAGE_SEPARATES,
    /**
     * Some values hold much of one outcome and next to nothing of the other. Parameters: {@code kind} of values, {@code from},
     * {@code to}, {@code side} ({@code in} or {@code outside} of those values), {@code outcome}, {@code covers} that share of it and
     * {@code strays}, the share of the other.
     */
    LEAKAGE_ONE_SIDED,
    /**
     * Goes with the outcome so well that a person should ask when it is known, though honest columns may; excludes nothing. Parameters:
     * {@code auc}, {@code iv}.
     */
    STRONG,
    /** A date later than the row's own time in most rows. Parameters: {@code time}, {@code share}. */
    LEAKAGE_LATER,
    /** The outcome written another way. Parameters: {@code values}, how many. */
    LEAKAGE_TARGET_REPEATED,
    /** Only a hint: the name speaks of what comes after the outcome. Parameters: {@code word}. */
    LEAKAGE_NAME,

    /** A person said so. */
    SAID,
    /** The outcome. Parameters: {@code bad}. */
    TARGET,
    /** The best candidate for the time of a row. */
    TIME,
    /** A date, which can be no input. */
    DATE,
    /** Tells the time of a row again. Parameters: {@code time}, {@code share}. */
    REPEATS_TIME,
    /** Few whole numbers, which may be codes; kept as numbers. Parameters: {@code distinct}. */
    FEW_NUMBERS,
    /** Nothing speaks against using it. */
    ORDINARY;

    /** The code as it stands in a {@link Reason}: {@code data/leakage-separates}. */
    public String code() {
        return "data/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this makes a column suspect of telling the outcome; a name alone does not. */
    public boolean isLeakage() {
        return this != LEAKAGE_NAME && name().startsWith("LEAKAGE_");
    }

    /** The first reason with this code, if any. */
    public Optional<Reason> in(List<Reason> reasons) {
        return reasons.stream().filter(r -> r.code().equals(code())).findFirst();
    }

    /** The reasons for suspecting leakage among others. */
    public static List<Reason> leakage(List<Reason> reasons) {
        return reasons.stream()
                .filter(r -> List.of(values()).stream()
                        .anyMatch(v -> v.isLeakage() && v.code().equals(r.code())))
                .toList();
    }

    /** A reason with parameters given as name, value, name, value. */
    Reason with(String... namesAndValues) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Reason(code(), parameters);
    }

    /** A number to four decimals. */
    static String rounded(double value) {
        return Numbers.text(Math.rint(value * 1e4) / 1e4);
    }
}
