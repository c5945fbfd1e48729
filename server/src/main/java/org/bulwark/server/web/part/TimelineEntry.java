package org.bulwark.server.web.part;

import java.time.Instant;
import org.bulwark.server.web.show.Text;

/**
 * Something that happened.
 *
 * @param at when
 * @param who by whom: a person's name, or the machine's
 * @param tone what it means
 * @param what what happened
 * @param note what was said about it, empty for nothing
 */
public record TimelineEntry(Instant at, Text who, Tone tone, Text what, String note) {}
