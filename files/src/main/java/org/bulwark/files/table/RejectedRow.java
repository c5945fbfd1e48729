package org.bulwark.files.table;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/**
 * A row that could not be read: where it stands, what is wrong, and its text.
 *
 * @param file the file's name, or the first words of the query
 * @param line the line on which the row begins, from 1; in a Parquet file or a query the row's number
 * @param column the field at fault, from 1, or 0 where the whole row is
 * @param fault what is wrong
 * @param reason the fault with its parameters, e.g. {@code files/row-fields expected=20 found=19}
 * @param text the row as it stands in the file, cut to {@value #TEXT_LIMIT} characters
 */
public record RejectedRow(String file, long line, int column, RowFault fault, Reason reason, String text) {

    /** How much of a row is kept. */
    public static final int TEXT_LIMIT = 200;

    /** Cuts the text. */
    public RejectedRow {
        text = text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT) + "…";
    }

    /** Where and what in one line of English: {@code loans.csv:17: has 19 fields and not 20}. */
    public String message() {
        SequencedMap<String, String> p = reason.parameters();
        String what = switch (fault) {
            case FIELDS -> "has " + p.get("found") + " fields and not " + p.get("expected");
            case QUOTE -> "field " + column + " has a quote that does not close, or text after the closing one";
            case ENCODING -> "field " + column + " has bytes that are not " + p.get("encoding");
            case VALUE ->
                "field " + column + " (" + p.get("column") + ") is '" + p.get("value") + "', which is not a "
                        + p.get("type");
            case LENGTH -> "is longer than " + p.get("limit") + " bytes";
        };
        return file + ":" + line + ": " + what;
    }

    static Reason reason(RowFault fault, String... namesAndValues) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Reason(fault.code(), parameters);
    }
}
