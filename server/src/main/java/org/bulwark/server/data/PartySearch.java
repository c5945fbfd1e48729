package org.bulwark.server.data;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.server.access.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds parties by words of their names and by their numbers, which the database knows as keyed hashes only. */
@Repository
public class PartySearch {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final BlindIndex index;

    PartySearch(JdbcClient database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    /** The parties whose names hold all words of a text, at most {@value #MOST}; none for a text without words. */
    public List<UUID> named(String text) {
        String keys = keys(text);
        return keys.equals("{}")
                ? List.of()
                : database.sql("select id from data.party where name_keys @> ?::bytea[] limit " + MOST)
                        .param(keys)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
    }

    /** The parties, a firm or a person or both, with an official number; none for a text that is no number. */
    public List<UUID> numbered(String text) {
        byte[] key;
        try {
            key = index.of(BlindIndex.Purpose.NUMBER, new RegistrationNumber(text).value());
        } catch (ProblemException e) {
            return List.of();
        }
        return database.sql("select id from data.party where kind in ('business', 'person') and number_key = ?")
                .param(key)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The keyed hashes of a text's words, as the text of an array. */
    private String keys(String text) {
        return Identity.words(text).stream()
                .map(word -> "\"\\\\x" + HexFormat.of().formatHex(index.of(BlindIndex.Purpose.NAME, word)) + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
