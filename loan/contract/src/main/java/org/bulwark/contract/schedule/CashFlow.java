package org.bulwark.contract.schedule;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;

/**
 * Money that moves.
 *
 * @param on the business date
 * @param amount above 0 to the client, below 0 from the client
 */
public record CashFlow(LocalDate on, Money amount) {}
