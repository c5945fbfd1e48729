package org.bulwark.bank.population;

import org.bulwark.bank.economy.Industry;
import org.bulwark.bank.economy.Region;

/** Someone who can borrow: a firm or a person. Firms and people are numbered apart. */
public sealed interface Party permits Firm, Person {

    /** The party's number, from 0. */
    long number();

    /** Lasting quality, the level to which health returns: normal with mean 0 and standard deviation {@link Health#QUALITY}. */
    double quality();

    /** Where the party is. */
    Region region();

    /** Where the money comes from: a firm's industry, a person's employer's. */
    Industry industry();

    /** The month in which the party first asks the bank for a loan; it may have had an account before. */
    int arrival();

    /** Turnover or income a year, in minor units of the money of January 2015. */
    long income();

    /** The age in a month, in whole years, of the person or of the firm's owner. */
    int personAge(int month);

    /** Years in business, or in the present work, in a month; not negative, not rounded. */
    double yearsActive(int month);
}
