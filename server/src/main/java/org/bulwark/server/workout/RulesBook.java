package org.bulwark.server.workout;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.desk.Versions;
import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.reminder.ReminderRules;
import org.springframework.stereotype.Component;

/** The rules in force: what the desk has brought into force, and what is shipped while it has nothing. */
@Component
public class RulesBook {

    private final Versions versions;
    private final InstantSource clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(long change, Object rules) {}

    RulesBook(Versions versions, InstantSource clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** How clients are reminded. */
    public ReminderRules reminders() {
        return rules(RulesForm.REMINDERS);
    }

    /** How bad debts are. */
    public ClassificationRules classification() {
        return rules(RulesForm.CLASSIFICATION);
    }

    /** How debts are collected. */
    public CollectionRules collection() {
        return rules(RulesForm.COLLECTION);
    }

    @SuppressWarnings("unchecked") // what is held under a form's word was read by the form
    <T> T rules(RulesForm<T> form) {
        long change = versions.changes();
        Held there = held.get(form.kind());
        if (there == null || there.change != change) {
            T rules = versions.timeline(form, RulesForm.ID)
                    .at(clock.instant())
                    .map(InForce::champion)
                    .map(Versioned::content)
                    .orElseGet(form.shipped());
            there = new Held(change, rules);
            held.put(form.kind(), there);
        }
        return (T) there.rules;
    }
}
