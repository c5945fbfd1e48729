package org.bulwark.server.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.Listing;
import org.bulwark.screening.list.ScreeningList;
import org.bulwark.server.access.vault.HouseVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the entries of lists, each from the version of its list on that brought it and before the one that ended it. Nothing is lost. */
@Repository
class Entries {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient database;
    private final HouseVault vault;

    Entries(JdbcClient database, HouseVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A list as it is in its version. */
    ScreeningList of(BankList list) {
        return new ScreeningList(
                list.code(),
                list.kind(),
                database.sql("select id, version, source, reason, added, expires, content from screening.entry"
                                + " where list = ? and since <= ? and (until is null or until > ?) order by id")
                        .params(list.code(), list.version(), list.version())
                        .query((row, n) -> entry(list, row))
                        .list());
    }

    /** One entry as it is in the list's version. */
    Optional<ListEntry> find(BankList list, String id) {
        return database.sql("select * from screening.entry where list = ? and id = ?"
                        + " and since <= ? and (until is null or until > ?)")
                .params(list.code(), id, list.version(), list.version())
                .query((row, n) -> entry(list, row))
                .optional();
    }

    /** An entry as it was in a version of its own. */
    Optional<ListEntry> find(BankList list, String id, int version) {
        return database.sql("select * from screening.entry where list = ? and id = ? and version = ?")
                .params(list.code(), id, version)
                .query((row, n) -> entry(list, row))
                .optional();
    }

    private ListEntry entry(BankList list, ResultSet row) throws SQLException {
        String id = row.getString("id");
        int version = row.getInt("version");
        byte[] content = row.getBytes("content");
        Listing listing = new Listing(
                row.getString("source"),
                row.getString("reason"),
                row.getObject("added", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("expires", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                "");
        return EntryTree.entry(
                id, version, list.isOwn() ? vault.open(content, context(list, id, version)) : content, listing);
    }

    private static String context(BankList list, String id, int version) {
        return "screening/" + list.code() + "/" + id + "/" + version;
    }

    /**
     * Writes a version of a list: some entries end with it, others begin.
     *
     * @param list the list in the version that is made
     * @param ending ids of those that stand in the version before and no more
     * @param beginning the new ones and the new forms of those that end; what their version is, is found here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(BankList list, Collection<String> ending, List<ListEntry> beginning) {
        database.sql("update screening.entry set until = ? where list = ? and id = any (?) and until is null")
                .params(list.version(), list.code())
                .param(ending.toArray(String[]::new))
                .update();
        Map<String, Integer> last = lastVersions(list, beginning);
        for (int from = 0; from < beginning.size(); from += AT_ONCE) {
            insert(list, beginning.subList(from, Math.min(beginning.size(), from + AT_ONCE)), last);
        }
    }

    /** Also of entries that were taken off before: a clearance must not hold for another person under an old id. */
    private Map<String, Integer> lastVersions(BankList list, List<ListEntry> entries) {
        Map<String, Integer> last = new HashMap<>();
        database.sql("select id, max(version) from screening.entry where list = ? and id = any (?) group by id")
                .param(list.code())
                .param(entries.stream().map(ListEntry::id).toArray(String[]::new))
                .query((ResultSet row) -> {
                    last.put(row.getString(1), row.getInt(2));
                });
        return last;
    }

    private void insert(BankList list, List<ListEntry> entries, Map<String, Integer> last) {
        List<Integer> versions = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        for (ListEntry entry : entries) {
            int version = last.getOrDefault(entry.id(), 0) + 1;
            byte[] content = EntryTree.content(entry);
            versions.add(version);
            contents.add(list.isOwn() ? vault.seal(content, context(list, entry.id(), version)) : content);
        }
        database.sql("""
                        insert into screening.entry (list, since, id, version, source, reason, added, expires, content)
                        select ?, ?, id, version, source, reason, added::timestamptz, expires::timestamptz, content
                        from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                            as e (id, version, source, reason, added, expires, content)
                        """)
                .params(list.code(), list.version())
                .param(entries.stream().map(ListEntry::id).toArray(String[]::new))
                .param(versions.toArray(Integer[]::new))
                .param(entries.stream().map(e -> e.listing().source()).toArray(String[]::new))
                .param(entries.stream().map(e -> e.listing().reason()).toArray(String[]::new))
                .param(entries.stream().map(e -> e.listing().added().toString()).toArray(String[]::new))
                .param(entries.stream()
                        .map(e -> e.listing().expires().map(Instant::toString).orElse(null))
                        .toArray(String[]::new))
                .param(contents.toArray(byte[][]::new))
                .update();
    }

    /**
     * How an entry changed between two versions of its list.
     *
     * @param id the entry's id
     * @param before as it was; empty for one that was not there
     * @param after as it is; empty for one that is there no more
     */
    record Altered(String id, Optional<ListEntry> before, Optional<ListEntry> after) {}

    /** What is another way in the list's version than in an earlier one, by id; at most so many. */
    List<Altered> altered(BankList list, int since, int most) {
        List<String> ids = database.sql("select distinct id from screening.entry where list = ?"
                        + " and ((since > ? and since <= ?) or (until > ? and until <= ?)) order by id limit ?")
                .params(list.code(), since, list.version(), since, list.version(), most)
                .query((row, n) -> row.getString(1))
                .list();
        return ids.stream()
                .map(id -> new Altered(id, find(list.at(since), id), find(list, id)))
                .filter(one -> !one.before.equals(one.after))
                .toList();
    }
}
