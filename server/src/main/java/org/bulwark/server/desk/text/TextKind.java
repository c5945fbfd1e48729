package org.bulwark.server.desk.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.files.tree.Document;
import org.bulwark.server.desk.DeskKind;
import org.bulwark.server.desk.DeskProblem;

/**
 * A kind whose things people write as text, and whose pages are those of {@link VersionTextPages}. Of each thing one version always holds, so
 * that another one takes its place whole and at once.
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

    /**
     * Looks at a version that is to come into force, as champion and at once, within the act: what it refuses does not come into force, and
     * what it asks for is asked for if the act is through.
     *
     * @param act who brings it into force, and when
     */
    void activating(VersionKey key, T content, Act act);

    /** Something of its name must always hold: {@link DeskProblem#WHOLE_AND_AT_ONCE} for all but a champion from now on. */
    @Override
    default void activating(VersionKey key, T content, Deployment planned, Act act) {
        if (planned.part() != Part.CHAMPION || planned.from().isAfter(act.at())) {
            throw DeskProblem.WHOLE_AND_AT_ONCE.with(
                    key + " can only come into force as champion, and at once.", "Leave the share and the moment out.");
        }
        activating(key, content, act);
    }

    /** Something of its name must always hold: {@link DeskProblem#WHOLE_AND_AT_ONCE}. */
    @Override
    default void retiring(VersionKey key) {
        throw DeskProblem.WHOLE_AND_AT_ONCE.with(
                key + " cannot go out of force: something must hold in its place.",
                "Activate another version; it takes this one's place.");
    }

    /**
     * Refuses a text that says it is of another thing than the one under whose id it is written.
     *
     * @param key the key under which the text says it
     * @param said what it says there
     * @param problem the stage's code for a text that is no good
     */
    static void saysItself(String id, String key, String said, ProblemCode problem) {
        if (!said.equals(id)) {
            throw problem.with(
                    "The text is of '" + said + "', and not '" + id + "'.",
                    "Write " + key + ": " + id + ", or write the draft under the other name.");
        }
    }

    /** The address of the page on which a version is tried, if there is one. */
    default Optional<String> trial(VersionKey key) {
        return Optional.empty();
    }

    /**
     * The address of the page on which the numbers of a thing are changed without touching its text, if there is one.
     *
     * @param number the version; nothing for what is shipped
     */
    default Optional<String> numbers(String id, Optional<Integer> number) {
        return Optional.empty();
    }
}
