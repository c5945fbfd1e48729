package org.bulwark.files.report.markup;

/**
 * Words on a page, escaped when they are written.
 *
 * @param text any text at all
 */
public record Text(String text) implements Node {}
