package org.bulwark.bank.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Population;
import org.bulwark.basics.party.ResidentIdentityNumber;
import org.bulwark.basics.party.UnifiedSocialCreditCode;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final int MANY = 3000;

    private static final Population POPULATION =
            Population.of(Economy.of(3, Horizon.of(YearMonth.of(2017, 1), YearMonth.of(2023, 12))));

    private static final Identities IDENTITIES = Identities.of(POPULATION);

    private static final List<org.bulwark.basics.party.Party> FIRMS = LongStream.range(0, MANY)
            .mapToObj(k -> IDENTITIES.of(POPULATION.firm(k)))
            .toList();

    private static final List<org.bulwark.basics.party.Party> PEOPLE = LongStream.range(0, MANY)
            .mapToObj(k -> IDENTITIES.of(POPULATION.person(k)))
            .toList();

    @Test
    void numbersPassTheirChecksAndAreOfNoRealRegion() {
        assertThat(FIRMS).allSatisfy(firm -> {
            assertThat(UnifiedSocialCreditCode.isValid(firm.number().value())).isTrue();
            assertThat(firm.number().value().substring(2, 4)).isEqualTo("99");
        });
        assertThat(PEOPLE).allSatisfy(person -> {
            assertThat(ResidentIdentityNumber.isValid(person.number().value())).isTrue();
            assertThat(person.number().value()).startsWith("99");
        });
        assertThat(PEOPLE)
                .allSatisfy(person -> assertThat(
                                person.contact().phone().orElseThrow().value())
                        .startsWith("+999"));
    }

    /** The organisation code within a credit code has a check of its own: 60003734-1 is one in public use. */
    @Test
    void theOrganisationCodePassesItsOwnCheck() {
        assertThat(organisationCodeIsValid("600037341")).isTrue();
        assertThat(organisationCodeIsValid("600037342")).isFalse();
        assertThat(FIRMS)
                .allMatch(firm -> organisationCodeIsValid(firm.number().value().substring(8, 17)));
    }

    private static boolean organisationCodeIsValid(String code) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += weights[i] * Character.digit(code.charAt(i), 36);
        }
        int check = code.charAt(8) == 'X' ? 10 : Character.digit(code.charAt(8), 10);
        return (sum + check) % 11 == 0;
    }

    @Test
    void anIdentityNumberTellsTheMonthOfBirthAndTheSex() {
        for (long k = 0; k < 500; k++) {
            String number = IDENTITIES.of(POPULATION.person(k)).number().value();
            LocalDate born = ResidentIdentityNumber.birthDate(number).orElseThrow();
            assertThat(YearMonth.from(born))
                    .isEqualTo(Horizon.monthOf(POPULATION.person(k).born()));
            assertThat(number.charAt(16) % 2).isEqualTo((int) (k % 2));
        }
    }

    @Test
    void nobodySharesANumberOrAnId() {
        Set<String> numbers = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (List<org.bulwark.basics.party.Party> kind : List.of(FIRMS, PEOPLE)) {
            for (org.bulwark.basics.party.Party party : kind) {
                assertThat(numbers.add(party.number().value())).isTrue();
                assertThat(ids.add(party.id().value())).isTrue();
            }
        }
    }

    @Test
    void namesAreManyAndInTwoScripts() {
        Set<String> firms = new HashSet<>();
        FIRMS.forEach(firm -> firms.add(firm.name().value()));
        Set<String> people = new HashSet<>();
        PEOPLE.forEach(person -> people.add(person.name().value()));
        assertThat(firms).hasSizeGreaterThan(MANY * 9 / 10);
        assertThat(people).hasSizeGreaterThan(MANY * 7 / 10);
        double chinese = FIRMS.stream()
                        .filter(firm -> firm.name().value().codePointAt(0) > 0x4E00)
                        .count()
                / (double) MANY;
        assertThat(chinese).isCloseTo(0.65, within(0.03));
    }

    @Test
    void everyBranchHasCustomers() {
        assertThat(FIRMS)
                .extracting(org.bulwark.basics.party.Party::branch)
                .contains("B001", "B002", "B003", "B004", "B005", "B006");
    }

    @Test
    void anIdentityIsTheSameWhoeverElseIsAskedFor() {
        Party party = POPULATION.firm(77);
        org.bulwark.basics.party.Party alone = Identities.of(POPULATION).of(party);
        IDENTITIES.of(POPULATION.firm(78));
        assertThat(IDENTITIES.of(party)).isEqualTo(alone);
        assertThat(IDENTITIES.device(party)).isEqualTo(Identities.of(POPULATION).device(party));
        assertThat(IDENTITIES.device(party)).isNotEqualTo(IDENTITIES.device(POPULATION.person(77)));
    }

    @Test
    void aMisspeltNameIsAnotherTextOfNearlyTheSameLetters() {
        Stream stream = Stream.of(1, Topic.LISTING, 0);
        for (org.bulwark.basics.party.Party party : PEOPLE) {
            String name = party.name().value();
            String other = Misspelling.of(name, stream);
            assertThat(Math.abs(other.length() - name.length())).isLessThanOrEqualTo(1);
            assertThat(other).isNotBlank();
            if (name.length() > 2) {
                assertThat(other).isNotEqualTo(name);
            }
        }
        assertThat(Misspelling.of("张伟", stream)).isIn("張伟");
    }
}
