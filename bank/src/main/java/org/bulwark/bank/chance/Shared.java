package org.bulwark.bank.chance;

/** Something that takes a share of a whole: an industry of the firms, a purpose of the loans. */
@FunctionalInterface
public interface Shared {

    /** The share, in any unit common to all that are picked from; not negative. */
    double share();
}
