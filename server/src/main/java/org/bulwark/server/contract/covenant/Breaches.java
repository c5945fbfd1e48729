package org.bulwark.server.contract.covenant;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.contract.covenant.BreachPlan;
import org.bulwark.contract.covenant.CovenantResult;
import org.bulwark.contract.covenant.TestDates;
import org.bulwark.files.contract.AdviceLetter;
import org.bulwark.files.contract.CovenantWords;
import org.bulwark.server.KeptReason;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.desk.task.NewTask;
import org.bulwark.server.desk.task.TaskContent;
import org.bulwark.server.desk.task.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins what runs on a breach: advice to the client, calls on what stands behind the loan, tasks for the desk, a record for the file. All
 * four are in the transaction of the look that found it, once for each covenant and test date for ever.
 */
@Repository
class Breaches {

    private static final String ACTOR = "bulwark";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient database;
    private final Covenants covenants;
    private final Enhancements enhancements;
    private final Tasks tasks;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final InstantSource clock;

    Breaches(
            JdbcClient database,
            Covenants covenants,
            Enhancements enhancements,
            Tasks tasks,
            PersonalVault vault,
            AuditTrail audit,
            InstantSource clock) {
        this.database = database;
        this.covenants = covenants;
        this.enhancements = enhancements;
        this.tasks = tasks;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    private record Known(UUID id, BreachRow.State state) {}

    /**
     * Follows how a test stands.
     *
     * @return whether a breach is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean follow(FacilityRow facility, Tested tested, LocalDate today) {
        CovenantResult result = tested.result();
        TestDates test = result.test();
        Optional<Known> known = database.sql(
                        "select id, state from contract.breach where facility = ? and covenant = ? and test_date = ?")
                .params(facility.id(), test.covenant(), test.testDate())
                .query((row, n) -> new Known(
                        row.getObject(1, UUID.class),
                        BreachRow.State.valueOf(row.getString(2).toUpperCase(Locale.ROOT))))
                .optional();
        if (known.isEmpty()) {
            if (result.isOpenBreach()) {
                begin(facility, tested, today);
            }
            return result.isOpenBreach();
        }
        BreachRow.State now = result.isOpenBreach()
                ? BreachRow.State.OPEN
                : result.waiver().isPresent() ? BreachRow.State.WAIVED : BreachRow.State.CURED;
        if (known.get().state != now) {
            turn(facility, tested, known.get().id, now, today);
        }
        return false;
    }

    private void turn(FacilityRow facility, Tested tested, UUID id, BreachRow.State now, LocalDate today) {
        database.sql("update contract.breach set state = ? where id = ?")
                .params(now.word(), id)
                .update();
        if (now == BreachRow.State.OPEN) {
            open(facility, tested, id, plan(facility, tested, today), today);
        } else {
            tasks.drop(BreachRow.tasks(id));
        }
        audit.record(AuditEntry.of(ACTOR, "contract/breach-" + now.word(), BreachRow.subject(id)));
    }

    private BreachPlan plan(FacilityRow facility, Tested tested, LocalDate today) {
        return BreachPlan.of(tested.result(), enhancements.of(facility.id()), facility.drawn(), today);
    }

    private void begin(FacilityRow facility, Tested tested, LocalDate today) {
        BreachPlan plan = plan(facility, tested, today);
        UUID id = TimeOrderedId.at(clock.instant());
        byte[] content = content(facility, tested, plan).bytes();
        String digest = BreachContent.digest(content);
        TestDates test = tested.result().test();
        database.sql("insert into contract.breach (id, facility, covenant, test_date, party, branch, state, found_on,"
                        + " digest, sealed, uncovered, currency) values (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?)")
                .params(id, facility.id(), test.covenant(), test.testDate(), facility.party(), facility.branch(), today)
                .params(digest, vault.seal(facility.party(), content, context(id)))
                .params(plan.uncovered().minor(), plan.uncovered().currency().getCurrencyCode())
                .update();
        for (int i = 0; i < plan.calls().size(); i++) {
            BreachPlan.Call call = plan.calls().get(i);
            database.sql("insert into contract.call (breach, place, enhancement, kind, amount, money_on)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id, i + 1, call.enhancement(), call.kind().name().toLowerCase(Locale.ROOT))
                    .params(call.amount().minor(), call.moneyOn())
                    .update();
        }
        open(facility, tested, id, plan, today);
        audit.record(AuditEntry.of(ACTOR, "contract/breach-found", BreachRow.subject(id))
                .with("facility", facility.id().toString())
                .with("covenant", test.covenant())
                .with("test", test.testDate().toString())
                .with("digest", digest));
    }

    private BreachContent content(FacilityRow facility, Tested tested, BreachPlan plan) {
        Map<String, String> letters = new HashMap<>();
        for (Locale language : LANGUAGES) {
            AdviceLetter letter = AdviceLetter.of(
                    words(facility, tested, language),
                    tested.covenant().title(),
                    tested.result().test(),
                    plan.advice());
            letters.put(language.getLanguage(), letter.text());
        }
        byte[] salt = new byte[16];
        CHANCE.nextBytes(salt);
        return new BreachContent(
                HexFormat.of().formatHex(salt),
                plan.advice().stream().map(KeptReason::of).toList(),
                plan.record().stream().map(KeptReason::of).toList(),
                letters);
    }

    private CovenantWords words(FacilityRow facility, Tested tested, Locale language) {
        InForce inForce = covenants.ofFacility(facility);
        return CovenantWords.of(inForce.monitor(tested.covenant().code()), inForce.set(), language);
    }

    private void open(FacilityRow facility, Tested tested, UUID id, BreachPlan plan, LocalDate today) {
        for (int i = 0; i < plan.tasks().size(); i++) {
            BreachPlan.Task task = plan.tasks().get(i);
            Map<String, String> title = new HashMap<>();
            for (Locale language : LANGUAGES) {
                title.put(
                        language.getLanguage(),
                        words(facility, tested, language).say(task.what()));
            }
            tasks.open(new NewTask(
                    BreachRow.tasks(id) + today + "/" + (i + 1),
                    "covenant",
                    facility.party(),
                    facility.branch(),
                    UserRole.RELATIONSHIP_MANAGER,
                    Optional.of(UserRole.OFFICER),
                    BreachPages.PATH + "/" + id,
                    new TaskContent(title, List.of(), Map.of(), List.of()),
                    false,
                    task.dueOn()));
        }
    }

    static String context(UUID id) {
        return "contract-breach/" + id;
    }
}
