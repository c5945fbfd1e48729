package org.bulwark.server.screening;

import java.time.Duration;
import org.bulwark.screening.ScreeningRules;
import org.bulwark.screening.velocity.VelocityRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of screening, {@code bulwark.screening.…}.
 *
 * @param threshold the least likeness of names that is a hit, above 0 and at most 1
 * @param sure the least likeness from which a hit by name alone on a list that blocks does block; below, a person looks at it
 * @param duplicateWithin how long after an application another one of the same party for the same product is a duplicate
 */
@ConfigurationProperties("bulwark.screening")
record ScreeningProperties(
        @DefaultValue("0.85") double threshold,
        @DefaultValue("0.95") double sure,
        @DefaultValue("7d") Duration duplicateWithin) {

    /** The rules; how many applications and parties are too many is {@link VelocityRules#DEFAULT}'s. */
    ScreeningRules rules() {
        ScreeningRules usual = ScreeningRules.DEFAULT;
        VelocityRules velocity = new VelocityRules(
                duplicateWithin,
                usual.velocity().applications(),
                usual.velocity().parties());
        return new ScreeningRules(usual.match().from(threshold), usual.lists(), sure, velocity, usual.earlier());
    }
}
