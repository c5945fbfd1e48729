package org.bulwark.server.workout.reminder;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bulwark.workout.reminder.MessageTemplate.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that leaves the house.
 *
 * @param row which reminder
 * @param to the address, or the number
 * @param language of the message
 * @param message what it says
 */
record Outgoing(ReminderRow row, String to, String language, Message message) {

    /** What names it for receivers, the same each time: facility, due date and rule. */
    String name() {
        return row.facility() + "." + row.dueOn() + "." + row.rule();
    }

    /** As it is kept, and as a webhook gets it. */
    byte[] bytes() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("id", name());
        texts.put("to", to);
        texts.put("language", language);
        texts.put("subject", message.subject());
        texts.put("body", message.body());
        return JsonMapper.shared().writeValueAsBytes(texts);
    }
}
