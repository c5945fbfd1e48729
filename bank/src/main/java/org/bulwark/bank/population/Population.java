package org.bulwark.bank.population;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.economy.Industry;
import org.bulwark.bank.economy.Region;

/**
 * The firms and people of a seed. They have no end: party k is made when asked for, from the seed and k alone, and so is the same
 * whoever else is asked for. Safe to share between threads.
 */
public final class Population {

    private static final double FIRMS = 0.6;
    private static final double SAME_OWNER = 0.06;
    private static final double LIKE_OWNER = 0.5;

    private final Economy economy;

    private Population(Economy economy) {
        this.economy = economy;
    }

    /** The population that lives in an economy. */
    public static Population of(Economy economy) {
        return new Population(economy);
    }

    /** The economy around them. */
    public Economy economy() {
        return economy;
    }

    /** Customer k of the bank: firm k or person k, by chance (three in five are firms). */
    public Party customer(long number) {
        return isFirm(number) ? firm(number) : person(number);
    }

    /** Whether customer k is firm k. */
    public boolean isFirm(long number) {
        return Stream.of(economy.seed(), Topic.PARTY, number).chance(FIRMS);
    }

    /** The health of a party up to a month of the horizon, that month included. */
    public Health health(Party party, int until) {
        return Health.of(party, economy, until);
    }

    /** Person k. */
    public Person person(long number) {
        Stream stream = Stream.of(economy.seed(), Topic.PERSON, number);
        double quality = Health.QUALITY * stream.normal();
        Region region = stream.pick(Region.values());
        Industry industry = stream.pick(Industry.values());
        int arrival = arrival(stream);
        Occupation occupation = stream.pick(Occupation.values());
        int age = age(occupation, stream);
        int born = arrival - 12 * age - stream.between(0, 11);
        int longest = Math.max(1, 12 * (age - 18));
        int since = arrival - Math.min(longest, (int) (84 * stream.exponential()));
        int household = 1 + Math.min(6, stream.poisson(age < 25 ? 0.5 : 1.6));
        long income = money(occupation.income() * stream.logNormal(0.12 * quality, 0.42));
        return new Person(number, quality, region, industry, arrival, born, occupation, since, household, income);
    }

    /** Firm k. Its owner is person k, or the person of a number shortly before. */
    public Firm firm(long number) {
        Stream stream = Stream.of(economy.seed(), Topic.FIRM, number);
        boolean another = stream.chance(SAME_OWNER);
        int back = stream.between(1, 40);
        Person owner = person(another ? Math.max(0, number - back) : number);
        double quality = LIKE_OWNER * owner.quality()
                + Math.sqrt(1 - LIKE_OWNER * LIKE_OWNER) * Health.QUALITY * stream.normal();
        Region region = stream.chance(0.9) ? owner.region() : stream.pick(Region.values());
        Industry industry = stream.pick(Industry.values());
        int arrival = arrival(stream);
        int oldest = Math.max(6, owner.personAge(arrival) * 12 - 20 * 12);
        int founded = arrival - Math.min(oldest, 4 + (int) (110 * stream.exponential()));
        boolean soleTrader = stream.chance(0.35);
        int employees = soleTrader ? 1 + stream.poisson(0.8) : Math.min(249, 1 + (int) stream.logNormal(1.6, 0.95));
        long income = money(industry.turnover() * employees * stream.logNormal(0.1 * quality, 0.5));
        return new Firm(number, quality, region, industry, arrival, founded, soleTrader, employees, income, owner);
    }

    /** The bank grows: twice as many come in the last month of lending as in the first. */
    private int arrival(Stream stream) {
        Horizon horizon = economy.horizon();
        double way = Math.sqrt(1 + 3 * stream.uniform()) - 1;
        return horizon.first() + Math.min(horizon.months() - 1, (int) (way * horizon.months()));
    }

    private static int age(Occupation occupation, Stream stream) {
        double spread = stream.normal();
        return switch (occupation) {
            case STUDENT -> (int) Math.clamp(22 + 2 * spread, 18, 30);
            case RETIRED -> (int) Math.clamp(68 + 5 * spread, 55, 88);
            default -> (int) Math.clamp(41 + 11 * spread, 19, 67);
        };
    }

    /** Minor units, to the next hundred whole units. */
    private static long money(double units) {
        return Math.max(1, (long) Math.rint(units / 100)) * 10_000;
    }
}
