package org.bulwark.bank.loan;

import org.bulwark.bank.chance.Stream;

/** What stands behind a loan besides the borrower. */
public enum Collateral {
    /** Nothing. */
    NONE("none", 0.20),
    /** Somebody's word. */
    GUARANTEE("guarantee", 0.00),
    /** Machines and tools. */
    EQUIPMENT("equipment", -0.05),
    /** Vehicles. */
    VEHICLE("vehicle", -0.05),
    /** Land and buildings. */
    PROPERTY("property", -0.25);

    private final String title;
    private final double burden;

    Collateral(String title, double burden) {
        this.title = title;
        this.burden = burden;
    }

    static Collateral drawn(Product product, Stream stream) {
        double u = stream.uniform();
        return switch (product) {
            case WORKING_CAPITAL -> u < 0.55 ? NONE : u < 0.85 ? GUARANTEE : PROPERTY;
            case INVOICE -> u < 0.75 ? NONE : GUARANTEE;
            case PAYROLL -> u < 0.90 ? NONE : GUARANTEE;
            case EQUIPMENT -> u < 0.70 ? EQUIPMENT : VEHICLE;
            case CAR -> VEHICLE;
            case PROPERTY, HOME -> PROPERTY;
        };
    }

    /** The name as written in data. */
    public String title() {
        return title;
    }

    /** Whether it is a thing with a value, so that the loan has a loan-to-value. */
    public boolean hasValue() {
        return this != NONE && this != GUARANTEE;
    }

    /** What the collateral adds to the burden of a loan, in standard deviations of health: people fight for what they pledged. */
    double burden() {
        return burden;
    }
}
