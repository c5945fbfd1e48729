package org.bulwark.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for or against two parties of like names being one. */
public enum Evidence {
    /** Born on the same day. */
    BIRTH_DATE_SAME,
    /** Born in the same year, and not known to be on the same day. */
    BIRTH_YEAR_SAME,
    /** Born two years or more apart, whatever is taken. */
    BIRTH_YEAR_DIFFERS,
    /** A country in common. */
    COUNTRY_SAME,
    /** Countries known of both, and none in common. */
    COUNTRY_DIFFERS;

    /** All that there is. Nothing is said of what one of the two is silent about. */
    static List<Evidence> of(PartyDescription one, PartyDescription other) {
        List<Evidence> all = new ArrayList<>();
        births(one.births(), other.births()).ifPresent(all::add);
        if (!one.countries().isEmpty() && !other.countries().isEmpty()) {
            boolean common = one.countries().stream().anyMatch(other.countries()::contains);
            all.add(common ? COUNTRY_SAME : COUNTRY_DIFFERS);
        }
        return List.copyOf(all);
    }

    private static Optional<Evidence> births(List<Birth> ones, List<Birth> others) {
        int apart = Integer.MAX_VALUE;
        for (Birth one : ones) {
            for (Birth other : others) {
                if (one.isSameDay(other)) {
                    return Optional.of(BIRTH_DATE_SAME);
                }
                apart = Math.min(apart, Math.abs(one.year() - other.year()));
            }
        }
        return switch (apart) {
            case 0 -> Optional.of(BIRTH_YEAR_SAME);
            case 1, Integer.MAX_VALUE -> Optional.empty();
            default -> Optional.of(BIRTH_YEAR_DIFFERS);
        };
    }
}
