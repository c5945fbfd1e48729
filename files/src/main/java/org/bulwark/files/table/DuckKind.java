package org.bulwark.files.table;

/** What DuckDB's types are to us. */
enum DuckKind {
    /** Floating and decimal numbers. */
    DOUBLE,
    /** Whole numbers that every double holds. */
    SMALL,
    /** Whole numbers of 64 bits. */
    LONG,
    /** Whole numbers of more bits. */
    HUGE,
    /** Dates and time stamps. */
    MOMENT,
    /** Everything that is best read as text. */
    TEXT;

    /** The kind of a type as DuckDB names it, for example {@code DECIMAL(18,2)}. */
    static DuckKind of(String type) {
        int parenthesis = type.indexOf('(');
        String bare = parenthesis < 0 ? type : type.substring(0, parenthesis);
        if (type.endsWith("]")) {
            return TEXT;
        }
        return switch (bare) {
            case "DOUBLE", "FLOAT" -> DOUBLE;
            case "DECIMAL" -> type.endsWith(",0)") ? HUGE : DOUBLE;
            case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER" -> SMALL;
            case "BIGINT" -> LONG;
            case "UBIGINT", "HUGEINT", "UHUGEINT" -> HUGE;
            case "DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE" ->
                MOMENT;
            default -> TEXT;
        };
    }
}
