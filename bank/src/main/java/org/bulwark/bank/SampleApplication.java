package org.bulwark.bank;

import java.time.YearMonth;
import java.util.Map;

/**
 * An application to the sample bank as it is sent in, and beside it what nobody knows then.
 *
 * @param number its number in the stream, from 0
 * @param arrival why it arrives
 * @param broken whether something is missing or wrong in it
 * @param content what is sent: a plain tree of maps with text keys, texts, whole numbers and decimals; in the order of writing
 * @param month the month of the simulation in which it is made
 * @param truePd the true probability of default within twelve months if it is granted as asked
 * @param defaultMonth the month of default counted from disbursement, 1 to 12; 0 = none within twelve months
 */
public record SampleApplication(
        long number,
        Arrival arrival,
        boolean broken,
        Map<String, Object> content,
        YearMonth month,
        double truePd,
        int defaultMonth) {

    /** Whether it would default within twelve months. */
    public boolean defaulted() {
        return defaultMonth > 0;
    }
}
