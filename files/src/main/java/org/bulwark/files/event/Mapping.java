package org.bulwark.files.event;

/**
 * How a file that knows nothing of us becomes events of one source.
 *
 * @param title what it is
 * @param source the code of the source
 * @param query a DuckDB query; its columns {@code subject}, {@code id}, {@code time} and, if there, {@code reported} are the envelope, all
 *     others are fields of the source. Amounts are in units of the source's currency, times are dates or ISO 8601.
 */
public record Mapping(String title, String source, String query) {}
