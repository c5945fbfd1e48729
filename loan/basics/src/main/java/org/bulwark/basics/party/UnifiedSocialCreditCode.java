package org.bulwark.basics.party;

/**
 * The check character of China's unified social credit code (GB 32100-2015): 18 characters from an alphabet of 31 without I, O, S, V, Z;
 * the last makes the sum of character × 3<sup>place</sup> a multiple of 31.
 */
public final class UnifiedSocialCreditCode {

    /** The characters, in the order of what they count. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    private UnifiedSocialCreditCode() {}

    /** Whether 18 characters are a code whose check character is right. */
    public static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && code.substring(2, 8).chars().allMatch(c -> c <= '9')
                && checkCharacter(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    /** The last character, from the seventeen before it, all of {@link #ALPHABET}. */
    public static char checkCharacter(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += weight * ALPHABET.indexOf(seventeen.charAt(i));
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
