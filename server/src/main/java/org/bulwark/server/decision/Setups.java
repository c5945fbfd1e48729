package org.bulwark.server.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.bulwark.basics.version.Timeline;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.score.ScorecardForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what decisions are taken with, and reads it again when something has changed, here or in another process. */
@Component
public class Setups {

    private static final Duration RECENT = Duration.ofSeconds(1);

    private final Versions versions;
    private final Products products;
    private final InstantSource clock;
    private volatile @Nullable Setup known;
    private volatile long asked;

    Setups(Versions versions, Products products, InstantSource clock) {
        this.versions = versions;
        this.products = products;
        this.clock = clock;
    }

    /** As it is now: one small question to the database, and a reading when its answer is new. */
    public Setup current() {
        long now = System.nanoTime();
        long change = versions.changes();
        Setup setup = known;
        if (setup == null || setup.change() != change) {
            setup = read(change);
            known = setup;
        }
        asked = now;
        return setup;
    }

    /**
     * As it was less than a second ago, without a question: for what is looked at again before it counts. An applicant's mistakes are
     * told with it; what is decided is decided with {@link #current()}.
     */
    Setup recent() {
        Setup setup = known;
        return setup == null || System.nanoTime() - asked > RECENT.toNanos() ? current() : setup;
    }

    private Setup read(long change) {
        Instant now = clock.instant();
        Map<String, Timeline<Product>> byCode = new HashMap<>();
        Map<String, Timeline<Policy>> policies = new HashMap<>();
        Map<String, Timeline<Scorecard>> scorecards = new HashMap<>();
        for (Product product : products.all()) {
            String code = product.code();
            byCode.put(code, versions.timeline(ProductForm.FORM, code));
            policies.put(code, versions.timeline(new PolicyContent(product), code));
            scorecards.put(code, versions.timeline(ScorecardForm.FORM, code));
        }
        return new Setup(change, byCode, now, policies, scorecards);
    }
}
