package org.bulwark.data.text;

/**
 * A piece of a text that spoke for the type that was read.
 *
 * @param words the piece as the reader saw it: in lower case, with its ending cut; {@code ¬} before it says that it is denied, {@code ?}
 *     that it is only supposed
 * @param weight how much it spoke for the type, above the mean of all types; in units of log-odds before calibration
 */
public record Evidence(String words, double weight) {}
