package org.bulwark.bank.stream;

/** What one source says of one party; keeps what it must remember from month to month. */
@FunctionalInterface
interface Emitter {

    /** Says what there is to say of the month that the life is in. */
    void month(Life life, Reporter to);
}
