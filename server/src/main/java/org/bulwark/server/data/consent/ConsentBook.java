package org.bulwark.server.data.consent;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.source.Source;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.data.intake.SourceBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what customers consent to and take back; every act is in the log. Use stops with the transaction that takes a consent back. */
@Service
class ConsentBook {

    private static final int LONGEST_EVIDENCE = 500;

    private final Consents consents;
    private final SourceBook sources;
    private final PartyBook parties;
    private final AuditTrail trail;
    private final InstantSource clock;

    ConsentBook(Consents consents, SourceBook sources, PartyBook parties, AuditTrail trail, InstantSource clock) {
        this.consents = consents;
        this.sources = sources;
        this.parties = parties;
        this.trail = trail;
        this.clock = clock;
    }

    /** A consent that sources ask for, with its purpose, and the sources. */
    record Asked(String consent, String purpose, List<Source> sources) {}

    /** All that sources ask for, in the order of their words. */
    Collection<Asked> asked() {
        SequencedMap<String, Asked> asked = new LinkedHashMap<>();
        sources.sources()
                .forEach(source -> source.handling()
                        .consent()
                        .ifPresent(consent -> asked.merge(
                                consent + "/" + source.handling().purpose(),
                                new Asked(consent, source.handling().purpose(), List.of(source)),
                                (one, other) -> new Asked(
                                        one.consent,
                                        one.purpose,
                                        Stream.concat(one.sources.stream(), other.sources.stream())
                                                .toList()))));
        return new TreeMap<>(asked).values();
    }

    /** What a customer gave and took back, the newest first. */
    List<Consents.Given> of(UUID party, Caller caller) {
        parties.party(party, caller);
        return consents.all(party);
    }

    /** Now, for what holds. */
    Instant now() {
        return Microseconds.of(clock.instant());
    }

    /** What is to be written down. */
    record Giving(String consent, String purpose, Optional<LocalDate> until, String evidence) {}

    /** Writes a consent down: {@link ConsentProblem#CONSENT_INVALID}. */
    @Transactional
    void give(UUID party, Giving giving, Caller caller) {
        parties.party(party, caller);
        Asked asked = asked().stream()
                .filter(one -> one.consent.equals(giving.consent)
                        && (giving.purpose.isEmpty() || one.purpose.equals(giving.purpose)))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "No source asks for the consent '" + brief(giving.consent) + "' for '" + brief(giving.purpose)
                                + "'.",
                        "Give one of: "
                                + String.join(
                                        ", ",
                                        asked().stream().map(Asked::consent).toList()) + "."));
        String evidence = giving.evidence.strip();
        if (evidence.isEmpty()
                || evidence.length() > LONGEST_EVIDENCE
                || evidence.chars().anyMatch(Character::isISOControl)) {
            throw invalid(
                    "It is not said in 1 to " + LONGEST_EVIDENCE + " characters what shows the consent.",
                    "Name the form, the letter or the recording, with its number.");
        }
        Instant now = now();
        Optional<Instant> until = giving.until.map(
                day -> day.plusDays(1).atStartOfDay(sources.zone()).toInstant());
        if (until.filter(end -> !end.isAfter(now)).isPresent()) {
            throw invalid("The consent has ended already.", "Give a last day from today on, or leave it out.");
        }
        consents.give(
                party,
                new Consents.Given(
                        asked.consent, asked.purpose, now, until, Optional.empty(), evidence, caller.login()));
        record("data/consent-given", party, asked.consent, asked.purpose, caller);
    }

    /** Takes a consent back, for one purpose or for all: {@link ConsentProblem#CONSENT_UNKNOWN}. */
    @Transactional
    void withdraw(UUID party, String consent, Optional<String> purpose, Caller caller) {
        parties.party(party, caller);
        boolean words = isWord(consent) && purpose.filter(one -> !isWord(one)).isEmpty();
        if (!words || !consents.withdraw(party, consent, purpose, now(), caller.login())) {
            throw ConsentProblem.CONSENT_UNKNOWN.with(
                    "The customer has no consent '" + brief(consent) + "' to take back.",
                    "Look at the list of consents; it may be taken back already.");
        }
        record("data/consent-withdrawn", party, consent, purpose.orElse("all"), caller);
    }

    /** Anything else nobody has ever consented to. */
    private static boolean isWord(String text) {
        return text.matches("[a-z0-9-]{1,60}");
    }

    private void record(String act, UUID party, String consent, String purpose, Caller caller) {
        trail.record(AuditEntry.of(caller.login(), act, "party:" + party)
                .with("consent", consent)
                .with("purpose", purpose));
    }

    private static ProblemException invalid(String what, String remedy) {
        return ConsentProblem.CONSENT_INVALID.with(what, remedy);
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
