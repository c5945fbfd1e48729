package org.bulwark.server.data.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulwark.data.event.Delivery;
import org.bulwark.screening.name.NameComparison;
import org.bulwark.screening.name.NameForm;
import org.bulwark.screening.name.NameKind;
import org.bulwark.server.access.vault.BlindIndex;
import org.bulwark.server.data.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the firm that a text tells of where its sender gives no id: by the name that stands behind {@code name:}, or by the names of firms in
 * the text. Only one that is surely meant, and alone, is found; in every other case a person decides.
 */
@Repository
class NamedSubjects {

    static final String NAME = "name:";

    private static final double SURE = 0.95;
    private static final double POSSIBLE = 0.85;
    private static final int MOST = 400;
    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_CHARACTERS = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}&.'-]+");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份有限公司|有限责任公司|有限公司|公司)$");

    private final JdbcClient database;
    private final BlindIndex index;

    NamedSubjects(JdbcClient database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    /**
     * Who is meant.
     *
     * @param sure the one party; empty where it is not certain
     * @param candidates how many may be meant
     */
    record Meant(Optional<UUID> sure, int candidates) {}

    private record Firm(UUID id, String name) {}

    /** Who a record of a text tells of. */
    Meant of(Delivery delivery) {
        String subject = delivery.subject().map(String::strip).orElse("");
        if (subject.startsWith(NAME)) {
            return named(subject.substring(NAME.length()).strip());
        }
        return in(delivery.data().getOrDefault("title", "") + " . "
                + delivery.data().getOrDefault("text", ""));
    }

    private Meant named(String name) {
        NameForm asked = NameForm.of(name, NameKind.FIRM);
        List<UUID> sure = new ArrayList<>();
        int possible = 0;
        for (Firm firm : sharingWords(name)) {
            double score = NameComparison.of(asked, NameForm.of(firm.name, NameKind.FIRM))
                    .score();
            possible += score >= POSSIBLE ? 1 : 0;
            if (score >= SURE) {
                sure.add(firm.id);
            }
        }
        return new Meant(possible == 1 ? sure.stream().findFirst() : Optional.empty(), possible);
    }

    private Meant in(String text) {
        List<Firm> firms = sharingWords(text);
        List<UUID> named = firms.stream()
                .filter(firm -> isNamed(firm.name, text))
                .map(Firm::id)
                .toList();
        boolean alone = named.size() == 1 && firms.size() < MOST;
        return new Meant(alone ? Optional.of(named.getFirst()) : Optional.empty(), named.size());
    }

    /** Whether a text names a firm: all words of its name side by side, the legal form left aside. */
    private static boolean isNamed(String name, String text) {
        if (name.codePoints().anyMatch(Character::isIdeographic)) {
            String core = LEGAL_FORM.matcher(name).replaceFirst("");
            return core.length() >= FEWEST_CHARACTERS && text.contains(core);
        }
        NameForm form = NameForm.of(name, NameKind.FIRM);
        int words = form.tokens().size();
        List<String> all = Arrays.asList(BETWEEN_WORDS.split(text, -1));
        for (int from = 0; words >= FEWEST_WORDS && from + words <= all.size(); from++) {
            NameForm there = NameForm.of(String.join(" ", all.subList(from, from + words)), NameKind.FIRM);
            if (NameComparison.of(there, form).score() >= SURE) {
                return true;
            }
        }
        return false;
    }

    /** Firms whose names share a word with a text. */
    private List<Firm> sharingWords(String text) {
        String keys = Identity.words(text).stream()
                .map(word -> "\"\\\\x" + HexFormat.of().formatHex(index.of(BlindIndex.Purpose.NAME, word)) + '"')
                .collect(Collectors.joining(",", "{", "}"));
        return database.sql("select id, label from data.party where kind = 'business' and name_keys && ?::bytea[]"
                        + " order by id limit " + MOST)
                .param(keys)
                .query((row, n) -> new Firm(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
