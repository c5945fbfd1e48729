package org.bulwark.decision.product;

import org.bulwark.basics.Reason;

/**
 * Something wrong in what was received.
 *
 * @param pointer where, after RFC 6901: {@code /application/amount}
 * @param reason what, a code of the family {@code decision/field-…}
 */
public record FieldError(String pointer, Reason reason) {}
