package org.bulwark.server.desk.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.files.tree.Document;
import org.bulwark.server.desk.DeskKind;

/**
 * A kind whose things people write as text, and whose pages are those of {@link VersionTextPages}.
 *
 * @param <T> the thing
 */
public interface TextKind<T> extends DeskKind<T> {

    @Override
    default Optional<String> pages() {
        return Optional.of("/desk/" + word());
    }

    /** The word of the place of the house under which its pages stand. */
    String menu();

    /** What people call a thing. */
    String title(String id, Locale language);

    /**
     * Reads a text, or tells everything that is wrong with it.
     *
     * @param id the name of the thing that it is to be a version of
     */
    Document<T> read(String id, String text);

    /** A thing as people write it. */
    String text(T content);

    /** What holds where no version is in force: what the product is shipped with; nothing for a thing that the bank adds. */
    Optional<T> shipped(String id);

    /** What a version would bring and break, compared with what is in force; sentences. */
    List<String> remarks(String id, T content);

    /** The address of the page on which a version is tried, if there is one. */
    default Optional<String> trial(VersionKey key) {
        return Optional.empty();
    }
}
