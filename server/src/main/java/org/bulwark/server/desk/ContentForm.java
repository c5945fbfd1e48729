package org.bulwark.server.desk;

/**
 * How one kind of configured thing is kept as text.
 *
 * @param <T> the thing
 */
public interface ContentForm<T> {

    /** The kind's word: {@code policy}, {@code scorecard}. */
    String kind();

    /** The thing from its text; the text was written by {@link #write}. */
    T read(String text);

    /** The one text of a thing: equal things have equal texts. */
    String write(T content);
}
