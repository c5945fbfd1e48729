package org.bulwark.server.web.part;

import java.util.Optional;
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
 * @param note the label of the note that goes with it, empty for none
 */
public record Confirm(
        String action, Tone tone, Text button, Text question, Text consequence, Text doIt, Optional<Text> note) {}
