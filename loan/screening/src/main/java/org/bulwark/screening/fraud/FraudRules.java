package org.bulwark.screening.fraud;

import java.util.Set;

/**
 * When traces are a pattern. A document of a bank, versioned as a whole.
 *
 * @param version of the rules, counted up with every change
 * @param diversion of loan money
 * @param pledge of what is pledged already
 * @param ring of guarantees
 * @param group of shells
 */
public record FraudRules(int version, Diversion diversion, Pledge pledge, Ring ring, Group group) {

    /**
     * Loan money used otherwise.
     *
     * @param days after disbursement that are looked at
     * @param destinations kinds of counterparty for which nothing is lent
     * @param landProducts products whose money may go into property
     * @param part how much of the loan must have gone there: 0.3 for three tenths
     * @param single the least part of the loan that one payment must be to count: what is smaller may be usual
     * @param usual how many times the greatest such payment of the half year before a payment must be to count
     * @param purpose what part of the loan, paid to a supplier or for land within a month, shows that it was used as agreed
     * @param unproven month-ends in a row at which no use was shown
     */
    public record Diversion(
            int days,
            Set<String> destinations,
            Set<String> landProducts,
            double part,
            double single,
            double usual,
            double purpose,
            int unproven) {
        /** Copies the sets. */
        public Diversion {
            destinations = Set.copyOf(destinations);
            landProducts = Set.copyOf(landProducts);
        }
    }

    /**
     * Things pledged again.
     *
     * @param claims claims on customers, each sold or pledged more than once, that are enough
     * @param entries entries of another's pledge on the collateral that are enough
     * @param hidden part of the bureau's last reports, four at most, with guarantees or pledges for others: enough beside one such entry
     */
    public record Pledge(int claims, int entries, double hidden) {}

    /**
     * Guarantees in a circle.
     *
     * @param members how many firms make a ring
     */
    public record Ring(int members) {}

    /**
     * Shells.
     *
     * @param sessions sessions on a device that another firm uses too, for the device to be a tie
     * @param ties how many kinds of tie must hold two firms together: devices, addresses, persons, agents, money both ways, invoices
     * @param strong kinds of tie of which one must be among them: what does not happen by chance
     * @param crowd what more firms than this have ties nobody: a business centre, an agent for many
     */
    public record Group(int sessions, int ties, Set<String> strong, int crowd) {
        /** Copies the set. */
        public Group {
            strong = Set.copyOf(strong);
        }
    }
}
