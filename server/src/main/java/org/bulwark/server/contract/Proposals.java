package org.bulwark.server.contract;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What takes two people: one asks, another grants or refuses. Each act is one transaction with its entry in the audit log. */
@Service
public class Proposals {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final JdbcClient database;
    private final Facilities facilities;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final List<Proposed> kinds;

    Proposals(
            JdbcClient database,
            Facilities facilities,
            PersonalVault vault,
            AuditTrail audit,
            InstantSource clock,
            List<Proposed> kinds) {
        this.database = database;
        this.facilities = facilities;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * What somebody asks for.
     *
     * @param senderId what they call it: what comes again changes nothing
     * @param kind what is asked for
     * @param content that, as text, found sound
     * @param note why, in 10 to 2,000 characters
     */
    public record Asked(String senderId, Proposal.Kind kind, String content, String note) {}

    /** Somebody asks: {@link FacilityProblem}. */
    @Transactional
    public Proposal ask(UUID facility, Asked asked, Caller caller) {
        FacilityRow row = facilities.hold(facilities.of(facility, caller).id());
        if (asked.note.strip().length() < SHORTEST || asked.note.length() > LONGEST) {
            throw FacilityProblem.WHY_MISSING.with(
                    "Why it is asked for is said in " + SHORTEST + " to " + LONGEST + " characters.",
                    "Say what has changed, and what the bank gets for it.");
        }
        Optional<Proposal> before = one("where facility = ? and sender_id = ?", row, facility, asked.senderId);
        if (before.isPresent()) {
            if (before.get().kind() != asked.kind || !before.get().content().equals(asked.content)) {
                throw taken(asked.senderId);
            }
            return before.get();
        }
        UUID id = TimeOrderedId.at(clock.instant());
        byte[] note = vault.seal(row.party(), asked.note.strip().getBytes(StandardCharsets.UTF_8), context(id));
        database.sql("insert into contract.proposal (id, facility, sender_id, kind, content, note, proposed_at,"
                        + " proposed_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, facility, asked.senderId, asked.kind.word(), asked.content, note)
                .params(now(), caller.login())
                .update();
        audit.record(AuditEntry.of(caller.login(), "contract/proposed", row.subject())
                .with("kind", asked.kind.word())
                .with("proposal", id.toString()));
        return one("where id = ?", row, id).orElseThrow();
    }

    /** An id that stands for something else already. */
    static RuntimeException taken(String senderId) {
        return FacilityProblem.ID_TAKEN.with(
                "'" + senderId + "' came before with something else.", "Give what is new an id of its own.");
    }

    /** Somebody else grants it, and it holds. */
    @Transactional
    public Proposal grant(UUID id, Caller caller) {
        return settle(id, Proposal.State.GRANTED, caller);
    }

    /** Somebody else refuses it. */
    @Transactional
    public Proposal refuse(UUID id, Caller caller) {
        return settle(id, Proposal.State.REFUSED, caller);
    }

    private Proposal settle(UUID id, Proposal.State state, Caller caller) {
        FacilityRow row = facilities.hold(facilityOf(id, caller).id());
        Proposal proposal = one("where id = ?", row, id).orElseThrow(Proposals::unknown);
        if (proposal.state() != Proposal.State.PROPOSED) {
            throw FacilityProblem.PROPOSAL_SETTLED.with("It was settled meanwhile.", "Look at it again.");
        }
        if (proposal.proposedBy().equals(caller.login())) {
            throw FacilityProblem.SECOND_PERSON.with(
                    "You asked for this yourself; a second person settles it.", "Ask a colleague to look at it.");
        }
        database.sql("update contract.proposal set state = ?, settled_at = ?, settled_by = ? where id = ?")
                .params(state.word(), now(), caller.login(), id)
                .update();
        Proposal settled = one("where id = ?", row, id).orElseThrow();
        if (state == Proposal.State.GRANTED) {
            kinds.stream()
                    .filter(kind -> kind.kind() == proposal.kind())
                    .findFirst()
                    .orElseThrow()
                    .grant(row, settled, caller.login());
        }
        audit.record(AuditEntry.of(caller.login(), "contract/" + state.word(), row.subject())
                .with("kind", proposal.kind().word())
                .with("proposal", id.toString()));
        return settled;
    }

    private FacilityRow facilityOf(UUID id, Caller caller) {
        return database.sql("select facility from contract.proposal where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(facilities::find)
                .filter(row -> caller.sees(row.branch()))
                .orElseThrow(Proposals::unknown);
    }

    private static RuntimeException unknown() {
        return FacilityProblem.PROPOSAL_UNKNOWN.with("There is no such proposal.", "Look at the facility's page.");
    }

    /** The proposals of a facility, the newest first. */
    public List<Proposal> of(FacilityRow facility) {
        return query("where facility = ? order by proposed_at desc, id limit 20", facility, facility.id());
    }

    private Optional<Proposal> one(String where, FacilityRow facility, Object... parameters) {
        return query(where, facility, parameters).stream().findFirst();
    }

    private List<Proposal> query(String where, FacilityRow facility, Object... parameters) {
        return database.sql("select * from contract.proposal " + where)
                .params(parameters)
                .query((row, n) -> proposal(row, facility))
                .list();
    }

    private Proposal proposal(ResultSet row, FacilityRow facility) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Proposal(
                id,
                facility.id(),
                row.getString("sender_id"),
                Proposal.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("content"),
                Proposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("proposed_by"),
                Optional.ofNullable(row.getString("settled_by")),
                note(facility, row.getBytes("note"), id));
    }

    private Optional<String> note(FacilityRow facility, byte[] sealed, UUID id) {
        try {
            return Optional.of(new String(vault.open(facility.party(), sealed, context(id)), StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            if (e.problem().code() == VaultProblem.ERASED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String context(UUID id) {
        return "contract-proposal/" + id;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
