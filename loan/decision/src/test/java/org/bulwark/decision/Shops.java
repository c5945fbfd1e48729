package org.bulwark.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.bulwark.basics.rule.Facts;

/** Shopkeepers by chance, with facts missing here and there. */
public final class Shops {

    private Shops() {}

    /** A case of a generator. */
    public static Facts next(Random random) {
        Facts.Builder builder = Shop.goodCustomer().but();
        builder.put("application.amount", 10_000_00L + 1_000_00L * random.nextInt(490));
        builder.put("application.term_months", 3L + random.nextInt(34));
        builder.put("applicant.yearly_income", 100_000_00L + 10_000_00L * random.nextInt(300));
        maybe(builder, random, "applicant.days_past_due_12m", random.nextInt(4) == 0 ? (long) random.nextInt(120) : 0L);
        maybe(builder, random, "applicant.debt_service_ratio", random.nextInt(24) / 20.0);
        maybe(builder, random, "applicant.founded_on", LocalDate.of(2026, 3, 1).minusDays(random.nextInt(4000)));
        maybe(
                builder,
                random,
                "application.collateral",
                List.of("none", "guarantee", "property").get(random.nextInt(3)));
        maybe(builder, random, "score.pd", random.nextInt(200) / 1000.0);
        maybe(builder, random, "exposure.group", 1_000_00L * random.nextInt(900));
        maybe(builder, random, "screening.blocked", random.nextInt(50) == 0);
        return builder.build();
    }

    private static void maybe(Facts.Builder builder, Random random, String name, Object value) {
        builder.put(name, random.nextInt(25) == 0 ? null : value);
    }
}
