package org.bulwark.bank.loan;

import org.bulwark.bank.chance.Shared;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;

/** What the bank sells: four products for firms, three for people. */
public enum Product implements Shared {
    /** Money for stock and wages. */
    WORKING_CAPITAL("working capital", 0.42, 0.05, 780, 0.16, 12, 36, 6),
    /** Machines, vehicles and tools of a firm. */
    EQUIPMENT("equipment", 0.25, -0.10, 650, 0.14, 36, 60, 12),
    /** Money ahead of unpaid invoices; young and growing. */
    INVOICE("invoice", 0.15, 0.20, 850, 0.22, 12, 18, 6),
    /** A firm's premises. */
    PROPERTY("property", 0.18, -0.20, 480, 0.18, 84, 180, 12),
    /** A person's loan repaid from wages. */
    PAYROLL("payroll", 0.55, 0.15, 990, 0.13, 12, 60, 12),
    /** A person's car. */
    CAR("car", 0.27, -0.05, 690, 0.13, 36, 72, 12),
    /** A person's home. */
    HOME("home", 0.18, -0.30, 390, 0.26, 120, 300, 60);

    private static final Product[] FOR_FIRMS = {WORKING_CAPITAL, EQUIPMENT, INVOICE, PROPERTY};
    private static final Product[] FOR_PEOPLE = {PAYROLL, CAR, HOME};
    private static final double DRIFT = 0.12;

    private final String title;
    private final double share;
    private final double burden;
    private final int rate;
    private final double service;
    private final int shortest;
    private final int longest;
    private final int step;

    Product(String title, double share, double burden, int rate, double service, int shortest, int longest, int step) {
        this.title = title;
        this.share = share;
        this.burden = burden;
        this.rate = rate;
        this.service = service;
        this.shortest = shortest;
        this.longest = longest;
        this.step = step;
    }

    /**
     * What a party asks for. Up to one working-capital loan in eight is an invoice loan instead as lending goes on: a mild drift of the
     * mix.
     *
     * @param elapsed how much of the horizon has passed, 0 to 1
     */
    static Product drawn(Party party, double elapsed, Stream stream) {
        Product product = stream.pick(party instanceof Firm ? FOR_FIRMS : FOR_PEOPLE);
        boolean drifts = stream.chance(DRIFT * elapsed);
        return product == WORKING_CAPITAL && drifts ? INVOICE : product;
    }

    /** The name as written in data. */
    public String title() {
        return title;
    }

    @Override
    public double share() {
        return share;
    }

    /** What the product adds to the burden of a loan, in standard deviations of health. */
    double burden() {
        return burden;
    }

    /** The list rate a year, in basis points. */
    int rate() {
        return rate;
    }

    /** The typical yearly service of such a loan as a share of the cash that is there for it. */
    double service() {
        return service;
    }

    /** One of the terms offered, in months. */
    int term(Stream stream) {
        return shortest + step * stream.between(0, (longest - shortest) / step);
    }
}
