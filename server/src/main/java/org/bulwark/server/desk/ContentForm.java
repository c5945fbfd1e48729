package org.bulwark.server.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bulwark.basics.version.ContentDigest;

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

    /** The digest of a thing: that of its text in UTF-8. */
    default ContentDigest digest(T content) {
        return digestOf(write(content));
    }

    /** The digest of a text in UTF-8. */
    static ContentDigest digestOf(String text) {
        try {
            return ContentDigest.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
