package org.bulwark.data.quality;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.Field;
import org.jspecify.annotations.Nullable;

/**
 * How a field was filled in some records: how many had it, and how its values were spread. Numbers are counted by half octaves (a number and its
 * double lie two apart), flags and texts with a list of what is allowed by value; other texts, dates and what tells of a person are only counted as
 * given, so that a summary repeats nothing that was said of anybody. Takes some hundred numbers at most, and joins in any order to the same.
 * For one thread at a time.
 */
public final class FieldCounts {

    /** The bits of a double of 64 that are left: sign and exponent, and the first of the mantissa. */
    private static final int CUT = 51;

    private long records;
    private long given;
    private final NavigableMap<String, Long> counts = new TreeMap<>();

    /** Nothing yet. */
    public FieldCounts() {}

    /**
     * What was kept.
     *
     * @param counts how often which value or piece of the numbers, as {@link #counts} gives them
     */
    public FieldCounts(long records, long given, Map<String, Long> counts) {
        this.records = records;
        this.given = given;
        this.counts.putAll(counts);
    }

    /** Counts the field of a record. */
    public void add(Field field, @Nullable Object value) {
        records++;
        if (value != null) {
            given++;
            place(field, value).ifPresent(place -> counts.merge(place, 1L, Long::sum));
        }
    }

    /** Takes everything of another in. */
    public void add(FieldCounts other) {
        records += other.records;
        given += other.given;
        other.counts.forEach((place, count) -> counts.merge(place, count, Long::sum));
    }

    private static Optional<String> place(Field field, Object value) {
        if (field.fact().personal()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case WHOLE, MONEY, NUMBER -> Optional.of(Integer.toString(piece(((Number) value).doubleValue())));
            case FLAG -> Optional.of(value.toString());
            case TEXT -> field.fact().allowed().isEmpty() ? Optional.empty() : Optional.of(value.toString());
            case DATE -> Optional.empty();
        };
    }

    /** The piece of the line on which a number lies, in the order of numbers; 0 for 0. */
    static int piece(double value) {
        int size = value == 0 ? 0 : 1 + (int) (Double.doubleToLongBits(Math.abs(value)) >>> CUT);
        return value < 0 ? -size : size;
    }

    /** The least number of a piece, by its size. */
    static double least(int piece) {
        double size = piece == 0 ? 0 : Double.longBitsToDouble((Math.abs(piece) - 1L) << CUT);
        return piece < 0 ? -size : size;
    }

    /** Whether values are counted by pieces of the line. */
    static boolean isNumber(FactType type) {
        return type.isNumeric();
    }

    /** How many records. */
    public long records() {
        return records;
    }

    /** How many of them had the field. */
    public long given() {
        return given;
    }

    /** The share of records that had the field; 1 of none. */
    public double completeness() {
        return records == 0 ? 1 : (double) given / records;
    }

    /** How often which value; numbers by piece. Not to be changed. */
    public NavigableMap<String, Long> counts() {
        return counts;
    }
}
