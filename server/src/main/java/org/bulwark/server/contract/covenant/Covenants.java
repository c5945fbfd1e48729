package org.bulwark.server.contract.covenant;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.contract.covenant.CovenantSet;
import org.bulwark.contract.covenant.Observation;
import org.bulwark.contract.covenant.Waiver;
import org.bulwark.files.contract.CovenantFile;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.Proposal;
import org.bulwark.server.web.StrictJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps covenants in force, what clients delivered, and waivers. */
@Repository
class Covenants {

    private final JdbcClient database;
    private final PersonalVault vault;
    private final StrictJson json;
    private final InstantSource clock;

    Covenants(JdbcClient database, PersonalVault vault, StrictJson json, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    private record Stored(int number, String document) {}

    /** The covenants of a facility that hold, if there are any. */
    Optional<InForce> inForce(UUID facility) {
        return database.sql("select number, document from contract.covenant_set where facility = ?"
                        + " order by number desc limit 1")
                .param(facility)
                .query((row, n) -> new Stored(row.getInt(1), row.getString(2)))
                .optional()
                .map(stored -> {
                    CovenantSet set =
                            CovenantFile.read(stored.document, "covenants").value();
                    return new InForce(stored.number, set, set.monitors());
                });
    }

    /** The same: {@link CovenantProblem#COVENANT_UNKNOWN} where there are none. */
    InForce ofFacility(FacilityRow facility) {
        return inForce(facility.id())
                .orElseThrow(() -> CovenantProblem.COVENANT_UNKNOWN.with(
                        "No covenants are in force for this facility.", "Propose a set of covenants first."));
    }

    /** Puts a set in force that two people agreed on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(FacilityRow facility, Proposal proposal, String agreedBy) {
        int number = inForce(facility.id()).map(InForce::number).orElse(0) + 1;
        database.sql("insert into contract.covenant_set (facility, number, document, at, proposed_by, agreed_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        facility.id(),
                        number,
                        proposal.content(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .params(proposal.proposedBy(), agreedBy)
                .update();
    }

    /** Keeps a waiver that two people agreed on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void waive(FacilityRow facility, Proposal proposal, Waiver waiver) {
        database.sql("insert into contract.waiver (proposal, facility, covenant, from_date, until_date, requested_by,"
                        + " approved_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(proposal.id(), facility.id(), waiver.covenant(), waiver.from(), waiver.until())
                .params(waiver.requestedBy(), waiver.approvedBy())
                .update();
    }

    /** The waivers of a facility. */
    List<Waiver> waivers(UUID facility) {
        return database.sql("select * from contract.waiver where facility = ?")
                .param(facility)
                .query((row, n) -> new Waiver(
                        row.getString("covenant"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class),
                        row.getString("requested_by"),
                        row.getString("approved_by")))
                .list();
    }

    /** What a sender delivered before under an id, as it was sent; nothing for a new id. */
    Optional<Delivery> delivered(FacilityRow facility, String senderId) {
        return deliveries(facility, " and sender_id = ?", senderId).stream().findFirst();
    }

    /** Keeps a delivery. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(FacilityRow facility, Delivery delivery, String by) {
        UUID id = TimeOrderedId.at(clock.instant());
        byte[] sealed = vault.seal(facility.party(), json.bytes(delivery.content()), context(id));
        database.sql("insert into contract.delivery (id, facility, sender_id, covenants, test_date, delivered_on,"
                        + " observed_on, sealed, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, facility.id(), delivery.senderId())
                .param(delivery.covenants().toArray(String[]::new))
                .params(delivery.testDate(), delivery.deliveredOn(), delivery.observedOn())
                .param(sealed)
                .params(clock.instant().atOffset(ZoneOffset.UTC), by)
                .update();
    }

    private List<Delivery> deliveries(FacilityRow facility, String and, Object... more) {
        return database.sql("select * from contract.delivery where facility = ?" + and + " order by made_at, id")
                .param(facility.id())
                .params(more)
                .query((row, n) -> {
                    byte[] content = vault.open(
                            facility.party(), row.getBytes("sealed"), context(row.getObject("id", UUID.class)));
                    Map<String, Object> tree = json.object(content);
                    return new Delivery(
                            row.getString("sender_id"),
                            List.of((String[]) row.getArray("covenants").getArray()),
                            row.getObject("test_date", LocalDate.class),
                            row.getObject("delivered_on", LocalDate.class),
                            row.getObject("observed_on", LocalDate.class),
                            tree);
                })
                .list();
    }

    /** What was delivered, as the covenants in force read it. */
    List<Observation> observations(FacilityRow facility, CovenantSet set) {
        List<Observation> all = new ArrayList<>();
        for (Delivery delivery : deliveries(facility, "")) {
            all.addAll(delivery.observations(set, false));
        }
        return all;
    }

    /** Whether the figures of a party can still be read. */
    boolean isReadable(UUID party) {
        return !vault.isErased(party);
    }

    private static String context(UUID delivery) {
        return "contract-delivery/" + delivery;
    }
}
