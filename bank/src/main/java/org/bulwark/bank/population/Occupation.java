package org.bulwark.bank.population;

import org.bulwark.bank.chance.Shared;

/** What a person does for a living. */
public enum Occupation implements Shared {
    /** Employed by a firm. */
    EMPLOYEE("employee", 0.62, 0.00, 24_000),
    /** Employed by the state. */
    PUBLIC_SERVANT("public servant", 0.14, -0.40, 26_000),
    /** Works on the own account, without a firm. */
    SELF_EMPLOYED("self-employed", 0.12, 0.30, 25_000),
    /** Has a pension. */
    RETIRED("retired", 0.115, -0.15, 15_000),
    /** Studies; rare among borrowers. */
    STUDENT("student", 0.005, 0.50, 8_000);

    private final String title;
    private final double share;
    private final double burden;
    private final int income;

    Occupation(String title, double share, double burden, int income) {
        this.title = title;
        this.share = share;
        this.burden = burden;
        this.income = income;
    }

    /** The name as written in data. */
    public String title() {
        return title;
    }

    @Override
    public double share() {
        return share;
    }

    /** What the occupation adds to the burden of a loan, in standard deviations of health. */
    public double burden() {
        return burden;
    }

    /** A typical net income a year, in whole units of money of January 2015. */
    public int income() {
        return income;
    }
}
