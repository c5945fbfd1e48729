package org.bulwark.warning.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bulwark.warning.Tier;
import org.bulwark.warning.WarningProblem;

/**
 * How alerts go on. A party has one open alert at most: a cause that it has warned of merges without a word, a new one warns again.
 *
 * @param reopenDays for how many days after its end an alert is opened again instead of a new one, 0 to {@value #MOST_DAYS}
 * @param trustDays for how many days what a person closed stays closed while the same causes go on at no higher tier
 */
public record AlertRules(int reopenDays, int trustDays) {

    private static final int MOST_DAYS = 3_650;
    private static final long DAY = TimeUnit.DAYS.toMicros(1);

    /** A quarter of a year to open again, half a year of trust in who closed it. */
    public static final AlertRules USUAL = new AlertRules(91, 182);

    /** Checks the days. */
    public AlertRules {
        if (Math.min(reopenDays, trustDays) < 0 || Math.max(reopenDays, trustDays) > MOST_DAYS) {
            throw WarningProblem.ALERT_STEP.with(
                    "Alerts reopen within " + reopenDays + " days and stay closed for " + trustDays + ".",
                    "Write 0 to " + MOST_DAYS + " days.");
        }
    }

    /**
     * The latest alert of a party after another look.
     *
     * @param latest the one before, open or closed; nothing when there was none
     * @param now what is known; not before the last step
     * @return the same one, carried on or as it was, or a new one; nothing when there is still none
     */
    public Optional<Alert> after(Optional<Alert> latest, Situation now) {
        if (latest.isPresent() && latest.get().isOpen()) {
            return latest.map(alert -> carriedOn(alert, now));
        }
        if (now.tier().isEmpty() || now.grounds().isEmpty()) {
            return latest;
        }
        Tier tier = now.tier().get();
        if (latest.isEmpty()) {
            return Optional.of(opened(now, tier));
        }
        Alert alert = latest.get();
        AlertStep.Closed end = (AlertStep.Closed) alert.history().getLast();
        long days = (now.at() - end.at()) / DAY;
        if (end.why().byPerson()
                && days < trustDays
                && tier.compareTo(alert.tier()) <= 0
                && unknown(alert, now).isEmpty()) {
            return latest;
        }
        return Optional.of(
                days < reopenDays
                        ? alert.with(List.of(new AlertStep.Reopened(now.at(), tier, now.grounds())))
                        : opened(now, tier));
    }

    private static Alert opened(Situation now, Tier tier) {
        Ground strongest = now.grounds().stream()
                .min(Comparator.comparing(Ground::tier).reversed().thenComparing(Ground::cause))
                .orElseThrow();
        return new Alert(
                new AlertId(now.party(), strongest.cause(), now.at()),
                List.of(new AlertStep.Opened(now.at(), tier, now.grounds())));
    }

    private static Alert carriedOn(Alert alert, Situation now) {
        if (now.tier().isEmpty()) {
            return alert.with(List.of(new AlertStep.Closed(now.at(), Closing.COOLED, "")));
        }
        Tier before = alert.tier();
        Tier tier = now.tier().get();
        List<AlertStep> steps = new ArrayList<>();
        if (tier.compareTo(before) > 0) {
            steps.add(new AlertStep.Rose(now.at(), before, tier));
        } else if (tier != before) {
            steps.add(new AlertStep.Cooled(now.at(), before, tier));
        }
        List<Ground> fresh = unknown(alert, now);
        if (!fresh.isEmpty()) {
            steps.add(new AlertStep.Warned(now.at(), tier, fresh));
        }
        return alert.with(steps);
    }

    /** The grounds of which the alert has not warned. */
    private static List<Ground> unknown(Alert alert, Situation now) {
        Set<String> causes = alert.causes();
        return now.grounds().stream()
                .filter(ground -> !causes.contains(ground.cause()))
                .toList();
    }
}
