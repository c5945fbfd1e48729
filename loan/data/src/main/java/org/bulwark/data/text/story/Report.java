package org.bulwark.data.text.story;

import org.bulwark.data.text.Language;

/**
 * A text that a source published.
 *
 * @param id tells it from all others, whatever their source
 * @param source the code of the outlet
 * @param occurredAt when it was published, in microseconds since 1970-01-01T00:00Z
 * @param language of the text
 * @param text what it says
 */
public record Report(String id, String source, long occurredAt, Language language, String text) {}
