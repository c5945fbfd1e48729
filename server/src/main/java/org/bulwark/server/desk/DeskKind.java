package org.bulwark.server.desk;

import java.util.Optional;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.server.access.Permission;

/**
 * One kind of things that people configure and that take the desk's way: each stage brings its own as a component.
 *
 * @param <T> the thing
 */
public interface DeskKind<T> {

    /**
     * Who may do what with things of a kind.
     *
     * @param read see them
     * @param edit write drafts, test and withdraw them
     * @param approve approve, reject, activate and retire them
     */
    record Rights(Permission read, Permission edit, Permission approve) {}

    /**
     * How the tests went.
     *
     * @param passed whether the version may wait for approval
     * @param summary what was tried, or what failed first; a sentence for the version's history
     */
    record TestReport(boolean passed, String summary) {}

    /** The kind's word: {@code policy}. */
    String word();

    /** Who may do what. */
    Rights rights();

    /** Where its versions have pages, {@code /decision/policies} say; nothing where only the API tells of them. */
    default Optional<String> pages() {
        return Optional.empty();
    }

    /**
     * How a thing of this name is kept.
     *
     * @throws org.bulwark.basics.ProblemException {@link DeskProblem#VERSION_UNKNOWN} when there can be no such thing
     */
    ContentForm<T> form(String id);

    /** A content as a plain tree, for {@link org.bulwark.basics.version.Change#between}. */
    Object tree(T content);

    /** Tries a draft. */
    TestReport test(VersionKey key, T content);

    /**
     * Looks at a version that is to come into force, within the act: what it refuses does not come into force, and what it asks for is asked
     * for if the act is through.
     *
     * @param planned as what, and from when on
     * @param act who brings it into force, and when
     */
    default void activating(VersionKey key, T content, Deployment planned, Act act) {}

    /** Looks at a version that is to go out of force without another in its place; what it refuses stays in force. */
    default void retiring(VersionKey key) {}
}
