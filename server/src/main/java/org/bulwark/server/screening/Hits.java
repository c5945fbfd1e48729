package org.bulwark.server.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.data.KnownParty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the hits of applications. */
@Repository
public class Hits {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    static final String ROWS =
            "select h.*, l.kind, l.title, a.number from screening.hit h join screening.list l on l.code = h.list"
                    + " join decision.application a on a.id = h.application";
    private static final String WORST_FIRST = " order by h.blocks desc, h.score desc, h.list, h.entry";

    private final JdbcClient database;
    private final PersonalVault vault;

    Hits(JdbcClient database, PersonalVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * A hit of an application that is being written.
     *
     * @param application its id
     * @param party whose
     * @param branch the application's
     * @param hit what was found
     */
    public record New(UUID application, KnownParty party, String branch, FoundHit hit) {}

    /**
     * Writes hits, all of them with one statement, in the transaction that writes their applications. The parties' keys must be
     * {@link PersonalVault#prepare prepared}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(List<New> hits, Instant now) {
        if (hits.isEmpty()) {
            return;
        }
        UUID[] ids = hits.stream().map(hit -> TimeOrderedId.at(now)).toArray(UUID[]::new);
        byte[][] whys = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            New one = hits.get(i);
            whys[i] = vault.seal(one.party.id(), JSON.writeValueAsBytes(one.hit.why()), why(ids[i]));
        }
        database.sql("""
                        insert into screening.hit (found_at, id, application, party, branch, label, list, list_version, entry,
                            entry_version, basis, score, blocks, state, why, reviewed_at, reviewed_by)
                        select ?, id, application, party, branch, label, list, list_version, entry, entry_version, basis, score,
                            blocks, state, why, reviewed_at::timestamptz, reviewed_by
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                            ?::integer[], ?::text[], ?::integer[], ?::boolean[], ?::text[], ?::bytea[], ?::text[], ?::text[])
                            as h (id, application, party, branch, label, list, list_version, entry, entry_version, basis,
                                score, blocks, state, why, reviewed_at, reviewed_by)
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(ids)
                .param(hits.stream().map(New::application).toArray(UUID[]::new))
                .param(hits.stream().map(one -> one.party.id()).toArray(UUID[]::new))
                .param(hits.stream().map(New::branch).toArray(String[]::new))
                .param(hits.stream().map(one -> one.party.label()).toArray(String[]::new))
                .param(hits.stream().map(one -> one.hit.list()).toArray(String[]::new))
                .param(hits.stream().map(one -> one.hit.listVersion()).toArray(Integer[]::new))
                .param(hits.stream().map(one -> one.hit.entry()).toArray(String[]::new))
                .param(hits.stream().map(one -> one.hit.entryVersion()).toArray(Integer[]::new))
                .param(hits.stream().map(one -> one.hit.basis()).toArray(String[]::new))
                .param(hits.stream().map(one -> one.hit.score()).toArray(Integer[]::new))
                .param(hits.stream().map(one -> one.hit.blocks()).toArray(Boolean[]::new))
                .param(hits.stream().map(one -> state(one.hit).word()).toArray(String[]::new))
                .param(whys)
                .param(hits.stream()
                        .map(one -> one.hit
                                .before()
                                .map(Reviewed::at)
                                .map(Instant::toString)
                                .orElse(null))
                        .toArray(String[]::new))
                .param(hits.stream()
                        .map(one -> one.hit.before().map(Reviewed::by).orElse(null))
                        .toArray(String[]::new))
                .update();
    }

    private static HitState state(FoundHit hit) {
        return hit.before().map(Reviewed::state).orElse(HitState.OPEN);
    }

    private static String why(UUID hit) {
        return "hit/" + hit;
    }

    private static String note(UUID hit) {
        return "hit-note/" + hit;
    }

    /** The hits of an application, the worst first. */
    public List<HitRow> of(UUID application) {
        return database.sql(ROWS + " where h.application = ?" + WORST_FIRST)
                .param(application)
                .query((row, n) -> HitRow.of(row))
                .list();
    }

    /** The same, held for the transaction under way: whoever would review them waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<HitRow> hold(UUID application) {
        return database.sql(ROWS + " where h.application = ?" + WORST_FIRST + " for share of h")
                .param(application)
                .query((row, n) -> HitRow.of(row))
                .list();
    }

    Optional<HitRow> find(UUID id) {
        return database.sql(ROWS + " where h.id = ?")
                .param(id)
                .query((row, n) -> HitRow.of(row))
                .optional();
    }

    /** What met what; empty once it was erased. */
    Optional<HitMatches> matches(HitRow hit) {
        return opened(hit, "why", why(hit.id())).map(content -> HitMatches.of(JSON.readValue(content, TREE)));
    }

    /** What was noted at the review; empty when nothing was, or it was erased. */
    Optional<String> note(HitRow hit) {
        return opened(hit, "note", note(hit.id())).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> opened(HitRow hit, String column, String context) {
        return database.sql("select " + column + " from screening.hit where id = ? and " + column + " is not null")
                .param(hit.id())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .flatMap(content -> vault.find(hit.party(), content, context));
    }

    /** Holds the open hits of a party on an entry, this one among them, for the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<HitRow> holdAlike(HitRow hit) {
        return database.sql(ROWS + " where h.party = ? and h.list = ? and h.entry = ?"
                        + " and h.entry_version = ? and h.state = 'open' order by h.id for update of h")
                .params(hit.party(), hit.list(), hit.entry(), hit.entryVersion())
                .query((row, n) -> HitRow.of(row))
                .list();
    }

    /** Writes what a person said of some hits. */
    @Transactional(propagation = Propagation.MANDATORY)
    void review(Collection<HitRow> hits, Reviewed reviewed, String note) {
        for (HitRow hit : hits) {
            database.sql("update screening.hit set state = ?, reviewed_at = ?, reviewed_by = ?, note = ? where id = ?")
                    .params(reviewed.state().word(), reviewed.at().atOffset(ZoneOffset.UTC), reviewed.by())
                    .params(vault.seal(hit.party(), note.getBytes(StandardCharsets.UTF_8), note(hit.id())), hit.id())
                    .update();
        }
    }

    /** Writes that a party is not the one on a list. */
    @Transactional(propagation = Propagation.MANDATORY)
    void clear(HitRow hit, Reviewed reviewed, Optional<Instant> until) {
        database.sql(
                        "insert into screening.clearance (party, list, entry, entry_version, valid_from, valid_until, by_whom, hit)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(hit.party(), hit.list(), hit.entry(), hit.entryVersion())
                .param(reviewed.at().atOffset(ZoneOffset.UTC))
                .param(until.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .params(reviewed.by(), hit.id())
                .update();
    }
}
