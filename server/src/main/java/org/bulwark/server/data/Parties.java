package org.bulwark.server.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.vault.BlindIndex;
import org.bulwark.server.access.vault.PersonalVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The parties of the bank. Many are found, or made, with a few questions to the database, because the decision transaction takes
 * applications by the hundred.
 */
@Repository
public class Parties {

    private static final String COLUMNS = "id, kind, branch, label, control_group";

    private final JdbcClient database;
    private final BlindIndex index;
    private final PersonalVault vault;

    Parties(JdbcClient database, BlindIndex index, PersonalVault vault) {
        this.database = database;
        this.index = index;
        this.vault = vault;
    }

    /**
     * The parties of some applicants, in their order; those that are new are made, with their keys, in the transaction under way. An
     * applicant known by an id that nobody has gives null.
     *
     * @param applicants who applies
     * @param branches for each the branch that it belongs to if it is new
     * @param now when the new ones became known
     */
    public List<@Nullable KnownParty> of(List<Applicant> applicants, List<String> branches, Instant now) {
        List<UUID> ids = new ArrayList<>();
        // Sorted, so that two transactions that make the same parties do so in the same order and never wait for each
        // other in a ring.
        SortedMap<NumberKey, NewParty> introduced = new TreeMap<>();
        for (int i = 0; i < applicants.size(); i++) {
            switch (applicants.get(i)) {
                case Applicant.Known known -> ids.add(known.party());
                case Applicant.Introduced one -> introduced.putIfAbsent(key(one), newParty(one, branches.get(i), now));
            }
        }
        Map<UUID, KnownParty> byId = byId(ids);
        Map<NumberKey, KnownParty> byNumber = byNumber(introduced, now);
        List<@Nullable KnownParty> found = new ArrayList<>(applicants.size());
        for (Applicant applicant : applicants) {
            found.add(
                    switch (applicant) {
                        case Applicant.Known known -> byId.get(known.party());
                        case Applicant.Introduced one -> byNumber.get(key(one));
                    });
        }
        return found;
    }

    /** Those of some who say who they are whom the bank knows already, in their order; null for all others, and nobody is made. */
    public List<@Nullable KnownParty> known(List<Applicant.Introduced> introduced) {
        Map<NumberKey, KnownParty> found =
                find(introduced.stream().map(this::key).distinct().toList());
        List<@Nullable KnownParty> known = new ArrayList<>(introduced.size());
        introduced.forEach(one -> known.add(found.get(key(one))));
        return known;
    }

    private record NewParty(KnownParty party, Identity identity) {}

    private static NewParty newParty(Applicant.Introduced one, String branch, Instant now) {
        UUID id = TimeOrderedId.at(now);
        Identity identity = one.identity();
        return new NewParty(new KnownParty(id, one.kind(), branch, identity.label(one.kind()), id), identity);
    }

    private NumberKey key(Applicant.Introduced one) {
        return NumberKey.of(
                one.kind(),
                index.of(BlindIndex.Purpose.NUMBER, one.identity().number().value()));
    }

    /** The kind and the keyed hash of a number: what names a party for ever. */
    private record NumberKey(PartyKind kind, String hex) implements Comparable<NumberKey> {

        static NumberKey of(PartyKind kind, byte[] hash) {
            return new NumberKey(kind, HexFormat.of().formatHex(hash));
        }

        byte[] hash() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public int compareTo(NumberKey other) {
            int kinds = kind.compareTo(other.kind);
            return kinds != 0 ? kinds : hex.compareTo(other.hex);
        }
    }

    private Map<NumberKey, KnownParty> byNumber(SortedMap<NumberKey, NewParty> introduced, Instant now) {
        Map<NumberKey, KnownParty> found = find(introduced.keySet());
        introduced.keySet().removeAll(found.keySet());
        if (!introduced.isEmpty()) {
            found.putAll(make(introduced, now));
            introduced.keySet().removeAll(found.keySet());
            found.putAll(find(introduced.keySet())); // made by another transaction in between, and committed by now
        }
        return found;
    }

