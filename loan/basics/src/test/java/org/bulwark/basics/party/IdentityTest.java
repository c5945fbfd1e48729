package org.bulwark.basics.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    private static final Business FIRM = new Business(
            new PartyId("P-1"),
            new PartyName("Redstone  Trading Ltd"),
            new RegistrationNumber("9111 0000-600037341l"),
            Contact.of(new Phone("+86 (138) 0013-8000"), new Address("1 Harbour Road, Linhai")),
            "B001");

    private static final Person PERSON = new Person(
            new PartyId("P-2"), new PartyName("李小明"), new IdNumber("11010519491231002x"), Contact.NONE, "B001");

    @Test
    void nothingThatIdentifiesSomebodyIsPrinted() {
        assertThat(FIRM.toString())
                .contains("P-1", "R*** T*** L***", "***341L", "***00")
                .doesNotContain("edstone", "9111", "138", "arbour");
        assertThat(PERSON.toString()).contains("李***", "***002X").doesNotContain("小", "110105");
    }

    @Test
    void oneNumberHasOneSpelling() {
        assertThat(FIRM.number().value()).isEqualTo("91110000600037341L");
        assertThat(FIRM.name().value()).isEqualTo("Redstone Trading Ltd");
        assertThat(PERSON.number()).isEqualTo(new IdNumber("110105 19491231 002X"));
    }

    @Test
    void shortNumbersDoNotShowMostOfThemselves() {
        assertThat(new IdNumber("1234")).hasToString("***4");
        assertThat(new Phone("12345")).hasToString("***5");
    }

    @Test
    void refusalsDoNotRepeatWhatWasGiven() {
        assertThat(refused(PartyProblem.IDENTITY_INVALID, () -> new IdNumber("4401é5524188001"))
                        .what())
                .doesNotContain("4401");
        assertThat(refused(PartyProblem.IDENTITY_INVALID, () -> new Phone("555-SECRET"))
                        .what())
                .doesNotContain("SECRET");
        refused(PartyProblem.IDENTITY_INVALID, () -> new PartyName(" "));
        refused(PartyProblem.IDENTITY_INVALID, () -> new PartyName("a\u0000b"));
        refused(PartyProblem.IDENTITY_INVALID, () -> new Address("x".repeat(301)));
        refused(PartyProblem.ID_INVALID, () -> new PartyId("../etc"));
        refused(PartyProblem.ID_INVALID, () -> new FacilityId(""));
    }

    /** Codes in public use, the first in the documentation of python-stdnum (cn.uscc). */
    @ParameterizedTest
    @ValueSource(strings = {"91110000600037341L", "91350100M000100Y43"})
    void publishedCreditCodesAreValid(String code) {
        assertThat(UnifiedSocialCreditCode.isValid(code)).isTrue();
    }

    @Test
    void everyWrongCharacterOfACreditCodeIsFound() {
        String code = "91110000600037341L";
        for (int place = 0; place < code.length(); place++) {
            for (char other : (UnifiedSocialCreditCode.ALPHABET + "IOSVZ*").toCharArray()) {
                String changed = code.substring(0, place) + other + code.substring(place + 1);
                assertThat(UnifiedSocialCreditCode.isValid(changed)).isEqualTo(changed.equals(code));
            }
        }
        assertThat(UnifiedSocialCreditCode.isValid("")).isFalse();
    }

    /** The two examples printed in GB 11643-1999. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void publishedIdentityNumbersAreValid(String number) {
        assertThat(ResidentIdentityNumber.isValid(number)).isTrue();
    }

    @Test
    void wrongDigitsAndDaysThatNeverWereAreFound() {
        String number = "11010519491231002X";
        assertThat(ResidentIdentityNumber.birthDate(number)).contains(LocalDate.of(1949, 12, 31));
        for (int place = 0; place < 17; place++) {
            for (char other = '0'; other <= '9'; other++) {
                String changed = number.substring(0, place) + other + number.substring(place + 1);
                assertThat(ResidentIdentityNumber.isValid(changed)).isEqualTo(changed.equals(number));
            }
        }
        String noDay = "11010519490231002";
        assertThat(ResidentIdentityNumber.isValid(noDay + ResidentIdentityNumber.checkCharacter(noDay)))
                .isFalse();
        assertThat(ResidentIdentityNumber.isValid("x")).isFalse();
    }
}
