package org.bulwark.data.event;

/**
 * Where a record came from.
 *
 * @param origin the way in and what lies at its end: {@code http:3f2a…}, {@code file:invoices.csv}, {@code kafka:tax/3}
 * @param position the line, the place in the batch or the offset, from 0
 */
public record Lineage(String origin, long position) {}
