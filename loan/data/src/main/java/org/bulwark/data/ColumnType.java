package org.bulwark.data;

/** How a column's values are read. */
public enum ColumnType {
    /** Decimal numbers. */
    NUMBER,
    /** Names without order, numbers that are codes included. */
    CATEGORY,
    /** Calendar dates. */
    DATE
}