    private Map<NumberKey, KnownParty> find(Collection<NumberKey> keys) {
        Map<NumberKey, KnownParty> found = new HashMap<>();
        if (!keys.isEmpty()) {
            database.sql("select " + COLUMNS + ", number_key from data.party"
                            + " where (kind, number_key) in (select * from unnest(?::text[], ?::bytea[]))")
                    .param(keys.stream().map(key -> key.kind.word()).toArray(String[]::new))
                    .param(keys.stream().map(NumberKey::hash).toArray(byte[][]::new))
                    .query((row, n) -> {
                        KnownParty party = party(row);
                        found.put(NumberKey.of(party.kind(), row.getBytes("number_key")), party);
                        return party;
                    })
                    .list();
        }
        return found;
    }

    private Map<NumberKey, KnownParty> make(SortedMap<NumberKey, NewParty> fresh, Instant now) {
        List<NewParty> parties = List.copyOf(fresh.values());
        PersonalVault.NewKeys keys =
                vault.newKeys(parties.stream().map(p -> p.party.id()).toList());
        Set<UUID> inserted = Set.copyOf(insert(fresh, keys, now));
        keys.save(inserted);
        Map<NumberKey, KnownParty> made = new HashMap<>();
        fresh.forEach((key, one) -> {
            if (inserted.contains(one.party.id())) {
                made.put(key, one.party);
            }
        });
        return made;
    }

    private List<UUID> insert(SortedMap<NumberKey, NewParty> fresh, PersonalVault.NewKeys keys, Instant now) {
        List<KnownParty> parties = fresh.values().stream().map(NewParty::party).toList();
        return database.sql("""
                        insert into data.party
                            (id, kind, branch, label, sealed, number_key, name_keys, control_group, known_since)
                        select id, kind, branch, label, sealed, number_key, name_keys::bytea[], id, ?
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
                            as p(id, kind, branch, label, sealed, number_key, name_keys)
                        on conflict (kind, number_key) do nothing
                        returning id
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(parties.stream().map(KnownParty::id).toArray(UUID[]::new))
                .param(parties.stream().map(p -> p.kind().word()).toArray(String[]::new))
                .param(parties.stream().map(KnownParty::branch).toArray(String[]::new))
                .param(parties.stream().map(KnownParty::label).toArray(String[]::new))
                .param(fresh.values().stream()
                        .map(p -> keys.seal(p.party.id(), p.identity.bytes(), Identity.CONTEXT))
                        .toArray(byte[][]::new))
                .param(fresh.keySet().stream().map(NumberKey::hash).toArray(byte[][]::new))
                .param(fresh.values().stream()
                        .map(p -> nameKeys(p.identity.name().value()))
                        .toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The keyed hashes of a name's words, as the text of a PostgreSQL array: arrays of arrays must all be of one length there. */
    private String nameKeys(String name) {
        return Identity.words(name).stream()
                .map(word -> "\"\\\\x" + HexFormat.of().formatHex(index.of(BlindIndex.Purpose.NAME, word)) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Map<UUID, KnownParty> byId(List<UUID> ids) {
        Map<UUID, KnownParty> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("select " + COLUMNS + " from data.party where id = any (?)")
                    .param(ids.toArray(UUID[]::new))
                    .query((row, n) -> party(row))
                    .list()
                    .forEach(party -> found.put(party.id(), party));
        }
        return found;
    }

    /** One party. */
    public Optional<KnownParty> byId(UUID id) {
        return Optional.ofNullable(byId(List.of(id)).get(id));
    }

    /** Who some parties are; those whose key was erased are left out. Whoever shows it to a person audits that. */
    public Map<UUID, Identity> identities(Collection<UUID> parties) {
        vault.prepare(parties);
        Map<UUID, Identity> found = new HashMap<>();
        database.sql("select p.id, p.sealed from data.party p join access.party_key k on k.party = p.id"
                        + " where p.id = any (?) and p.sealed is not null and k.wrapped is not null")
                .param(parties.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(id, Identity.parse(vault.open(id, row.getBytes(2), Identity.CONTEXT)));
                });
        return found;
    }

    /**
     * Holds the control groups of some parties for the transaction under way, so that nobody else lends to the same group at the same
     * moment.
     */
    public void hold(Collection<UUID> controlGroups) {
        database.sql("select id from data.party where id = any (?) order by id for no key update")
                .param(controlGroups.stream().distinct().toArray(UUID[]::new))
                .query((row, n) -> 1)
                .list();
    }

    private static KnownParty party(ResultSet row) throws SQLException {
        return new KnownParty(
                row.getObject("id", UUID.class),
                PartyKind.of(row.getString("kind")),
                row.getString("branch"),
                row.getString("label"),
                row.getObject("control_group", UUID.class));
    }
}
