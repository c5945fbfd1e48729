package org.bulwark.bank.population;

import org.bulwark.bank.economy.Industry;
import org.bulwark.bank.economy.Region;

/**
 * A person, who may borrow or own firms.
 *
 * @param number the person's number
 * @param quality see {@link Party#quality}
 * @param region home
 * @param industry the employer's industry, or the own one; for the retired the one they left
 * @param arrival see {@link Party#arrival}
 * @param born the month of birth
 * @param occupation what the person does
 * @param since the month in which the present work began
 * @param household people in the household, the person included
 * @param income net income a year, in minor units of the money of January 2015
 */
public record Person(
        long number,
        double quality,
        Region region,
        Industry industry,
        int arrival,
        int born,
        Occupation occupation,
        int since,
        int household,
        long income)
        implements Party {

    @Override
    public int personAge(int month) {
        return Math.max(18, (month - born) / 12);
    }

    @Override
    public double yearsActive(int month) {
        return Math.max(0, month - since) / 12.0;
    }
}
