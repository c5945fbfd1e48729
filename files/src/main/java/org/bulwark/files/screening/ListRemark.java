package org.bulwark.files.screening;

import org.bulwark.basics.Reason;

/**
 * Something in a file of a list that could not be understood.
 *
 * @param file the file's name
 * @param line the line on which the row begins, from 1
 * @param reason what it is, a code of {@link ListReason} or of a broken row, with parameters
 */
public record ListRemark(String file, long line, Reason reason) {}
