package org.bulwark.bank.identity;

import java.util.Locale;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Person;
import org.bulwark.bank.population.Population;
import org.bulwark.basics.party.Address;
import org.bulwark.basics.party.Business;
import org.bulwark.basics.party.Contact;
import org.bulwark.basics.party.FacilityId;
import org.bulwark.basics.party.IdNumber;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.party.PartyName;
import org.bulwark.basics.party.Phone;
import org.bulwark.basics.party.RegistrationNumber;

/**
 * Who the firms and people of a population are. Each identity is a function of the seed and the party's number alone. Safe to share between
 * threads.
 */
public final class Identities {

    private static final int FIRMS = 1;
    private static final int PEOPLE = 2;
    private static final int FACILITIES = 3;

    private final long seed;

    private Identities(long seed) {
        this.seed = seed;
    }

    /** The identities of a population. */
    public static Identities of(Population population) {
        return new Identities(population.economy().seed());
    }

    /** A party with its name, number, address and branch. */
    public org.bulwark.basics.party.Party of(Party party) {
        return switch (party) {
            case Firm firm -> business(firm);
            case Person person -> person(person);
        };
    }

    /** The id of a party, the same for the same seed and number. */
    public PartyId id(Party party) {
        return new PartyId(uuid(party instanceof Firm ? FIRMS : PEOPLE, party.number()));
    }

    /** The id of the facility that application n led to. */
    public FacilityId facility(long application) {
        return new FacilityId(uuid(FACILITIES, application));
    }

    /** The device from which a party applies. */
    public String device(Party party) {
        Stream stream = stream(party, 2);
        return String.format(Locale.ROOT, "dev-%015x", (long) (stream.uniform() * 0x1p60));
    }

    private Business business(Firm firm) {
        Stream stream = stream(firm, 0);
        Language language = language(firm.owner());
        String family = family(firm.owner(), language);
        PartyName name = new PartyName(Names.firm(firm, language, family, stream));
        Place place = Place.of(firm.region());
        RegistrationNumber number =
                new RegistrationNumber(OfficialNumbers.creditCode(firm.number(), firm.soleTrader(), place));
        return new Business(id(firm), name, number, contact(firm, language), branch(firm));
    }

    private org.bulwark.basics.party.Person person(Person person) {
        Language language = language(person);
        PartyName name = new PartyName(name(person, language));
        Place place = Place.of(person.region());
        IdNumber number = new IdNumber(OfficialNumbers.identityNumber(person, place));
        return new org.bulwark.basics.party.Person(id(person), name, number, contact(person, language), branch(person));
    }

    private Language language(Person person) {
        return stream(person, 1).pick(Language.values());
    }

    /** Odd numbers are men, as in the identity number. */
    private String name(Person person, Language language) {
        return Names.person(language, person.number() % 2 == 1, stream(person, 0));
    }

    private String family(Person person, Language language) {
        return Words.drawn(language.list("family"), stream(person, 0));
    }

    private Contact contact(Party party, Language language) {
        Stream stream = stream(party, 3);
        String phone = String.format(Locale.ROOT, "+9991%d%08d", stream.between(3, 9), party.number() % 100_000_000);
        String street = Place.of(party.region()).address(language, stream);
        return Contact.of(new Phone(phone), new Address(street));
    }

    private static String branch(Party party) {
        return Branch.of(party.region(), party.number()).code();
    }

    /** A custom UUID (RFC 9562, version 8): seed, kind and number, to be read by people who look for faults. */
    private String uuid(int kind, long number) {
        return String.format(
                Locale.ROOT, "%08x-%04x-8000-8000-%012x", Long.hashCode(seed), kind, number & 0xFFFF_FFFF_FFFFL);
    }

    /** Firms and people are numbered apart, and so are their streams; four uses each. */
    private Stream stream(Party party, int use) {
        long kind = party instanceof Firm ? 0 : 4;
        return Stream.of(seed, Topic.IDENTITY, party.number() * 8 + kind + use);
    }
}
