package org.bulwark.workout.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * A reminder to be sent.
 *
 * @param id names it
 * @param channel how
 * @param template its message, in the client's language where there is one
 * @param due what it is about
 * @param on the day on which it is sent, where the client lives
 */
public record Reminder(ReminderId id, Channel channel, MessageTemplate template, Due due, LocalDate on) {

    /** The fields of its message that are known here; names and contacts are the sender's to give. */
    public Map<TemplateField, String> fields() {
        Map<TemplateField, String> fields = new EnumMap<>(TemplateField.class);
        fields.put(TemplateField.ACCOUNT, due.account());
        fields.put(TemplateField.AMOUNT, due.unpaid().toString());
        fields.put(TemplateField.DUE_DATE, due.on().toString());
        fields.put(TemplateField.DAYS, Long.toString(Math.abs(ChronoUnit.DAYS.between(due.on(), on))));
        return fields;
    }
}
