package org.bulwark.files.table;

import java.util.Optional;
import java.util.SequencedMap;

/**
 * A row of a file.
 *
 * @param position its line in a text file, its place among the rows else, from 0; the header counts as a line
 * @param cells its texts by column, those that are not empty; none of a broken row
 * @param fault why it is broken
 * @param text the beginning of a broken row as it stands in the file
 */
public record FileRow(long position, SequencedMap<String, String> cells, Optional<RowFault> fault, String text) {}
