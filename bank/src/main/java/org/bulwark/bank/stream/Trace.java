package org.bulwark.bank.stream;

/**
 * Where trouble shows, and how many months after it began. A party shows it in some places more than in others, and in one place in five
 * hardly at all.
 */
enum Trace {
    ORDERS(0, 0),
    INVOICES(1, 1),
    CASH(2, 2),
    ENERGY(3, 2),
    WAGES(4, 3),
    TAX(5, 3),
    SUPPLIERS(6, 1),
    BUREAU(7, 1),
    STATEMENT(8, 0),
    COURT(9, 5),
    REGISTRY(10, 4),
    NEWS(11, 3),
    CONTACT(12, 2),
    PAYMENT(13, 2),
    CARD(14, 1),
    PLATFORM(15, 1),
    COLLATERAL(16, 4);

    private final int place;
    private final int lag;

    Trace(int place, int lag) {
        this.place = place;
        this.lag = lag;
    }

    /** Its place among all, from 0. */
    int place() {
        return place;
    }

    /** In months. */
    int lag() {
        return lag;
    }
}
