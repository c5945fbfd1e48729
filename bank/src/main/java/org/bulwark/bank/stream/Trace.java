package org.bulwark.bank.stream;

/**
 * Where trouble shows, and how many months after it began. A party shows it in some places more than in others, and in one place in five
 * hardly at all.
 */
enum Trace {
    ORDERS(0),
    INVOICES(1),
    CASH(2),
    ENERGY(2),
    WAGES(3),
    TAX(3),
    SUPPLIERS(1),
    BUREAU(1),
    STATEMENT(0),
    COURT(5),
    REGISTRY(4),
    NEWS(3),
    CONTACT(2),
    PAYMENT(2),
    CARD(1),
    PLATFORM(1),
    COLLATERAL(4);

    private final int lag;

    Trace(int lag) {
        this.lag = lag;
    }

    int lag() {
        return lag;
    }
}
