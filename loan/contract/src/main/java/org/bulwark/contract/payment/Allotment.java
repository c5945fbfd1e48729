package org.bulwark.contract.payment;

import java.time.LocalDate;
import org.bulwark.basics.money.Money;

/**
 * A part of a payment that pays a claim.
 *
 * @param payment the sequence of the payment
 * @param on the business date from which it pays it: the payment's value date, or a later due date if it stood as credit
 * @param instalment the claim's instalment, 0 for none
 * @param kind the claim's kind
 * @param amount how much, above 0
 */
public record Allotment(long payment, LocalDate on, int instalment, ClaimKind kind, Money amount) {}
