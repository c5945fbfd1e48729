package org.bulwark.files.report.markup;

/**
 * The content of a {@code style} element. HTML takes it as it stands and XML reads it as text, so it must mean the same to both: it has
 * neither {@code <} nor {@code &}.
 *
 * @param css the rules
 */
public record StyleSheet(String css) implements Node {

    /** Refuses what HTML and XML would read differently. */
    public StyleSheet {
        if (css.contains("<") || css.contains("&")) {
            throw new IllegalArgumentException("a style sheet with < or &");
        }
    }
}
