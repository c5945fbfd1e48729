package org.bulwark.bank.population;

import org.bulwark.bank.economy.Industry;
import org.bulwark.bank.economy.Region;

/**
 * A small or micro firm.
 *
 * @param number the firm's number
 * @param quality see {@link Party#quality}; resembles the owner's
 * @param region where it works; mostly where the owner lives
 * @param industry what it does
 * @param arrival see {@link Party#arrival}
 * @param founded the month of its founding
 * @param soleTrader whether it is its owner's own business, without a company around it
 * @param employees people at work, the owner included
 * @param income turnover a year, in minor units of the money of January 2015
 * @param owner who owns it; some people own several firms
 */
public record Firm(
        long number,
        double quality,
        Region region,
        Industry industry,
        int arrival,
        int founded,
        boolean soleTrader,
        int employees,
        long income,
        Person owner)
        implements Party {

    @Override
    public int personAge(int month) {
        return owner.personAge(month);
    }

    @Override
    public double yearsActive(int month) {
        return Math.max(0, month - founded) / 12.0;
    }
}
