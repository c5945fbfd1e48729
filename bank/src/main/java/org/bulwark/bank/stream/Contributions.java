package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** What an employer pays for its people: to social security, or to the housing provident fund. Both follow one payroll. */
final class Contributions implements Emitter {

    private final boolean housing;
    private double arrears;
    private int missed;
    private int before;

    Contributions(boolean housing) {
        this.housing = housing;
    }

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        // The housing fund is the first that an employer lets go.
        double trouble = life.trouble(Trace.WAGES) * (housing ? 1.25 : 1);
        int people = Math.max(1, life.employees() - (housing ? (int) (0.3 * life.employees()) : 0));
        double base = life.payroll() * people / life.employees() * (0.75 + 0.2 * life.habit());
        double rate = housing ? 0.08 : 0.26;
        double due = base * rate;
        boolean fails = c.chance(Math.clamp(0.5 * trouble - 0.08, 0.004, 0.85));
        double paid = fails ? due * 0.3 * c.uniform() : due + (c.chance(0.3) ? arrears : 0);
        arrears = Math.max(0, arrears + due - paid);
        missed = fails ? missed + 1 : 0;
        int was = before == 0 ? people : before;
        before = people;
        int turnover = c.poisson(Math.min(6, 0.02 * people));
        to.at(housing ? 20 : 15, 12)
                .date("period", Days.last(life.month()))
                .whole(housing ? "accounts" : "insured", people)
                .money("wage_base", base)
                .money("due", due)
                .money("paid", paid)
                .money("arrears", arrears)
                .whole("days_late", fails ? 15 + c.poisson(10) : c.chance(0.05) ? c.between(1, 8) : 0)
                .whole("months_missed", missed);
        if (housing) {
            to.number("rate", 8).flag("reduced", trouble > 0.6 && c.chance(0.1));
        } else {
            to.whole("joined", Math.max(0, people - was) + turnover)
                    .whole("left", Math.max(0, was - people) + turnover)
                    .number(
                            "base_floor_share",
                            Math.clamp(15 + 30 * life.habit() + 15 * trouble + 4 * c.normal(), 0, 100));
        }
        to.send();
    }
}
