package org.bulwark.data.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.bulwark.data.source.Field;

/**
 * How far the values of a field lie from where they lay before: the population stability index, Σ (p − q) · ln(p / q) over the values or over ten parts
 * of the numbers with about equal counts, p of the last days and q of those before. Above 0.25 the field calls a distribution changed; but of few
 * records the index is large by chance alone: where nothing has changed, it is about (1/n + 1/m) times a chi-squared variable with one
 * degree of freedom less than there are parts (Yurdakul and Naranjo, 2020). It must be above what that exceeds once in a thousand, too.
 *
 * @param psi the index
 * @param chance what the index exceeds by chance once in a thousand, with so many records
 * @param before how many values there were before
 * @param last how many there were in the last days
 * @param most the part that has changed most: a value, or the least number of the part
 * @param shareBefore its share before
 * @param shareLast its share in the last days
 * @param filledBefore the share of records that had the field before
 * @param filledLast the share in the last days
 * @param filledZ how many standard deviations these two shares lie apart
 */
public record FieldDrift(
        double psi,
        double chance,
        long before,
        long last,
        String most,
        double shareBefore,
        double shareLast,
        double filledBefore,
        double filledLast,
        double filledZ) {

    /** An index above it is a change. */
    public static final double NOTABLE = 0.25;

    /** Fewer values on either side say nothing. */
    public static final long FEWEST = 50;

    /** A field is filled more or less often when the shares differ by more than this. */
    public static final double NOTABLE_SHARE = 0.05;

    private static final double NOTABLE_Z = 4;
    private static final int PARTS = 10;
    private static final double ONE_IN_A_THOUSAND = 3.090;

    private record Part(String name, double before, double last) {

        double term() {
            return (last - before) * Math.log(last / before);
        }
    }

    /** Of a field in the records before and in the last ones. */
    public static FieldDrift of(Field field, FieldCounts before, FieldCounts last) {
        List<Part> parts = parts(field, before, last);
        double n = Math.max(1, sum(before));
        double m = Math.max(1, sum(last));
        double psi = parts.stream().mapToDouble(Part::term).sum();
        Part most = parts.stream().max(Comparator.comparingDouble(Part::term)).orElse(new Part("", 1, 1));
        return new FieldDrift(
                psi,
                quantile(Math.max(1, parts.size() - 1)) * (1 / n + 1 / m),
                sum(before),
                sum(last),
                most.name,
                most.before,
                most.last,
                before.completeness(),
                last.completeness(),
                z(before, last));
    }

    private static long sum(FieldCounts counts) {
        return counts.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The parts with their shares; half a record is added to each, so that none is empty. */
    private static List<Part> parts(Field field, FieldCounts before, FieldCounts last) {
        List<List<String>> groups = FieldCounts.isNumber(field.type()) ? tenths(before, last) : values(before, last);
        double all = sum(before) + groups.size() / 2.0;
        double allLast = sum(last) + groups.size() / 2.0;
        return groups.stream()
                .map(group -> new Part(
                        name(field, group.getFirst()),
                        (of(before, group) + 0.5) / all,
                        (of(last, group) + 0.5) / allLast))
                .toList();
    }

    private static String name(Field field, String place) {
        return FieldCounts.isNumber(field.type()) ? Double.toString(FieldCounts.least(Integer.parseInt(place))) : place;
    }

    private static double of(FieldCounts counts, List<String> group) {
        return group.stream()
                .mapToLong(place -> counts.counts().getOrDefault(place, 0L))
                .sum();
    }

    private static List<List<String>> values(FieldCounts before, FieldCounts last) {
        NavigableSet<String> values = new TreeSet<>(before.counts().keySet());
        values.addAll(last.counts().keySet());
        return values.stream().map(List::of).toList();
    }

    /** Neighbouring pieces put together until each part has a tenth of all records. */
    private static List<List<String>> tenths(FieldCounts before, FieldCounts last) {
        NavigableSet<Integer> pieces = new TreeSet<>();
        before.counts().keySet().forEach(piece -> pieces.add(Integer.valueOf(piece)));
        last.counts().keySet().forEach(piece -> pieces.add(Integer.valueOf(piece)));
        double enough = (double) (sum(before) + sum(last)) / PARTS;
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        double held = 0;
        for (int piece : pieces) {
            String place = Integer.toString(piece);
            part.add(place);
            held += before.counts().getOrDefault(place, 0L) + last.counts().getOrDefault(place, 0L);
            if (held >= enough) {
                parts.add(part);
                part = new ArrayList<>();
                held = 0;
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** What a chi-squared variable exceeds once in a thousand, after Wilson and Hilferty (1931). */
    private static double quantile(int degrees) {
        double spread = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - spread + ONE_IN_A_THOUSAND * Math.sqrt(spread), 3);
    }

    private static double z(FieldCounts before, FieldCounts last) {
        double n = before.records();
        double m = last.records();
        if (n == 0 || m == 0) {
            return 0;
        }
        double pooled = (before.given() + last.given()) / (n + m);
        double spread = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        return spread == 0 ? 0 : (last.completeness() - before.completeness()) / spread;
    }

    /** Whether the values lie elsewhere than before. */
    public boolean isMoved() {
        return before >= FEWEST && last >= FEWEST && psi > NOTABLE && psi > chance;
    }

    /** Whether the field is filled less often than before, or more often. */
    public boolean isFilledOtherwise() {
        return Math.abs(filledLast - filledBefore) > NOTABLE_SHARE && Math.abs(filledZ) > NOTABLE_Z;
    }

    /** Whether either has changed. */
    public boolean isNotable() {
        return isMoved() || isFilledOtherwise();
    }
}
