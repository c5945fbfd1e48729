package org.bulwark.bank.economy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;

/**
 * What happens to all parties of an industry or a region at once. Safe to share between threads.
 */
public final class Economy {

    private static final int JANUARY_2015 = (2015 - 1970) * 12;
    private static final double INFLATION = 1.03;

    private final long seed;
    private final Horizon horizon;
    private final Map<Industry, Factor> industries;
    private final Map<Region, Factor> regions;

    private Economy(long seed, Horizon horizon, Map<Industry, Factor> industries, Map<Region, Factor> regions) {
        this.seed = seed;
        this.horizon = horizon;
        this.industries = industries;
        this.regions = regions;
    }

    /** The economy of a seed over a horizon. */
    public static Economy of(long seed, Horizon horizon) {
        return new Economy(
                seed,
                horizon,
                factors(seed, horizon, Topic.INDUSTRY, Industry.class),
                factors(seed, horizon, Topic.REGION, Region.class));
    }

    /** The seed of the whole simulation. */
    public long seed() {
        return seed;
    }

    /** The calendar. */
    public Horizon horizon() {
        return horizon;
    }

    /** How an industry fares. */
    public Factor industry(Industry industry) {
        return Objects.requireNonNull(industries.get(industry));
    }

    /** How a region fares. */
    public Factor region(Region region) {
        return Objects.requireNonNull(regions.get(region));
    }

    /** What money is worth in a month: 1 in January 2015, 3 % more every year. */
    public static double prices(int month) {
        return StrictMath.pow(INFLATION, (month - JANUARY_2015) / 12.0);
    }

    private static <E extends Enum<E>> Map<E, Factor> factors(long seed, Horizon horizon, Topic topic, Class<E> kind) {
        Map<E, Factor> factors = new EnumMap<>(kind);
        for (E one : kind.getEnumConstants()) {
            factors.put(one, Factor.drawn(horizon, Stream.of(seed, topic, factors.size())));
        }
        return factors;
    }
}
