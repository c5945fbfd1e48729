package org.bulwark.bank.stream;

import java.util.List;
import org.bulwark.bank.chance.Stream;

/** Who vouches for whom, and what comes of it. In a ring everybody vouches for everybody. */
final class GuaranteeBook implements Emitter {

    @Override
    public void month(Life life, Reporter to) {
        Course course = life.course();
        Stream c = to.chance();
        boolean ring =
                course.fraud().filter(f -> f.is(FraudKind.GUARANTEE_RING)).isPresent();
        int begin = ring ? course.fraud().orElseThrow().from() : course.party().arrival();
        List<Course.Tie> ties = course.vouched();
        double given = ties.size() * life.sales(24) * (ring ? 2.5 : 0.8);
        for (int i = 0; i < ties.size(); i++) {
            Course.Tie tie = ties.get(i);
            boolean mutual = ring && course.fraud().orElseThrow().others().contains(tie.number());
            Bond bond = new Bond(
                    "g" + course.number() + "-" + tie.number(),
                    life.vouched().get(i),
                    given / ties.size(),
                    given,
                    mutual);
            if (life.month() == begin + i % 3) {
                entry(life, to, bond, "given");
            }
            if (life.month() > begin && (life.month() - begin) % 12 == 0) {
                entry(life, to, bond, c.chance(0.2) ? "raised" : "renewed");
            }
            if (tie.defaulted() != Course.NEVER) {
                int since = life.month() - tie.defaulted();
                if (since == -1) {
                    entry(life, to, bond, "obligor-arrears");
                } else if (since == 2) {
                    entry(life, to, bond, "called");
                } else if (since == 5 && !life.isDefaulted()) {
                    entry(life, to, bond, "paid");
                }
            }
        }
        for (String voucher : life.vouchers()) {
            if (life.month() == course.party().arrival() + 1) {
                entry(life, to, new Bond("g-" + voucher, voucher, life.sales(24) * 0.8, life.sales(24), ring), "taken");
            }
        }
        double trouble = life.trouble(Trace.REGISTRY);
        if (!life.vouchers().isEmpty() && c.chance(0.01 + 0.03 * trouble)) {
            String voucher = life.vouchers().getFirst();
            entry(
                    life,
                    to,
                    new Bond("g-" + voucher, voucher, life.sales(24), life.sales(24), ring),
                    "guarantor-downgrade");
        }
    }

    /**
     * A guarantee.
     *
     * @param number of it
     * @param other the other side
     * @param amount in minor units
     * @param total of all that the guarantor gave
     * @param mutual whether the other side vouches back
     */
    private record Bond(String number, String other, double amount, double total, boolean mutual) {}

    private static void entry(Life life, Reporter to, Bond bond, String kind) {
        Stream c = to.chance();
        to.at(c.between(1, 28), 14)
                .text("guarantee", bond.number)
                .text("kind", kind)
                .text("counterparty", bond.other)
                .money("amount", bond.amount)
                .money("total_given", bond.total)
                .money("net_assets", life.year() * 0.2 * c.logNormal(0.1 * life.health(), 0.2))
                .number("coverage", 30 + 70 * life.habit())
                .flag("mutual", bond.mutual && c.chance(0.6))
                .whole("guarantor_grade", Math.clamp(Math.round(10 - 1.5 * life.health() + c.normal()), 1, 22))
                .date("until", Days.last(life.month() + 12))
                .send();
    }
}
