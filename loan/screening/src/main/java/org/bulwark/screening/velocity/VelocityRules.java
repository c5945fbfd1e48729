package org.bulwark.screening.velocity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When earlier applications are a finding.
 *
 * @param duplicate how long after an application another one of the same party for the same product is a duplicate
 * @param applications how many earlier applications with the same key are allowed
 * @param parties how many other parties may have applied with the same device, phone or address
 */
public record VelocityRules(Duration duplicate, List<CountLimit> applications, List<CountLimit> parties) {

    /** An hour. */
    public static final Duration HOUR = Duration.ofHours(1);

    /** A day. */
    public static final Duration DAY = Duration.ofDays(1);

    /** A week. */
    public static final Duration WEEK = Duration.ofDays(7);

    /** Thirty days. */
    public static final Duration MONTH = Duration.ofDays(30);

    /**
     * A duplicate within 30 days. Earlier applications: of a party 2 in an hour, 3 in a day, 5 in a week, 8 in 30 days; of a device or phone
     * 3, 5, 8 and 15; of an address 20 in 30 days, since offices and halls share one. Other parties in 30 days: 2 of a device, 1 of a phone, 5
     * of an address.
     */
    public static final VelocityRules DEFAULT = new VelocityRules(
            MONTH,
            List.of(
                    new CountLimit(KeyKind.PARTY, HOUR, 2),
                    new CountLimit(KeyKind.PARTY, DAY, 3),
                    new CountLimit(KeyKind.PARTY, WEEK, 5),
                    new CountLimit(KeyKind.PARTY, MONTH, 8),
                    new CountLimit(KeyKind.DEVICE, HOUR, 3),
                    new CountLimit(KeyKind.DEVICE, DAY, 5),
                    new CountLimit(KeyKind.DEVICE, WEEK, 8),
                    new CountLimit(KeyKind.DEVICE, MONTH, 15),
                    new CountLimit(KeyKind.PHONE, HOUR, 3),
                    new CountLimit(KeyKind.PHONE, DAY, 5),
                    new CountLimit(KeyKind.PHONE, WEEK, 8),
                    new CountLimit(KeyKind.PHONE, MONTH, 15),
                    new CountLimit(KeyKind.ADDRESS, MONTH, 20)),
            List.of(
                    new CountLimit(KeyKind.DEVICE, MONTH, 2),
                    new CountLimit(KeyKind.PHONE, MONTH, 1),
                    new CountLimit(KeyKind.ADDRESS, MONTH, 5)));

    /** Copies the lists; a party is not shared by parties. */
    public VelocityRules {
        applications = List.copyOf(applications);
        parties = List.copyOf(parties);
        if (duplicate.isNegative() || parties.stream().anyMatch(limit -> limit.kind() == KeyKind.PARTY)) {
            throw new IllegalArgumentException("a negative time for duplicates, or parties counted by party");
        }
    }

    /** How far back all these rules look, and the facts that are always counted. */
    public Duration reach() {
        List<CountLimit> limits = new ArrayList<>(applications);
        limits.addAll(parties);
        return Stream.concat(Stream.of(duplicate, MONTH), limits.stream().map(CountLimit::window))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
