package org.bulwark.server.workout;

import org.bulwark.workout.classification.ClassificationRules;
import org.bulwark.workout.collection.CollectionRules;
import org.bulwark.workout.reminder.ReminderRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three kinds of rules of the stage. */
@Configuration(proxyBeanMethods = false)
class RulesKinds {

    @Bean
    RulesKind<ReminderRules> reminderKind(RulesBook book) {
        return new RulesKind<>(RulesForm.REMINDERS, book);
    }

    @Bean
    RulesKind<ClassificationRules> classificationKind(RulesBook book) {
        return new RulesKind<>(RulesForm.CLASSIFICATION, book);
    }

    @Bean
    RulesKind<CollectionRules> collectionKind(RulesBook book) {
        return new RulesKind<>(RulesForm.COLLECTION, book);
    }
}
