package org.bulwark.warning.model;

import java.util.List;

/**
 * What a model was learned from.
 *
 * @param banks the seeds of the sample banks, or none
 * @param from the first month, 2019-12
 * @param to the last month
 * @param rows how many party-months
 * @param bad how many of them had the outcome
 * @param digest SHA-256 over them, hexadecimal
 */
public record Training(List<Long> banks, String from, String to, long rows, long bad, String digest) {
    /** Copies the list. */
    public Training {
        banks = List.copyOf(banks);
    }
}
