package org.bulwark.server.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Change;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What lies on the desk: versions, their histories, what has changed between them, and what waits for whom. */
@Service
public class DeskReader {

    private static final int MOST_WAITING = 500;

    private final Versions versions;
    private final DeskKinds kinds;
    private final JdbcClient database;
    private final InstantSource clock;

    DeskReader(Versions versions, DeskKinds kinds, JdbcClient database, InstantSource clock) {
        this.versions = versions;
        this.kinds = kinds;
        this.database = database;
        this.clock = clock;
    }

    /** A version's key from what stands in an address: a name that no version can have is {@link DeskProblem#VERSION_UNKNOWN}. */
    public static VersionKey key(String kind, String id, int number) {
        try {
            return new VersionKey(kind, id, number);
        } catch (ProblemException e) {
            throw DeskProblem.VERSION_UNKNOWN.with(
                    "There is no version with this name.", e.problem().remedy());
        }
    }

    /** All versions of a thing by a key of any of them: {@link DeskProblem#VERSION_UNKNOWN} when there is none. */
    public Timeline<?> timeline(VersionKey key, Caller caller) {
        return timeline(kinds.of(key), key, caller);
    }

    /** All versions of a thing of a kind. */
    public <T> Timeline<T> timeline(DeskKind<T> kind, VersionKey key, Caller caller) {
        caller.demand(kind.rights().read(), clock.instant());
        Timeline<T> timeline = versions.timeline(kind.form(key.id()), key.id());
        if (timeline.versions().isEmpty()) {
            throw unknown(key);
        }
        return timeline;
    }

    /** One version: {@link DeskProblem#VERSION_UNKNOWN}. */
    public Versioned<?> version(VersionKey key, Caller caller) {
        return version(kinds.of(key), key, caller);
    }

    /** One version of a kind: {@link DeskProblem#VERSION_UNKNOWN}. */
    public <T> Versioned<T> version(DeskKind<T> kind, VersionKey key, Caller caller) {
        return timeline(kind, key, caller).number(key.number()).orElseThrow(() -> unknown(key));
    }

    /** Where a version differs from an earlier one of the same thing, place by place. */
    public List<Change> changes(VersionKey key, int since, Caller caller) {
        return changes(kinds.of(key), key, since, caller);
    }

    private <T> List<Change> changes(DeskKind<T> kind, VersionKey key, int since, Caller caller) {
        Timeline<T> timeline = timeline(kind, key, caller);
        Versioned<T> before = timeline.number(since).orElseThrow(() -> unknown(key.number(Math.max(1, since))));
        Versioned<T> after = timeline.number(key.number()).orElseThrow(() -> unknown(key));
        return Change.between(kind.tree(before.content()), kind.tree(after.content()));
    }

    /** The problem of a version that is not there. */
    public static ProblemException unknown(VersionKey key) {
        return DeskProblem.VERSION_UNKNOWN.with("There is no " + key + ".", "Look at the list of what there is.");
    }

    /** What is on its way and concerns the caller, the longest waiting first; at most 500. */
    public List<Waiting> waiting(Caller caller) {
        return kinds.seenBy(caller).stream()
                .flatMap(kind -> waiting(kind, caller).stream())
                .sorted(Comparator.comparing(Waiting::since))
                .limit(MOST_WAITING)
                .toList();
    }

    private List<Waiting> waiting(DeskKind<?> kind, Caller caller) {
        return database.sql("""
                        select v.*, (select max(s.at) from desk.step s
                            where (s.kind, s.id, s.number) = (v.kind, v.id, v.number)) as since
                        from desk.version v
                        where v.kind = ? and v.status in ('DRAFT', 'TESTED', 'APPROVED')
                            and (v.status <> 'DRAFT' or cast(? as text) = any (v.authors))
                        order by since limit ?
                        """)
                .params(kind.word(), caller.login(), MOST_WAITING)
                .query((row, n) -> waiting(row, kind, caller))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Waiting> waiting(ResultSet row, DeskKind<?> kind, Caller caller) throws SQLException {
        Status status = Status.valueOf(row.getString("status"));
        List<String> authors = VersionRow.authors(row);
        Optional<Waiting.Turn> turn = turn(
                status, authors.contains(caller.login()), caller.may(kind.rights().approve()));
        return turn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(
                        VersionRow.key(row),
                        status,
                        new ContentDigest(row.getString("digest")),
                        authors,
                        VersionRow.instant(row, "since"),
                        turn.get()));
    }

    private static Optional<Waiting.Turn> turn(Status status, boolean isAuthor, boolean mayApprove) {
        Optional<Waiting.Turn> authors = isAuthor ? Optional.of(Waiting.Turn.OTHERS) : Optional.empty();
        return switch (status) {
            case DRAFT -> Optional.of(Waiting.Turn.FINISH);
            case TESTED -> mayApprove && !isAuthor ? Optional.of(Waiting.Turn.APPROVE) : authors;
            case APPROVED -> mayApprove ? Optional.of(Waiting.Turn.ACTIVATE) : authors;
            default -> Optional.empty();
        };
    }
}
