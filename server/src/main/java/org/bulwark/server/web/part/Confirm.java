package org.bulwark.server.web.part;

import java.util.List;
import java.util.Map;
import org.bulwark.server.web.show.Text;

/**
 * Something that is done only after a second look: a button that unfolds a question, what follows from it, and the button that does it.
 *
 * @param action where it is sent to
 * @param tone what it means
 * @param button what the first button says
 * @param question what is asked
 * @param consequence what follows
 * @param doIt what the second button says
 * @param fields what goes with it: a note, a choice
 * @param hidden what goes with it unseen, by name
 */
public record Confirm(
        String action,
        Tone tone,
        Text button,
        Text question,
        Text consequence,
        Text doIt,
        List<Field> fields,
        Map<String, String> hidden) {

    /** Copies the fields. */
    public Confirm {
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
    }
}
