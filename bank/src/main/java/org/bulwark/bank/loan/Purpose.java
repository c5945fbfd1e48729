package org.bulwark.bank.loan;

import org.bulwark.bank.chance.Shared;
import org.bulwark.bank.chance.Stream;

/** What the money is for. Film is a level so rare that nobody can learn it; a tax debt is rare and tells much. */
public enum Purpose implements Shared {
    /** Stock and wages. */
    STOCK("stock and wages", 0.55, 0.00),
    /** Growth. */
    EXPANSION("expansion", 0.24, -0.10),
    /** An older loan repaid. */
    REFINANCING("refinancing", 0.15, 0.30),
    /** A new firm's first costs. */
    START("start of business", 0.05, 0.35),
    /** A debt to the tax office. */
    TAX_DEBT("tax debt", 0.009, 0.90),
    /** The making of a film. */
    FILM("film", 0.001, 0.40),
    /** Machines and tools. */
    MACHINES("machines", 0.70, -0.05),
    /** Vehicles. */
    VEHICLE("vehicle", 0.30, 0.05),
    /** A place to work. */
    PREMISES("premises", 1.00, -0.05),
    /** A place to live. */
    DWELLING("dwelling", 1.00, -0.05),
    /** Furniture and appliances. */
    FURNITURE("furniture", 0.40, 0.00),
    /** Repairs and building at home. */
    REPAIRS("repairs", 0.30, -0.10),
    /** Schooling. */
    EDUCATION("education", 0.08, -0.15),
    /** A doctor's bill. */
    MEDICAL("medical", 0.07, 0.30);

    private static final Purpose[] OF_FIRMS = {STOCK, EXPANSION, REFINANCING, START, TAX_DEBT, FILM};
    private static final Purpose[] OF_PEOPLE = {FURNITURE, REPAIRS, REFINANCING, EDUCATION, MEDICAL};
    private static final Purpose[] OF_EQUIPMENT = {MACHINES, VEHICLE};

    private final String title;
    private final double share;
    private final double burden;

    Purpose(String title, double share, double burden) {
        this.title = title;
        this.share = share;
        this.burden = burden;
    }

    static Purpose drawn(Product product, Stream stream) {
        return switch (product) {
            case WORKING_CAPITAL, INVOICE -> stream.pick(OF_FIRMS);
            case EQUIPMENT -> stream.pick(OF_EQUIPMENT);
            case PROPERTY -> PREMISES;
            case PAYROLL -> stream.pick(OF_PEOPLE);
            case CAR -> VEHICLE;
            case HOME -> DWELLING;
        };
    }

    /** The name as written in data. */
    public String title() {
        return title;
    }

    @Override
    public double share() {
        return share;
    }

    /** What the purpose adds to the burden of a loan, in standard deviations of health. */
    double burden() {
        return burden;
    }
}
