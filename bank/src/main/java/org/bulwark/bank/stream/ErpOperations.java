package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;

/** Orders, stock, claims and people at the end of a month, as a firm's own books have them. Orders fall first. */
final class ErpOperations implements Emitter {

    private double receivables = 1.3;
    private double inventory = 1.1;
    private int before;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        double sales = life.shown();
        double real = life.sales();
        double orders = life.trouble(Trace.ORDERS);
        double cash = life.trouble(Trace.CASH);
        receivables = 0.8 * receivables + 0.2 * (1.3 + 0.9 * cash + 1.5 * life.swollen()) + 0.05 * c.normal();
        inventory = 0.85 * inventory + 0.15 * (1.1 + 0.7 * orders) + 0.04 * c.normal();
        int people = life.employees();
        int was = before == 0 ? people : before;
        before = people;
        double wages = life.trouble(Trace.WAGES);
        boolean unpaid = c.chance(Math.max(0, 0.5 * wages - 0.1));
        double owed = Math.max(0.1, receivables) * sales;
        double overdue = owed * Math.clamp(0.08 + 0.3 * cash + 0.04 * c.normal(), 0, 1);
        double debts = real * Math.max(0.2, 0.8 + 0.8 * life.trouble(Trace.SUPPLIERS) + 0.1 * c.normal());
        double stock = Math.max(0.05, inventory) * real;
        int turnover = c.poisson(Math.min(6, 0.02 * people));
        to.at(Days.in(life.month()), 20)
                .date("period", Days.last(life.month()))
                .money("sales", sales)
                .money("orders_received", sales * c.logNormal(0.02 - 0.35 * orders, 0.12))
                .money("orders_cancelled", sales * Math.clamp(0.01 + 0.08 * orders * c.uniform(), 0, 1))
                .money("backlog", sales * c.logNormal(0.3 - 0.5 * orders, 0.2))
                .money("forecast_sales", life.sales(12) * 1.05 * c.logNormal(0, 0.05))
                .money("purchases", real * c.logNormal(-0.55, 0.1))
                .number("production", real / 5000 * c.logNormal(0, 0.08))
                .number("capacity_use", Math.clamp(78 - 30 * orders + 5 * life.health() + 6 * c.normal(), 0, 130))
                .whole("shipments", c.poisson(Math.min(40, 4 + real / 400_000)))
                .money("returns", sales * Math.clamp(0.012 + 0.03 * orders * c.uniform(), 0, 1))
                .number("gross_margin", 100 * (life.margin() + 0.22) + 2 * c.normal())
                .money("inventory", stock)
                .money("inventory_aged", stock * Math.clamp(0.1 + 0.3 * orders + 0.04 * c.normal(), 0, 1))
                .money("receivables", owed)
                .money("receivables_overdue", overdue)
                .money("payables", debts)
                .money("payables_overdue", debts * Math.clamp(0.06 + 0.45 * life.trouble(Trace.SUPPLIERS), 0, 1))
                .money("cash", life.sales() * c.logNormal(-0.5 - 1.1 * cash, 0.3))
                .whole("headcount", people)
                .whole("joined", Math.max(0, people - was) + turnover)
                .whole("left", Math.max(0, was - people) + turnover)
                .money("payroll", life.payroll())
                .money("payroll_unpaid", unpaid ? life.payroll() * c.uniform() : 0)
                .whole("payroll_delay", unpaid ? 5 + c.poisson(12) : c.chance(0.04) ? 2 : 0)
                .money("related_sales", sales * Math.min(0.9, 0.03 * life.habit() + life.swollen() * 0.7))
                .number("top_customer_share", Math.clamp(20 + 40 * life.habit() + 6 * orders + 2 * c.normal(), 1, 100))
                .number("top_supplier_share", Math.clamp(55 - 30 * life.habit() + 2 * c.normal(), 1, 100))
                .whole("customers", Math.max(1, life.buyers().size() * 2 - (int) (4 * orders)))
                .money("capital_spending", c.chance(0.08) ? real * 0.4 * c.uniform() : 0)
                .money("energy_cost", real * 0.015 * c.logNormal(0, 0.1))
                .send();
    }
}
