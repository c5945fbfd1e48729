package org.bulwark.bank.stream;

import java.util.HashMap;
import java.util.Map;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.loan.Application;
import org.bulwark.bank.loan.Collateral;

/** Things pledged: their values, their insurance, and who else wants them. */
final class CollateralWatch implements Emitter {

    private long entries;
    private final Map<Long, Double> valued = new HashMap<>();

    @Override
    public void month(Life life, Reporter to) {
        for (Application loan : life.course().loans()) {
            Schedule schedule = new Schedule(loan);
            if (loan.request().collateral().hasValue() && schedule.isOpen(life.course(), life.month())) {
                watch(life, to, schedule);
            }
        }
    }

    private void watch(Life life, Reporter to, Schedule schedule) {
        Stream c = to.chance();
        Application loan = schedule.loan();
        int age = life.month() - schedule.begun();
        double trouble = life.trouble(Trace.COLLATERAL);
        boolean land = loan.request().collateral() == Collateral.PROPERTY;
        double first = loan.request().amount() / loan.request().loanToValue();
        double now = first
                * (land
                        ? StrictMath.exp(0.002 * age + 0.04 * StrictMath.sin(life.month() / 20.0))
                        : StrictMath.exp(-0.012 * age));
        double before = valued.getOrDefault(loan.request().number(), first);
        double value = Math.max(10_000, now * c.logNormal(-0.12 * trouble, 0.04));
        if (age == 0) {
            entry(life, to, schedule, "pledge", first, first)
                    .text("method", "appraisal")
                    .whole("rank", 1)
                    .send();
        }
        boolean due = age > 0 && age % 12 == (c.chance(0.85) ? 0 : 6);
        if (due) {
            valued.put(loan.request().number(), value);
            entry(life, to, schedule, "valuation", value, before)
                    .text("method", c.chance(0.6) ? "index" : "appraisal")
                    .date("valued_on", Days.of(life.month(), 10))
                    .text("appraiser", "appraiser " + c.between(1, 12))
                    .send();
        }
        if (age % 12 == 1) {
            boolean lapses = c.chance(0.03 + 0.35 * trouble);
            entry(life, to, schedule, lapses ? "insurance-lapse" : "insurance", value, before)
                    .money("insured", lapses ? 0 : value * 0.9)
                    .date("insured_until", Days.last(life.month() + (lapses ? 0 : 12)))
                    .send();
        }
        if (c.chance(0.0008 + 0.05 * Math.max(0, trouble - 0.3))) {
            entry(
                            life,
                            to,
                            schedule,
                            c.chance(0.5) ? "attachment" : c.chance(0.5) ? "seizure" : "dispute",
                            value,
                            before)
                    .text("claimant", life.seller(c.uniform()))
                    .money("claim", life.sales())
                    .send();
        }
        boolean twice = life.deceives(FraudKind.DOUBLE_PLEDGE);
        if (c.chance(twice ? 0.05 : 0.0015)) {
            entry(life, to, schedule, "second-pledge", value, before)
                    .text("claimant", "lender " + c.between(1, 9))
                    .money("claim", value * 0.6 * c.uniform())
                    .whole("rank", 2)
                    .send();
        }
        if (c.chance(0.04)) {
            entry(life, to, schedule, "inspection", value, before)
                    .flag("found", !c.chance(twice ? 0.3 : 0.015 + 0.06 * trouble))
                    .send();
        }
    }

    private Reporter entry(Life life, Reporter to, Schedule schedule, String kind, double value, double before) {
        Application loan = schedule.loan();
        String thing = switch (loan.request().collateral()) {
            case VEHICLE -> "vehicle";
            case EQUIPMENT -> "machine";
            case PROPERTY, NONE, GUARANTEE -> life.firm().isPresent() ? "industrial" : "dwelling";
        };
        return to.at(to.chance().between(1, 27), 11)
                .text("item", "item-" + loan.request().number())
                .whole("entry", ++entries)
                .text("facility", life.facility(loan.request().number()))
                .text("kind", kind)
                .text("thing", thing)
                .text("region", life.course().party().region().title())
                .money("value", value)
                .money("value_before", before)
                .number(
                        "loan_to_value",
                        Math.min(100_000, 100 * schedule.outstanding(life.course(), life.month()) / value))
                .text("owner", life.own("P"));
    }
}
