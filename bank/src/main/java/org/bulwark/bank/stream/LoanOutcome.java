package org.bulwark.bank.stream;

import java.time.YearMonth;
import org.bulwark.basics.party.PartyId;

/**
 * What became of a customer with a running loan that was not in default at the end of a quarter. Part of the truth: for labels, and for
 * judging what was made of events.
 *
 * @param party who
 * @param firm whether it is a firm
 * @param industry its industry, or that in which a person works
 * @param region where it is
 * @param month the last month of the quarter
 * @param defaults whether it defaults within the twelve months after
 * @param foreseen what an oracle makes of the latent health, trouble and deceit of that month, and of nothing later; more is riskier
 * @param late whether a loan is at least one day past due at the end of the quarter: the naive rule
 */
public record LoanOutcome(
        PartyId party,
        boolean firm,
        String industry,
        String region,
        YearMonth month,
        boolean defaults,
        double foreseen,
        boolean late) {}
