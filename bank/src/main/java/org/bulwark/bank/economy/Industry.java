package org.bulwark.bank.economy;

import org.bulwark.bank.chance.Shared;

/** Industries: the sections of ISIC Rev. 4 in which small firms are found, and what they are like here. */
public enum Industry implements Shared {
    /** Section A. */
    AGRICULTURE("A agriculture", 0.07, 0.05, 45_000),
    /** Section C. */
    MANUFACTURING("C manufacturing", 0.14, 0.00, 120_000),
    /** Section F. */
    CONSTRUCTION("F construction", 0.13, 0.35, 95_000),
    /** Section G. */
    TRADE("G trade", 0.27, 0.05, 180_000),
    /** Section H. */
    TRANSPORT("H transport", 0.08, 0.20, 90_000),
    /** Section I. */
    HOSPITALITY("I hospitality", 0.09, 0.45, 40_000),
    /** Section J. */
    INFORMATION("J information", 0.05, -0.10, 110_000),
    /** Section M. */
    PROFESSIONAL("M professional", 0.08, -0.30, 85_000),
    /** Section Q. */
    HEALTH("Q health", 0.05, -0.55, 60_000),
    /** Section S. */
    SERVICES("S other services", 0.04, 0.10, 35_000);

    private final String title;
    private final double share;
    private final double burden;
    private final int turnover;

    Industry(String title, double share, double burden, int turnover) {
        this.title = title;
        this.share = share;
        this.burden = burden;
        this.turnover = turnover;
    }

    /** The section's letter and a word, as written in data. */
    public String title() {
        return title;
    }

    @Override
    public double share() {
        return share;
    }

    /** What belonging to the industry adds to the burden of a loan, in standard deviations of health. */
    public double burden() {
        return burden;
    }

    /** A typical yearly turnover for each person employed, in whole units of money of January 2015. */
    public int turnover() {
        return turnover;
    }
}
