package org.bulwark.server.workout.classification;

import java.nio.charset.StandardCharsets;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people know of debts; why they think so is under the party's key. */
@Repository
class FactBook {

    private final JdbcClient database;
    private final PersonalVault vault;
    private final StrictJson json;

    FactBook(JdbcClient database, PersonalVault vault, StrictJson json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /**
     * What holds.
     *
     * @param facts what is known
     * @param number how many times something was entered, 0 for never
     * @param by who entered it, empty for nobody
     * @param why in that person's words; empty once the party was erased
     */
    record Entered(ClassFacts facts, int number, String by, String why) {
        static final Entered NOTHING = new Entered(ClassFacts.NONE, 0, "", "");
    }

    /** What is known of a debt. */
    Entered of(FacilityRow facility) {
        return database.sql("select * from workout.class_facts where facility = ? order by number desc limit 1")
                .param(facility.id())
                .query((row, n) -> new Entered(
                        ClassFacts.read(
                                new Sent(json.object(row.getString("content").getBytes(StandardCharsets.UTF_8)))),
                        row.getInt("number"),
                        row.getString("made_by"),
                        vault.find(facility.party(), row.getBytes("note"), context(facility, row.getInt("number")))
                                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                .orElse("")))
                .optional()
                .orElse(Entered.NOTHING);
    }

    /** Keeps what somebody knows now, beside what was known. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(FacilityRow facility, ClassFacts facts, long at, String by, String why) {
        int number = of(facility).number() + 1;
        byte[] note = vault.seal(facility.party(), why.getBytes(StandardCharsets.UTF_8), context(facility, number));
        database.sql("insert into workout.class_facts (facility, number, known_at, made_by, note, content)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(facility.id(), number, at, by, note)
                .param(new String(json.bytes(facts.tree()), StandardCharsets.UTF_8))
                .update();
    }

    private static String context(FacilityRow facility, int number) {
        return "workout-class-facts/" + facility.id() + "/" + number;
    }
}
