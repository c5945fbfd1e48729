package org.bulwark.bank.identity;

import java.time.YearMonth;
import java.util.Locale;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.population.Person;
import org.bulwark.basics.party.ResidentIdentityNumber;
import org.bulwark.basics.party.UnifiedSocialCreditCode;

/** Official numbers with right check characters, of a region that is nowhere; different for different parties of a population. */
final class OfficialNumbers {

    private static final String LETTERS = UnifiedSocialCreditCode.ALPHABET;
    private static final long CODES = 31L * 31 * 31 * 31 * 31 * 31;
    /** Has no factor in common with the number of codes, so that stepping by it meets every code once. */
    private static final long STEP = 331_777_771L;

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final long ORDERS = 1000;
    private static final long DISTRICTS = 100;
    private static final int DAYS = 28;

    private OfficialNumbers() {}

    /** Firm k's credit code: 91 for companies, 92 for sole traders, the region, and an organisation code MA…. */
    static String creditCode(long firm, boolean soleTrader, Place place) {
        StringBuilder code = new StringBuilder("MA");
        long left = Math.floorMod(firm * STEP, CODES);
        for (int i = 0; i < 6; i++) {
            code.append(LETTERS.charAt((int) (left % 31)));
            left /= 31;
        }
        String seventeen = (soleTrader ? "92" : "91") + place.region() + "00" + code + organisationCheck(code);
        return seventeen + UnifiedSocialCreditCode.checkCharacter(seventeen);
    }

    /** The check of an organisation code (GB 11714): letters count from 10, modulo 11. */
    private static char organisationCheck(CharSequence eight) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(eight.charAt(i), 36);
        }
        return "0X987654321".charAt(sum % 11);
    }

    /**
     * Person k's identity number. The order is the last three digits of k, the district the two before them, and the day of birth
     * moves with the rest, so that below 2.8 million no two are alike.
     */
    static String identityNumber(Person person, Place place) {
        YearMonth born = Horizon.monthOf(person.born());
        long k = person.number();
        long day = 1 + (k % (ORDERS * DISTRICTS) * 11 + k / (ORDERS * DISTRICTS)) % DAYS;
        String seventeen = place.region()
                + String.format(
                        Locale.ROOT,
                        "%02d%04d%02d%02d%03d",
                        k / ORDERS % DISTRICTS,
                        born.getYear(),
                        born.getMonthValue(),
                        day,
                        k % ORDERS);
        return seventeen + ResidentIdentityNumber.checkCharacter(seventeen);
    }
}
