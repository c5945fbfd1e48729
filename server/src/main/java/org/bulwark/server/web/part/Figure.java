package org.bulwark.server.web.part;

import java.util.Optional;
import org.bulwark.server.web.show.Text;

/**
 * A large number at the head of a page.
 *
 * @param name what it counts
 * @param value the number
 * @param note a quieter line below it
 * @param tone what it means
 * @param href where it leads, empty for nowhere
 */
public record Figure(Text name, Cell value, Optional<Text> note, Tone tone, String href) {}
