package org.bulwark.server.decision.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How people decide beside the policy. */
@RestController
@RequestMapping("/api/decision/overrides")
class OverrideApi {

    private final Overrides overrides;

    OverrideApi(Overrides overrides) {
        this.overrides = overrides;
    }

    /** A count as the API tells it. */
    record Told(
            String key,
            String before,
            String after,
            long count,
            long answered,
            double rate,
            long takenUp,
            long bad,
            Optional<Double> badRate) {

        static Told of(OverrideCount one) {
            return new Told(
                    one.key(),
                    one.before().name(),
                    one.after().name(),
                    one.count(),
                    one.answered(),
                    one.rate(),
                    one.takenUp(),
                    one.bad(),
                    one.badRate());
        }
    }

    /** Counts and rates of some days, by officer, branch, product or reason. */
    @GetMapping
    @Needs(Permission.PORTFOLIO_READ)
    List<Told> overrides(
            @RequestParam(defaultValue = "OFFICER") OverrideDimension by,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            Caller caller) {
        return overrides.by(by, from, until, caller).stream().map(Told::of).toList();
    }
}
