package org.bulwark.basics.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * China's resident identity number (GB 11643-1999): six digits of the region, eight of the date of birth, three of the order (odd for
 * men), and a check character by ISO/IEC 7064 MOD 11-2, X for ten.
 */
public final class ResidentIdentityNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final String CHECKS = "10X98765432";
    private static final int MODULUS = 11;

    private ResidentIdentityNumber() {}

    /** Whether 18 characters have the form, a date of birth that was a day, and the right check character. */
    public static boolean isValid(String number) {
        return birthDate(number).isPresent() && checkCharacter(number.substring(0, 17)) == number.charAt(17);
    }

    /** The last character, from the seventeen digits before it. */
    public static char checkCharacter(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + seventeen.charAt(i) - '0') * 2 % MODULUS;
        }
        return CHECKS.charAt(sum);
    }

    /** The date of birth in a number of this form; empty for another form or for what was no day. */
    public static Optional<LocalDate> birthDate(String number) {
        if (!FORM.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
