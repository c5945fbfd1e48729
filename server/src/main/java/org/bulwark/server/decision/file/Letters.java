package org.bulwark.server.decision.file;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.letter.AdverseAction;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;
import org.bulwark.files.letter.Letter;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.vault.VaultProblem;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.Parties;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.Setup;
import org.bulwark.server.decision.Setups;
import org.springframework.stereotype.Service;

/**
 * Writes adverse-action letters, from the reasons that really led to the answer. Name and address come into it only for somebody who may see
 * them and says what for; otherwise the letter begins with the masked name.
 */
@Service
public class Letters {

    private final ApplicationReader reader;
    private final Setups setups;
    private final Parties parties;
    private final AuditTrail trail;
    private final InstantSource clock;

    Letters(ApplicationReader reader, Setups setups, Parties parties, AuditTrail trail, InstantSource clock) {
        this.reader = reader;
        this.setups = setups;
        this.parties = parties;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether anything adverse was decided, so that a letter is called for. */
    public static boolean areCalledFor(ApplicationRow row) {
        return switch (row.outcome()) {
            case DECLINE -> true;
            case APPROVE -> row.granted().filter(row.requested()::isMoreThan).isPresent();
            case REFER -> false;
        };
    }

    /**
     * The letter of an application.
     *
     * @param language the applicant's
     * @param purpose what name and address are needed for; empty = masked
     * @throws org.bulwark.basics.ProblemException {@link ApplicationProblem#NO_LETTER} where nothing adverse was decided, {@code
     *     access/forbidden} or {@code access/step-up-needed} for a purpose, {@code vault/erased}
     */
    public Letter of(UUID application, Locale language, Optional<LetterPurpose> purpose, Caller caller) {
        ApplicationRow row = reader.row(application, caller);
        purpose.ifPresent(why -> caller.demand(Permission.PERSONAL_UNMASK, clock.instant()));
        List<Answered> answers = reader.answers(application);
        EvidenceRecord evidence = reader.evidence(row, answers.getFirst()).orElseThrow(() -> erased(row));
        Setup setup = setups.current();
        Product product = setup.product(row.product()).orElseThrow(() -> gone(row));
        Policy policy = setup.underwriting(row.product(), row.policyVersion(), row.scorecardVersion())
                .orElseThrow(() -> gone(row))
                .policy();
        Letter letter = AdverseAction.of(
                        settled(row, answers, evidence.decision()),
                        policy,
                        product.title(),
                        evidence.facts(product.facts()),
                        Long.toString(row.number()),
                        day(row.receivedAt()),
                        day(row.decidedAt()))
                .map(content -> Letter.of(content, language, policy.letter()))
                .orElseThrow(() -> ApplicationProblem.NO_LETTER.with(
                        "Application " + row.number() + " is not declined, and no less is offered than was asked for.",
                        "A letter is written once something adverse is decided."));
        List<String> recipient = recipient(row, purpose);
        trail.record(AuditEntry.of(caller.login(), "decision/letter-written", "application:" + application)
                .with("language", language.getLanguage())
                .with(
                        "purpose",
                        purpose.map(why -> why.name().toLowerCase(Locale.ROOT)).orElse("masked")));
        return letter.to(recipient);
    }

    /** What was decided in the end. A person's reasons come first, where they speak against the application. */
    private static Decision settled(ApplicationRow row, List<Answered> answers, Decision policys) {
        boolean persons = answers.stream().anyMatch(answer -> answer.kind().equals("officer"));
        if (!persons) {
            return policys;
        }
        List<Reason> reasons = new ArrayList<>();
        if (row.outcome() == Outcome.DECLINE) {
            answers.getLast().reasonCodes().forEach(code -> reasons.add(new Reason(code, new LinkedHashMap<>())));
        }
        reasons.addAll(policys.reasons());
        return new Decision(
                row.outcome(),
                row.granted(),
                row.rate(),
                row.grantedMonths(),
                policys.grade(),
                reasons,
                policys.trace());
    }

    private List<String> recipient(ApplicationRow row, Optional<LetterPurpose> purpose) {
        if (purpose.isEmpty()) {
            return List.of(row.label());
        }
        Identity identity = Optional.ofNullable(
                        parties.identities(List.of(row.party())).get(row.party()))
                .orElseThrow(() -> erased(row));
        List<String> lines = new ArrayList<>();
        lines.add(identity.name().value());
        identity.address()
                .ifPresent(address -> lines.addAll(address.value().lines().toList()));
        return lines;
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static RuntimeException erased(ApplicationRow row) {
        return VaultProblem.ERASED.with(
                "Who made application " + row.number() + ", and why it was decided so, was erased.",
                "No letter can be written any more.");
    }

    private static RuntimeException gone(ApplicationRow row) {
        return ApplicationProblem.NO_POLICY.with(
                "The versions that answered application " + row.number() + " are not there any more.",
                "Restore them from a backup.");
    }
}
