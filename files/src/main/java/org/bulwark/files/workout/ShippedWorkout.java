package org.bulwark.files.workout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.reminder.ReminderRules;

/** Rules that come with the product, to begin one's own from. */
public final class ShippedWorkout {

    private ShippedWorkout() {}

    /** The five classes of Order 2023 No. 1 and stages as banks commonly apply them. */
    public static ClassificationRules classification() {
        return ClassificationFile.read(classificationYaml(), "classification.yaml")
                .value();
    }

    /** Reminders before and after a due date, with messages in English and Chinese. */
    public static ReminderRules reminders() {
        return ReminderFile.read(reminderYaml(), "reminders.yaml").value();
    }

    /** Points, strategies, their steps, and limits of contact. */
    public static CollectionRules collection() {
        return CollectionFile.read(collectionYaml(), "collection.yaml").value();
    }

    /** The rules of classification as they are shipped. */
    public static String classificationYaml() {
        return text("classification.yaml");
    }

    /** The rules of reminders as they are shipped. */
    public static String reminderYaml() {
        return text("reminders.yaml");
    }

    /** The rules of collection as they are shipped. */
    public static String collectionYaml() {
        return text("collection.yaml");
    }

    private static String text(String file) {
        try (InputStream in = ShippedWorkout.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("'" + file + "' is not shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
