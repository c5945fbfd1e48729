package org.bulwark.workout.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.workout.Refusals.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.reminder.MessageTemplate.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {

    @Test
    void fieldsAreFilledAndNotLookedIntoAgain() {
        MessageTemplate template =
                new MessageTemplate("soft", "en", "For {name}", "{amount} is due on {due-date}, {name}.");
        assertThat(template.fields()).containsExactly(TemplateField.NAME, TemplateField.AMOUNT, TemplateField.DUE_DATE);
        assertThat(template.filled(Map.of(
                        TemplateField.NAME, "$1 {amount}\nBcc: x",
                        TemplateField.AMOUNT, "10.00 CNY",
                        TemplateField.DUE_DATE, "2026-03-01")))
                .isEqualTo(
                        new Message("For $1 {amount} Bcc: x", "10.00 CNY is due on 2026-03-01, $1 {amount}\nBcc: x."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pay {sum}", "Pay {amount", "Pay amount}", "Pay {}", "Pay {{amount}}", " "})
    void anUnknownFieldOrALooseBraceIsRefusedWhenItIsRead(String body) {
        refused(WorkoutProblem.TEMPLATE_INVALID, () -> new MessageTemplate("soft", "en", "Hello", body));
        refused(WorkoutProblem.TEMPLATE_INVALID, () -> new MessageTemplate("soft", "en", body, "Hello"));
    }

    @Test
    void aFieldWithoutAValueIsNotLeftOut() {
        MessageTemplate template = new MessageTemplate("soft", "en", "Hello", "Dear {name}");
        refused(WorkoutProblem.TEMPLATE_INVALID, () -> template.filled(Map.of()));
    }

    @Test
    void aRuleNeedsItsMessageInEnglish() {
        ReminderRule rule = new ReminderRule(
                "early", -3, BusinessDayConvention.NONE, 1, Channel.EMAIL, "soft", 1, Set.of(), Set.of());
        MessageTemplate chinese = new MessageTemplate("soft", "zh", "提醒", "请按时还款。");
        MessageTemplate english = new MessageTemplate("soft", "en", "Reminder", "Please pay in time.");
        refused(
                WorkoutProblem.REMINDER_INVALID,
                () -> new ReminderRules(List.of(rule), QuietHours.NIGHT, 3, List.of(chinese)));
        ReminderRules rules = new ReminderRules(List.of(rule), QuietHours.NIGHT, 3, List.of(chinese, english));
        assertThat(rules.template("soft", "zh")).isEqualTo(chinese);
        assertThat(rules.template("soft", "fr")).isEqualTo(english);
        refused(
                WorkoutProblem.REMINDER_INVALID,
                () -> new ReminderRules(List.of(rule, rule), QuietHours.NIGHT, 3, List.of(english)));
    }
}
