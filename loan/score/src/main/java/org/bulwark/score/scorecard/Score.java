package org.bulwark.score.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bulwark.basics.Reason;
import org.bulwark.data.Numbers;
import org.bulwark.score.ScoreProblem;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.binning.NumberBinning;
import org.jspecify.annotations.Nullable;

/**
 * The score of one applicant, with the points of every attribute: what an answer to one question needs, where {@link ScoringKernel} is
 * for many rows. Both give the same points.
 *
 * @param points the sum of the attributes' points
 * @param pd the probability of being bad that the points stand for
 * @param attributes one a characteristic, in the scorecard's order
 */
public record Score(int points, double pd, List<Attribute> attributes) {

    /**
     * What one characteristic gave.
     *
     * @param variable the variable's name
     * @param title its name for people
     * @param value the value as text; empty when it was missing
     * @param code the code of the bin that it fell into
     * @param bin the bin's label
     * @param points what the bin gives
     * @param best the most that any bin gives
     * @param average what the population got on average when the scorecard was learned
     */
    public record Attribute(
            String variable, String title, String value, int code, String bin, int points, int best, double average) {}

    /** Copies the list. */
    public Score {
        attributes = List.copyOf(attributes);
    }

    /**
     * Scores one applicant.
     *
     * @param scorecard the scorecard
     * @param value the value of a variable: a number, a text, a flag, a date, or null when it is missing; a text where numbers were learned
     *     is {@link ScoreProblem#INPUT_MISSING}
     */
    public static Score of(Scorecard scorecard, Function<String, @Nullable Object> value) {
        List<Attribute> attributes = new ArrayList<>(scorecard.characteristics().size());
        int points = 0;
        for (Characteristic characteristic : scorecard.characteristics()) {
            Attribute attribute = attribute(characteristic, value.apply(characteristic.variable()));
            points += attribute.points;
            attributes.add(attribute);
        }
        return new Score(points, scorecard.scale().pd(points), attributes);
    }

    private static Attribute attribute(Characteristic characteristic, @Nullable Object value) {
        int code = switch (characteristic.binning()) {
            case NumberBinning numbers -> numbers.codeOf(number(characteristic, value));
            case CategoryBinning levels -> value == null ? levels.missingCode() : levels.codeOf(text(value));
        };
        Bin bin = characteristic.binning().bins().get(code);
        return new Attribute(
                characteristic.variable(),
                characteristic.title(),
                value == null ? "" : text(value),
                code,
                bin.label(),
                characteristic.points().get(code),
                characteristic.best(),
                characteristic.average());
    }

    private static double number(Characteristic characteristic, @Nullable Object value) {
        return switch (value) {
            case null -> Double.NaN;
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            case LocalDate date -> date.toEpochDay();
            default ->
                throw ScoreProblem.INPUT_MISSING.with(
                        "'" + value + "' is no number, but '" + characteristic.variable() + "' was learned as one.",
                        "Give a number.");
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number -> Numbers.text(number);
            case BigDecimal number -> Numbers.text(number.doubleValue());
            default -> value.toString();
        };
    }

    /** The codes of the bins, one a characteristic. */
    public byte[] codes() {
        byte[] codes = new byte[attributes.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) attributes.get(i).code;
        }
        return codes;
    }

    /** Why the score is not higher: the attributes that cost most against what the population got, at most so many. */
    public List<Reason> reasons(Scorecard scorecard, int most) {
        return ScoreReasons.of(scorecard, codes(), ScoreReasons.Reference.POPULATION, most);
    }
}
