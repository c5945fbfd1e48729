package org.bulwark.files.workout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.bulwark.workout.classification.ClassRules;
import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.classification.DayLimits;
import org.bulwark.workout.classification.StageRules;
import org.bulwark.workout.collection.CollectionFact;
import org.bulwark.workout.collection.CollectionReading;
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.collection.Strategy;
import org.bulwark.workout.reminder.MessageTemplate;
import org.bulwark.workout.reminder.ReminderRule;
import org.bulwark.workout.reminder.ReminderRules;
import org.bulwark.workout.reminder.TemplateField;
import org.junit.jupiter.api.Test;

class ShippedWorkoutTest {

    @Test
    void theShippedClassificationIsThePublishedOne() {
        assertThat(ShippedWorkout.classification()).isEqualTo(ClassificationRules.STANDARD);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        ClassificationRules odd = new ClassificationRules(
                new ClassRules(
                        new DayLimits(3, 60, 180, 270),
                        DayLimits.CARDS,
                        333_333,
                        900_001,
                        5_000,
                        150_050,
                        new ClassRules.Observation(3, 24)),
                new StageRules(15, 1_500_000, 42_500, 1, 3, 6, 24));
        for (ClassificationRules rules : List.of(ClassificationRules.STANDARD, odd)) {
            assertThat(ClassificationFile.read(ClassificationFile.yaml(rules), "a.yaml")
                            .value())
                    .isEqualTo(rules);
            assertThat(ClassificationFile.read(ClassificationFile.json(rules), "a.json")
                            .value())
                    .isEqualTo(rules);
        }
        ReminderRules reminders = ShippedWorkout.reminders();
        assertThat(ReminderFile.read(ReminderFile.yaml(reminders), "a.yaml").value())
                .isEqualTo(reminders);
        assertThat(ReminderFile.read(ReminderFile.json(reminders), "a.json").value())
                .isEqualTo(reminders);
        CollectionRules collection = ShippedWorkout.collection();
        assertThat(CollectionFile.read(CollectionFile.yaml(collection), "a.yaml")
                        .value())
                .isEqualTo(collection);
        assertThat(CollectionFile.read(CollectionFile.json(collection), "a.json")
                        .value())
                .isEqualTo(collection);
    }

    @Test
    void everyMessageIsThereInBothLanguagesWithTheSameFields() {
        ReminderRules rules = ShippedWorkout.reminders();
        for (ReminderRule rule : rules.rules()) {
            MessageTemplate english = rules.template(rule.template(), "en");
            MessageTemplate chinese = rules.template(rule.template(), "zh");
            assertThat(chinese.language()).as(rule.template()).isEqualTo("zh");
            assertThat(chinese.body()).matches("(?s).*\\p{IsHan}.*");
            assertThat(chinese.fields()).isEqualTo(english.fields()).contains(TemplateField.AMOUNT);
        }
    }

    @Test
    void theShippedTablesChooseAStrategyForAllThatTheyAreMeantFor() {
        CollectionReading reading = CollectionReading.of(ShippedWorkout.collection());
        assertThat(strategy(reading, 0, Map.of())).isEqualTo(Strategy.WATCH);
        assertThat(strategy(reading, 3, Map.of(CollectionFact.SECURED, true))).isEqualTo(Strategy.WATCH);
        assertThat(strategy(reading, 10, Map.of(CollectionFact.REACHABLE, true)))
                .isEqualTo(Strategy.REMIND);
        assertThat(strategy(reading, 10, Map.of(CollectionFact.BROKEN_PROMISES, 2L)))
                .isEqualTo(Strategy.CONTACT);
        assertThat(strategy(reading, 20, Map.of(CollectionFact.REACHABLE, false)))
                .isEqualTo(Strategy.VISIT);
        assertThat(strategy(reading, 40, Map.of(CollectionFact.WILLING, true, CollectionFact.VIABLE, true)))
                .isEqualTo(Strategy.RESTRUCTURE);
        assertThat(strategy(reading, 91, Map.of())).isEqualTo(Strategy.LEGAL);
        assertThat(strategy(reading, 400, Map.of(CollectionFact.SECURED, false, CollectionFact.RISK_CLASS, "loss")))
                .isEqualTo(Strategy.DISPOSE);
    }

    private static Strategy strategy(CollectionReading reading, long days, Map<CollectionFact, ?> more) {
        Map<CollectionFact, Object> facts = new EnumMap<>(CollectionFact.class);
        facts.putAll(more);
        facts.put(CollectionFact.DAYS_PAST_DUE, days);
        return reading.at(facts).strategy();
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() {
        String text = ShippedWorkout.classificationYaml()
                .replace("cross-bank: 20", "cross-bank: many")
                .replace("doubtful: 120", "doubtful: 12")
                .replace("notches: 2", "notchs: 2");
        assertThat(lines(ClassificationFile.read(text, "mine.yaml"))).containsExactly(6, 9, 12, 16);
        assertThat(lines(ReminderFile.read(
                        ShippedWorkout.reminderYaml()
                                .replace("channel: webhook", "channel: pigeon")
                                .replace("\"{amount} is due today\"", "\"{sum} is due today\""),
                        "mine.yaml")))
                .containsExactly(7, 20);
        assertThat(lines(CollectionFile.read(
                        ShippedWorkout.collectionYaml().replace("name: days_past_due", "name: days_late"),
                        "mine.yaml")))
                .isNotEmpty();
        assertThat(lines(CollectionFile.read("bulwark: collection/2\n", "mine.yaml")))
                .isNotEmpty();
    }

    private static List<Integer> lines(Document<?> document) {
        assertThat(document).isInstanceOf(Document.Faulty.class);
        return ((Document.Faulty<?>) document)
                .faults().stream().map(Fault::line).distinct().sorted().toList();
    }
}
