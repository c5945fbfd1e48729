package org.bulwark.bank.stream;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.loan.Application;
import org.bulwark.bank.population.Firm;
import org.bulwark.basics.party.PartyId;

/**
 * What can be foreseen at all. A row is a customer with a running loan that is not in default, at the end of a quarter; its outcome is default
 * within the twelve months after. Rows of all quarters are pooled, those with less than twelve months after them left out.
 *
 * @param rows how many
 * @param defaults how many of them default within twelve months
 * @param auc area under the ROC curve of an oracle that sees latent health, trouble and deceit of that month, and nothing later
 * @param recall the part of the defaults among the tenth of the rows that the oracle finds worst
 * @param naiveRecall the part of the defaults among the rows with a loan that is at least one day past due at the end of the quarter
 * @param naiveAlerts the part of all rows that this rule marks
 */
public record Ceiling(long rows, long defaults, double auc, double recall, double naiveRecall, double naiveAlerts) {

    /** The part of the rows that the oracle may mark. */
    public static final double ALERT_RATE = 0.1;

    private static final int AHEAD = 12;

    /** The part of the rows that default within twelve months. */
    public double defaultRate() {
        return defaults / (double) rows;
    }

    private record Row(double score, boolean late, boolean defaults) {}

    static Ceiling of(Courses courses, int customers, int first, int last) {
        List<Row> rows = LongStream.range(0, customers)
                .parallel()
                .mapToObj(courses::of)
                .flatMap(course -> rows(course, first, last))
                .toList();
        Row[] sorted = rows.stream()
                .sorted(Comparator.comparingDouble(Row::score).reversed())
                .toArray(Row[]::new);
        long bad = count(sorted, sorted.length);
        long late = Arrays.stream(sorted).filter(Row::late).count();
        long caught = Arrays.stream(sorted).filter(r -> r.late && r.defaults).count();
        return new Ceiling(
                sorted.length,
                bad,
                auc(sorted, bad),
                count(sorted, (int) (sorted.length * ALERT_RATE)) / (double) bad,
                caught / (double) bad,
                late / (double) sorted.length);
    }

    private static Stream<Row> rows(Course course, int first, int last) {
        return months(course, first, last).mapToObj(month -> row(course, month));
    }

    private static Row row(Course course, int month) {
        return new Row(score(course, month), isLate(course, month), course.defaulted() <= month + AHEAD);
    }

    private static IntStream months(Course course, int first, int last) {
        return IntStream.rangeClosed(first, last - AHEAD)
                .filter(month -> month % 3 == 2 && month > course.borrowed() && course.performs(month));
    }

    /** The rows of one customer. */
    static List<LoanOutcome> outcomes(Course course, PartyId party, int first, int last) {
        return months(course, first, last)
                .mapToObj(month -> {
                    Row row = row(course, month);
                    return new LoanOutcome(
                            party,
                            course.party() instanceof Firm,
                            course.party().industry().name().toLowerCase(Locale.ROOT),
                            course.party().region().name().toLowerCase(Locale.ROOT),
                            Horizon.monthOf(month),
                            row.defaults,
                            row.score,
                            row.late);
                })
                .toList();
    }

    /** What the oracle makes of what it sees: the intensity of default, and trouble, which comes before most defaults. */
    private static double score(Course course, int month) {
        double fraud = course.fraud().filter(f -> month >= f.from()).isPresent() ? 0.5 : 0;
        return StrictMath.log(course.risk()[month - course.from()] + 0.0005) + 10 * course.trouble(month) + fraud;
    }

    private static boolean isLate(Course course, int month) {
        for (Application loan : course.loans()) {
            Schedule schedule = new Schedule(loan);
            if (schedule.isOpen(course, month) && schedule.daysPastDue(course, month) > 0) {
                return true;
            }
        }
        return false;
    }

    private static long count(Row[] rows, int first) {
        return Arrays.stream(rows, 0, first).filter(Row::defaults).count();
    }

    /** Pairs in which the default has the worse score, over all pairs; scores are all but never equal. */
    private static double auc(Row[] worstFirst, long bad) {
        long good = worstFirst.length - bad;
        double pairs = 0;
        long badSoFar = 0;
        for (Row row : worstFirst) {
            if (row.defaults) {
                badSoFar++;
            } else {
                pairs += badSoFar;
            }
        }
        return pairs / ((double) bad * good);
    }
}
