package org.bulwark.screening.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Quality;

/**
 * Reads the measures of a party over all periods from its state: the indicators of the catalogue, as of the day after each period, by
 * what is known now. There is no second arithmetic. Immutable and safe for several threads.
 */
public final class MeasureReading {

    private static final int QUARTER = 3;

    private final VerificationRules rules;
    private final FoldPlan plan;
    private final IndicatorReading reading;
    private final int[] places;

    private MeasureReading(VerificationRules rules, FoldPlan plan, IndicatorReading reading) {
        this.rules = rules;
        this.plan = plan;
        this.reading = reading;
        this.places = rules.measures().stream()
                .mapToInt(measure -> reading.place(measure.indicator()).orElseThrow())
                .toArray();
    }

    /**
     * A reading.
     *
     * @param catalogue has the indicators of the measures; else {@code indicator/name-unknown}
     * @param plan of a catalogue that has at least these
     */
    public static MeasureReading of(VerificationRules rules, Catalogue catalogue, FoldPlan plan) {
        return new MeasureReading(rules, plan, IndicatorReading.of(catalogue.only(names(rules)), plan));
    }

    /** The indicators that the rules read. */
    public static Set<String> names(VerificationRules rules) {
        Set<String> names = new LinkedHashSet<>();
        rules.measures().forEach(measure -> names.add(measure.indicator()));
        return names;
    }

    /** The rules. */
    public VerificationRules rules() {
        return rules;
    }

    /** The plan of the states that it reads. */
    public FoldPlan plan() {
        return plan;
    }

    /**
     * The measures of a party.
     *
     * @param state of what was known at the instant
     * @param asOf the instant in microseconds
     * @return the periods, the latest first
     */
    public List<PeriodValues> at(PartyState state, long asOf) {
        List<PeriodValues> periods = new ArrayList<>();
        YearMonth last = latest(asOf);
        for (int i = 0; i < rules.periods().count(); i++) {
            periods.add(period(state, last.minusMonths((long) i * QUARTER)));
        }
        return periods;
    }

    /** The last month of the latest period: the end of a quarter that is long enough ago. */
    private YearMonth latest(long asOf) {
        YearMonth settled = YearMonth.from(LocalDate.ofEpochDay(plan.days().day(asOf)))
                .minusMonths(1L + rules.periods().settled());
        return settled.minusMonths(settled.getMonthValue() % QUARTER);
    }

    private PeriodValues period(PartyState state, YearMonth last) {
        Instant after =
                last.plusMonths(1).atDay(1).atStartOfDay(plan.days().zone()).toInstant();
        IndicatorValues read = reading.at(state, ChronoUnit.MICROS.between(Instant.EPOCH, after));
        double[] values = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            boolean whole = read.quality(places[i]) == Quality.GOOD && read.value(places[i]) > 0;
            values[i] = whole ? read.value(places[i]) : Double.NaN;
        }
        return new PeriodValues(last, values);
    }
}
