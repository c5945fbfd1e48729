package org.bulwark.files.export;

/** Reads SQL as each database's lexer does, far enough to see what stands outside quotes. Written from their manuals, not from our writer. */
final class SqlLexer {

    private SqlLexer() {}

    /** The statement with everything inside quotes left out; fails when a quote never ends. */
    static String outsideQuotes(String sql, SqlDialect dialect) {
        StringBuilder outside = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            outside.append(c);
            boolean name = dialect == SqlDialect.SPARK ? c == '`' : c == '"';
            if (name || c == '\'' || (dialect == SqlDialect.SPARK && c == '"')) {
                boolean backslash = switch (dialect) {
                    case SPARK -> !name;
                    case DUCKDB -> false;
                    // E'…' always, and '…' perhaps: then a backslash in a plain text would be a mistake, which the walk
                    // would show
                    case POSTGRESQL -> c == '\'';
                };
                at = end(sql, at, c, backslash);
                outside.append(c);
            }
        }
        return outside.toString();
    }

    private static int end(String sql, int from, char quote, boolean backslash) {
        int at = from;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (backslash && c == '\\') {
                at++;
            } else if (c == quote) {
                if (at < sql.length() && sql.charAt(at) == quote) {
                    at++;
                } else {
                    return at;
                }
            }
        }
        throw new AssertionError("a quote opened at " + from + " never ends in\n" + sql);
    }
}
