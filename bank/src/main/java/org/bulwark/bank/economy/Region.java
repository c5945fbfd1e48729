package org.bulwark.bank.economy;

import org.bulwark.bank.chance.Shared;

/** The regions of a country that exists nowhere; the islands are rare on purpose. */
public enum Region implements Shared {
    /** The capital. */
    CAPITAL("capital", 0.24, -0.10),
    /** The north. */
    NORTH("north", 0.17, 0.00),
    /** The coast. */
    COAST("coast", 0.15, 0.05),
    /** The plains. */
    PLAINS("plains", 0.14, 0.00),
    /** The lakes. */
    LAKES("lakes", 0.12, -0.05),
    /** The valleys. */
    VALLEYS("valleys", 0.10, 0.10),
    /** The border. */
    BORDER("border", 0.075, 0.25),
    /** The islands, fewer than one party in two hundred. */
    ISLANDS("islands", 0.005, 0.30);

    private final String title;
    private final double share;
    private final double burden;

    Region(String title, double share, double burden) {
        this.title = title;
        this.share = share;
        this.burden = burden;
    }

    /** The name as written in data. */
    public String title() {
        return title;
    }

    @Override
    public double share() {
        return share;
    }

    /** What being there adds to the burden of a loan, in standard deviations of health. */
    public double burden() {
        return burden;
    }
}
