package org.bulwark.server.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.bulwark.basics.version.ContentDigest;
import org.springframework.stereotype.Component;

/**
 * Reads the texts of configured things, each once while it is in use: what a text says never changes, and reading one takes longer than
 * fetching it.
 */
@Component
public class Contents {

    private static final int MOST = 1_000;

    private final Cache<Key, Object> read =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** A text and how it is read; two forms of one kind may read differently, such as policies of two products. */
    private record Key(ContentForm<?> form, ContentDigest digest) {}

    /** The thing that a text says. */
    public <T> T of(ContentForm<T> form, String text) {
        return of(form, text, ContentForm.digestOf(text));
    }

    /** The thing that a text of a digest says. */
    @SuppressWarnings("unchecked") // a form reads one type
    <T> T of(ContentForm<T> form, String text, ContentDigest digest) {
        return (T) Objects.requireNonNull(read.get(new Key(form, digest), _ -> form.read(text)));
    }
}
