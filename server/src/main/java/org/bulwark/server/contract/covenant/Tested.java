package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.covenant.BreachProbability;
import org.bulwark.contract.covenant.BreachRisk;
import org.bulwark.contract.covenant.Covenant;
import org.bulwark.contract.covenant.CovenantMonitor;
import org.bulwark.contract.covenant.CovenantResult;
import org.bulwark.contract.covenant.CovenantState;
import org.bulwark.contract.covenant.Measurement;
import org.bulwark.contract.covenant.Promise;
import org.bulwark.contract.covenant.TestDates;

/**
 * How a test stands.
 *
 * @param covenant of which covenant
 * @param result what it gave
 * @param delivered whether anything was delivered for it
 * @param probability P(breach), where it can be said
 * @param weight P(breach) × P(not waived) × exposure × urgency; 0 where nothing can be said
 */
record Tested(
        Covenant covenant, CovenantResult result, boolean delivered, Optional<Double> probability, double weight) {

    /** How far ahead tests are told. */
    private static final int AHEAD_DAYS = 400;

    /** All tests of a covenant up to a year ahead, the earliest first. */
    static List<Tested> of(CovenantMonitor monitor, CovenantMonitor.Around around, Money exposure) {
        Covenant covenant = monitor.covenant();
        LocalDate today = around.today();
        List<Double> past = new ArrayList<>();
        int since = 0;
        List<Tested> all = new ArrayList<>();
        for (TestDates test : covenant.plan().tests(covenant.code())) {
            if (test.testDate().isAfter(today.plusDays(AHEAD_DAYS))) {
                break;
            }
            CovenantResult result = monitor.result(test, around);
            Optional<Double> ratio =
                    result.measured().map(Measurement::adjusted).flatMap(Measurement.Figures::ratio);
            since = ratio.isPresent() ? 0 : since + 1;
            ratio.ifPresent(past::add);
            boolean delivered = around.observations().stream()
                    .anyMatch(one -> one.covenant().equals(covenant.code())
                            && one.testDate().equals(test.testDate())
                            && !one.observedOn().isAfter(today));
            Optional<Double> probability = probability(covenant, result, delivered, past, since);
            all.add(new Tested(
                    covenant,
                    result,
                    delivered,
                    probability,
                    probability
                            .map(p -> weight(covenant, result, p, exposure, today))
                            .orElse(0.0)));
        }
        return all;
    }

    private static Optional<Double> probability(
            Covenant covenant, CovenantResult result, boolean delivered, List<Double> past, int since) {
        if (result.state() == CovenantState.BREACH) {
            return Optional.of(1.0);
        }
        if (delivered && result.state() != CovenantState.UNKNOWN) {
            return Optional.of(0.0);
        }
        return covenant.promise() instanceof Promise.Ratio ratio
                ? BreachProbability.of(past, ratio.threshold(result.test().testDate()), ratio.direction(), since)
                : Optional.empty();
    }

    private static double weight(
            Covenant covenant, CovenantResult result, double probability, Money exposure, LocalDate today) {
        double waived = result.waiver().isPresent() ? 1 : BreachRisk.WAIVED;
        long lead = result.test().leadDays(today, covenant.plan().reportingDays());
        return new BreachRisk(covenant.code(), probability, waived, exposure, lead).weight();
    }
}
