package org.bulwark.screening.verification;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.bulwark.screening.verification.Measure.Kind;
import org.jspecify.annotations.NullMarked;

/** Small rules of five measures, and periods of them. */
@NullMarked
final class TestRules {

    static final int STATEMENT = 0;
    static final int INVOICES = 1;
    static final int VAT = 2;
    static final int ACCOUNT = 3;
    static final int POWER = 4;

    static final VerificationRules RULES = rules();
    static final double NONE = Double.NaN;

    private TestRules() {}

    private static VerificationRules rules() {
        List<Measure> measures = List.of(
                measure("statement", Kind.LEVEL, "firm", 0.6, true),
                measure("invoices", Kind.LEVEL, "partners", 1, true),
                measure("vat", Kind.LEVEL, "state", 1.2, false),
                measure("account", Kind.LEVEL, "bank", 1.5, false),
                measure("power", Kind.INTENSITY, "utility", 1, false));
        List<Tolerance> tolerances = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            for (int j = 0; j < i; j++) {
                tolerances.add(
                        new Tolerance(measures.get(j).code(), measures.get(i).code(), 0.2, "for a test"));
            }
        }
        return new VerificationRules(
                "test",
                1,
                measures,
                tolerances,
                new VerificationRules.Periods(2, 6),
                new VerificationRules.Verdict(0.2, 2, 2, 1));
    }

    static Measure measure(String code, Kind kind, String teller, double weight, boolean swells) {
        return new Measure(code, code, new LinkedHashMap<>(), "test." + code, kind, teller, weight, swells);
    }

    /** Years that end with quarters, the latest first: a row of values each. */
    static List<PeriodValues> periods(double[]... rows) {
        List<PeriodValues> periods = new ArrayList<>();
        for (double[] row : rows) {
            periods.add(new PeriodValues(YearMonth.of(2023, 9).minusMonths(3L * periods.size()), row));
        }
        return periods;
    }

    /** The same values in six periods. */
    static List<PeriodValues> always(double... row) {
        double[][] rows = new double[6][];
        Arrays.fill(rows, row);
        return periods(rows);
    }
}
