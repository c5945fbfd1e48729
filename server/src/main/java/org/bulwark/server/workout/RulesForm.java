package org.bulwark.server.workout;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bulwark.files.tree.Document;
import org.bulwark.files.workout.ClassificationFile;
import org.bulwark.files.workout.CollectionFile;
import org.bulwark.files.workout.ReminderFile;
import org.bulwark.files.workout.ShippedWorkout;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.reminder.ReminderRules;

/**
 * One of the documents of rules of the stage, of which there is one each.
 *
 * @param kind its word
 * @param reading reads a text under a name
 * @param writing how it is kept and how people write it
 * @param shipped what holds until the desk has brought something into force
 * @param trial what keeps rules from being of use, as a sentence; nothing when they are
 */
record RulesForm<T>(
        String kind,
        BiFunction<String, String, Document<T>> reading,
        Writing<T> writing,
        Supplier<T> shipped,
        Function<T, Optional<String>> trial)
        implements ContentForm<T> {

    /** The one thing of each kind. */
    static final String ID = "rules";

    /**
     * The three ways in which rules are written.
     *
     * @param json one form to the byte
     * @param yaml as people write them
     * @param tree as a plain tree
     */
    record Writing<T>(
            Function<T, String> json, Function<T, String> yaml, Function<T, SequencedMap<String, Object>> tree) {}

    /** How clients are reminded. */
    static final RulesForm<ReminderRules> REMINDERS = new RulesForm<>(
            "reminders",
            ReminderFile::read,
            new Writing<>(ReminderFile::json, ReminderFile::yaml, ReminderFile::tree),
            ShippedWorkout::reminders,
            RulesTrials::ofReminders);

    /** How bad debts are. */
    static final RulesForm<ClassificationRules> CLASSIFICATION = new RulesForm<>(
            "classification",
            ClassificationFile::read,
            new Writing<>(ClassificationFile::json, ClassificationFile::yaml, ClassificationFile::tree),
            ShippedWorkout::classification,
            _ -> Optional.empty());

    /** How debts are collected. */
    static final RulesForm<CollectionRules> COLLECTION = new RulesForm<>(
            "collection",
            CollectionFile::read,
            new Writing<>(CollectionFile::json, CollectionFile::yaml, CollectionFile::tree),
            ShippedWorkout::collection,
            RulesTrials::ofCollection);

    @Override
    public T read(String text) {
        return reading.apply(text, "the stored " + kind).value();
    }

    @Override
    public String write(T content) {
        return writing.json.apply(content);
    }
}
