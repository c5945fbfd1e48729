package org.bulwark.server.workout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.collection.CollectionFact;
import org.bulwark.workout.collection.CollectionReading;
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.reminder.ReminderRule;
import org.bulwark.workout.reminder.ReminderRules;

/** What rules are tried on before somebody approves them. */
final class RulesTrials {

    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final List<Long> DAYS = List.of(0L, 1L, 15L, 16L, 31L, 91L, 361L);

    private RulesTrials() {}

    /** Every reminder has its message in both languages of the house. */
    static Optional<String> ofReminders(ReminderRules rules) {
        for (ReminderRule rule : rules.rules()) {
            for (String language : LANGUAGES) {
                if (!rules.template(rule.template(), language).language().equals(language)) {
                    return Optional.of("The message '" + rule.template() + "' of the reminder '" + rule.code()
                            + "' is not there in '" + language + "'. Add it.");
                }
            }
        }
        return Optional.empty();
    }

    /** Both tables have an answer for debts early and late, of every class, for clients who can be reached and who cannot. */
    static Optional<String> ofCollection(CollectionRules rules) {
        CollectionReading reading = CollectionReading.of(rules);
        for (long days : DAYS) {
            for (RiskClass risk : RiskClass.values()) {
                for (boolean good : new boolean[] {true, false}) {
                    try {
                        reading.at(facts(days, risk, good));
                    } catch (ProblemException e) {
                        return Optional.of(e.problem().what());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Map<CollectionFact, Object> facts(long days, RiskClass risk, boolean good) {
        Map<CollectionFact, Object> facts = new EnumMap<>(CollectionFact.class);
        facts.put(CollectionFact.DAYS_PAST_DUE, days);
        facts.put(CollectionFact.RISK_CLASS, risk.word());
        facts.put(CollectionFact.BROKEN_PROMISES, good ? 0L : 3L);
        for (CollectionFact flag : List.of(
                CollectionFact.REACHABLE, CollectionFact.WILLING, CollectionFact.VIABLE, CollectionFact.SECURED)) {
            facts.put(flag, good);
        }
        return facts;
    }
}
