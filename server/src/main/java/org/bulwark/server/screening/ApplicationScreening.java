package org.bulwark.server.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.bulwark.screening.Screener;
import org.bulwark.screening.ScreeningRules;
import org.bulwark.screening.list.Hit;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.velocity.Keys;
import org.bulwark.screening.velocity.PriorApplication;
import org.bulwark.screening.velocity.VelocityWindow;
import org.bulwark.screening.verification.Verification;
import org.bulwark.screening.verification.VerificationRules;
import org.bulwark.server.data.Applicant;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.data.Parties;
import org.bulwark.server.data.PartyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Screens applicants, many at a time: against all lists in force, by name, number, telephone and device, against the applications of
 * the last thirty days, and firms by whether what sources say of their turnover can be true together. The lists are asked in memory; the database is asked once for earlier applications, and once more only where
 * somebody was found on a list.
 */
@Component
public class ApplicationScreening {

    private final ListsInForce lists;
    private final Describing describing;
    private final EarlierApplications earlier;
    private final Reviews reviews;
    private final Parties parties;
    private final TurnoverCheck turnover;
    private final ScreeningRules rules;

    ApplicationScreening(
            ListsInForce lists,
            Describing describing,
            EarlierApplications earlier,
            Reviews reviews,
            Parties parties,
            TurnoverCheck turnover,
            ScreeningProperties properties) {
        this.lists = lists;
        this.describing = describing;
        this.earlier = earlier;
        this.reviews = reviews;
        this.parties = parties;
        this.turnover = turnover;
        this.rules = properties.rules();
    }

    /**
     * What is screened.
     *
     * @param application its id
     * @param applicant who applies
     * @param product the product's code
     * @param branch where
     * @param device the device that it was sent from
     * @param at when it came
     */
    public record Subject(
            UUID application,
            Applicant applicant,
            String product,
            String branch,
            Optional<String> device,
            Instant at) {}

    /**
     * What was found.
     *
     * @param facts what a policy can ask for, by name
     * @param evidence all of it, for the record
     * @param hits on lists, to be kept with the application
     */
    public record Found(Map<String, Object> facts, SequencedMap<String, Object> evidence, List<FoundHit> hits) {
        /** Copies the hits. */
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** One subject, looked for on the lists. */
    private record Looked(Subject subject, KnownParty party, PartyDescription description, Keys keys, List<Hit> hits) {
        PriorApplication application() {
            return new PriorApplication(
                    subject.application.toString(), subject.at, keys, subject.product, 0, subject.branch);
        }
    }

    /** What cross-verification came to for the firms of a batch of which sources tell. */
    private record Turnovers(VerificationRules rules, Map<UUID, Verification> byFirm) {
        Found added(UUID party, Found found) {
            Verification verification = byFirm.get(party);
            if (verification == null) {
                return found;
            }
            Map<String, Object> facts = new LinkedHashMap<>(found.facts);
            facts.putAll(TurnoverFinding.facts(verification));
            SequencedMap<String, Object> evidence = new LinkedHashMap<>(found.evidence);
            evidence.put("verification", TurnoverFinding.evidence(rules, verification));
            return new Found(facts, evidence, found.hits);
        }
    }

    /** A batch being screened; what it has screened counts for what comes after it. */
    public static final class Session {
        private final List<@Nullable Looked> looked;
        private final ListsInForce.Picture lists;
        private final Screener screener;
        private final VelocityWindow earlier;
        private final Reviews.Past past;
        private final Turnovers turnovers;

        private Session(
                List<@Nullable Looked> looked,
                ListsInForce.Picture lists,
                Screener screener,
                VelocityWindow earlier,
                Reviews.Past past,
                Turnovers turnovers) {
            this.turnovers = turnovers;
            this.looked = looked;
            this.lists = lists;
            this.screener = screener;
            this.earlier = earlier;
            this.past = past;
        }

        /** Screens the subject in a place of the batch. */
        public Found screen(int place) {
            Looked one = Objects.requireNonNull(looked.get(place));
            String party = one.party.id().toString();
            List<Hit> hits = one.hits.stream()
                    .map(hit -> hit.reviewed(party, past.clearances(), one.subject.at))
                    .toList();
            PriorApplication application = one.application();
            var screening = screener.judge(one.description, hits, earlier.of(application), one.subject.at);
            earlier.add(application);
            return turnovers.added(one.party.id(), new Finding(screening, lists, past.of(one.party.id())).found());
        }
    }

    /**
     * Looks a batch up on the lists and fetches what its screening needs.
     *
     * @param who the subjects' parties, in their order; null for one that nobody knows, which cannot be screened
     */
    public Session session(List<Subject> subjects, List<@Nullable KnownParty> who, Instant now) {
        ListsInForce.Picture picture = lists.current();
        Screener screener = new Screener(picture.index(), rules);
        Map<UUID, Identity> known = identities(subjects, who);
        List<@Nullable Looked> looked = new ArrayList<>(subjects.size());
        Set<UUID> found = new HashSet<>();
        List<Keys> keys = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            KnownParty party = who.get(i);
            Looked one = party == null ? null : look(subjects.get(i), party, known, screener);
            looked.add(one);
            if (one != null) {
                keys.add(one.keys);
                if (!one.hits.isEmpty()) {
                    found.add(one.party.id());
                }
            }
        }
        return new Session(
                looked,
                picture,
                screener,
                earlier.of(keys, rules.velocity(), now),
                reviews.past(found),
                new Turnovers(turnover.rules(), turnover.of(firms(who), now)));
    }

    private static Set<UUID> firms(List<@Nullable KnownParty> who) {
        Set<UUID> firms = new HashSet<>();
        for (KnownParty party : who) {
            if (party != null && party.kind() == PartyKind.BUSINESS) {
                firms.add(party.id());
            }
        }
        return firms;
    }

    private Looked look(Subject subject, KnownParty party, Map<UUID, Identity> known, Screener screener) {
        Optional<Identity> told = switch (subject.applicant) {
            case Applicant.Introduced(var _, Identity identity) -> Optional.of(identity);
            case Applicant.Known _ -> Optional.empty();
        };
        Optional<Identity> identity = told.or(() -> Optional.ofNullable(known.get(party.id())));
        PartyDescription description = describing.party(party.kind(), identity, subject.device);
        return new Looked(
                subject,
                party,
                description,
                describing.keys(party, told, subject.device),
                screener.look(description, subject.at));
    }

    /** Who those are that are named by their id only. */
    private Map<UUID, Identity> identities(List<Subject> subjects, List<@Nullable KnownParty> who) {
        List<UUID> asked = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            KnownParty party = who.get(i);
            if (party != null && subjects.get(i).applicant instanceof Applicant.Known) {
                asked.add(party.id());
            }
        }
        return asked.isEmpty() ? Map.of() : parties.identities(asked);
    }
}
