package org.bulwark.server.decision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.product.BankFacts;
import org.bulwark.decision.product.Normalised;
import org.bulwark.decision.product.Normaliser;
import org.bulwark.decision.product.Product;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.data.Exposures;
import org.bulwark.server.data.GroupDefaults;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.data.Parties;
import org.bulwark.server.decision.input.InputReading;
import org.bulwark.server.decision.input.Inputs;
import org.bulwark.server.screening.ApplicationScreening;
import org.bulwark.server.screening.Hits;
import org.bulwark.trust.log.entry.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides applications together, in one transaction: either all of what is said about them is durable when this returns — the
 * applications, the answers, their evidence, what the log will hold — or nothing is. A handful of questions to the database serve the
 * whole batch, which is why the server decides a thousand a second with every answer on disk.
 */
@Component
class DecisionBatch {

    private final TransactionTemplate transaction;
    private final Setups setups;
    private final IdempotencyKeys keys;
    private final Parties parties;
    private final Exposures exposures;
    private final GroupDefaults defaults;
    private final ApplicationScreening screener;
    private final Hits hits;
    private final Inputs inputs;
    private final PersonalVault vault;
    private final EvidenceVault evidence;
    private final Applications applications;
    private final WaitingRoom waiting;
    private final AuditTrail trail;
    private final InstantSource clock;

    DecisionBatch(Parts parts, TransactionTemplate transaction, InstantSource clock) {
        this.transaction = transaction;
        this.clock = clock;
        this.setups = parts.setups;
        this.keys = parts.keys;
        this.parties = parts.parties;
        this.exposures = parts.exposures;
        this.defaults = parts.defaults;
        this.screener = parts.screener;
        this.hits = parts.hits;
        this.inputs = parts.inputs;
        this.vault = parts.vault;
        this.evidence = parts.evidence;
        this.applications = parts.applications;
        this.waiting = parts.waiting;
        this.trail = parts.trail;
    }

    /** What a batch works with. */
    @Component
    record Parts(
            Setups setups,
            IdempotencyKeys keys,
            Parties parties,
            Exposures exposures,
            GroupDefaults defaults,
            ApplicationScreening screener,
            Hits hits,
            Inputs inputs,
            PersonalVault vault,
            EvidenceVault evidence,
            Applications applications,
            WaitingRoom waiting,
            AuditTrail trail) {}

    /** What became of each, in their order. Trouble that is not one application's own ends the whole batch, and nothing has happened. */
    List<Landed> decide(List<Arrival> arrivals) {
        return Objects.requireNonNull(transaction.execute(status -> decideInTransaction(arrivals)));
    }

    private List<Landed> decideInTransaction(List<Arrival> arrivals) {
        Map<UUID, Landed> landed = new HashMap<>();
        waiting.hold(arrivals, landed);
        keys.claim(open(arrivals, landed), landed);
        List<Arrival> fresh = open(arrivals, landed);
        Instant now = Microseconds.of(clock.instant());
        List<Decided> decided = new ArrayList<>();
        if (!fresh.isEmpty()) {
            Run run = new Run(fresh, now, landed, decided);
            run.decide();
            applications.insert(decided);
            applications.insertShadows(run.shadows);
            hits.insert(run.found, now);
            trail.record(decided.stream().map(DecisionBatch::entry).toList());
        }
        waiting.leave(decided.stream().map(Decided::arrival).toList());
        // A refused one leaves its key free for a better try; one that was accepted before goes on waiting.
        keys.release(arrivals.stream()
                .filter(a -> !a.waiting() && landed.get(a.id()) instanceof Landed.Refused)
                .toList());
        return arrivals.stream()
                .map(a -> Objects.requireNonNull(landed.get(a.id())))
                .toList();
    }

    private static List<Arrival> open(List<Arrival> arrivals, Map<UUID, Landed> landed) {
        return arrivals.stream().filter(a -> !landed.containsKey(a.id())).toList();
    }

    /** One batch under way. */
    private final class Run {
        private final List<Arrival> arrivals;
        private final Instant now;
        private final Map<UUID, Landed> landed;
        private final List<Decided> decided;
        private final List<ShadowAnswer> shadows = new ArrayList<>();
        private final List<Hits.New> found = new ArrayList<>();
        private final Setup setup = setups.current();
        private Set<UUID> inDefault = Set.of();

        Run(List<Arrival> arrivals, Instant now, Map<UUID, Landed> landed, List<Decided> decided) {
            this.arrivals = arrivals;
            this.now = now;
            this.landed = landed;
            this.decided = decided;
        }

        void decide() {
            List<@Nullable KnownParty> who = parties.of(
                    arrivals.stream().map(a -> a.request().applicant()).toList(),
                    arrivals.stream().map(a -> a.request().branch()).toList(),
                    now);
            List<KnownParty> known =
                    who.stream().flatMap(p -> Optional.ofNullable(p).stream()).toList();
            List<UUID> groups = known.stream().map(KnownParty::controlGroup).toList();
            parties.hold(groups);
            Exposures.Book owed = exposures.of(groups);
            inDefault = defaults.among(groups, now.atZone(ZoneOffset.UTC).toLocalDate());
            vault.prepare(known.stream().map(KnownParty::id).toList());
            ApplicationScreening.Session screening = screener.session(
                    arrivals.stream().map(DecisionBatch::subject).toList(), who, now);
            Inputs.Session<UUID> data = inputs.session(asks(who), now);
            for (int i = 0; i < arrivals.size(); i++) {
                Arrival arrival = arrivals.get(i);
                try {
                    Decided one = decide(arrival, i, party(who.get(i)), owed, screening, data);
                    decided.add(one);
                    landed.put(arrival.id(), new Landed.There(arrival.id(), Optional.of(one)));
                } catch (ProblemException e) {
                    landed.put(arrival.id(), new Landed.Refused(e));
                }
            }
        }

        /** Whose data are to be read. */
        private Map<UUID, Inputs.Ask> asks(List<@Nullable KnownParty> who) {
            Map<UUID, Inputs.Ask> asks = new HashMap<>();
            for (int i = 0; i < arrivals.size(); i++) {
                Arrival arrival = arrivals.get(i);
                Optional<Product> product = setup.product(arrival.request().product())
                        .filter(one -> one.data().reads() && inputs.isReadable(one));
                KnownParty party = who.get(i);
                if (product.isPresent() && party != null) {
                    asks.put(
                            arrival.id(),
                            new Inputs.Ask(
                                    product.get(),
                                    setup.products(product.get().data().otherwise()).stream()
                                            .filter(inputs::isReadable)
                                            .toList(),
                                    party.id(),
                                    arrival.receivedAt()));
                }
            }
            return asks;
        }

        private Decided decide(
                Arrival arrival,
                int at,
                KnownParty party,
                Exposures.Book owed,
                ApplicationScreening.Session screening,
                Inputs.Session<UUID> data) {
            Request request = arrival.request();
            Product product = setup.product(request.product()).orElseThrow(() -> noPolicy(request));
            Setup.Panel panel =
                    setup.panel(request.product(), arrival.id(), now).orElseThrow(() -> noPolicy(request));
            Facts given = given(setup.normaliser(request.product()).orElseThrow(), request, party);
            String currency = product.currency().getCurrencyCode();
            ApplicationScreening.Found found = screening.screen(at);
            Facts.Builder facts = given.but()
                    .put(BankFacts.RECEIVED_ON, today(arrival))
                    .put(
                            BankFacts.OBLIGOR_EXPOSURE,
                            owed.ofObligor(party, currency).orElse(null))
                    .put(BankFacts.GROUP_EXPOSURE, owed.ofGroup(party, currency).orElse(null))
                    .put(BankFacts.GROUP_DEFAULT, inDefault.contains(party.controlGroup()));
            found.facts().forEach(facts::put);
            Optional<InputReading> read = data.read(arrival.id(), given, other -> isFor(other, given));
            if (read.isEmpty()) {
                inputs.check(product); // one that reads and cannot is refused for itself, not with its batch
            }
            read.ifPresent(reading -> reading.tell(facts));
            Facts all = facts.build();
            Underwriting.Answer answer = panel.deciding().decide(all);
            if (answer.decision().outcome() == Outcome.APPROVE) {
                answer.decision().limit().ifPresent(limit -> owed.grant(party, currency, limit.minor()));
            }
            panel.shadows().forEach(shadow -> shadows.add(ShadowAnswer.of(arrival.id(), shadow, all)));
            byte[] content =
                    Evidence.of(arrival, party, panel.deciding(), answer, new Evidence.Looked(found, read), now);
            SealedEvidence sealed = evidence.seal(party.id(), arrival.id(), 0, content);
            found.hits().forEach(hit -> this.found.add(new Hits.New(arrival.id(), party, request.branch(), hit)));
            return new Decided(
                    arrival,
                    party,
                    (long) all.value(Product.AMOUNT).orElseThrow(),
                    Math.toIntExact((long) all.value(Product.TERM).orElseThrow()),
                    currency,
                    answer,
                    panel.deciding(),
                    now,
                    sealed);
        }
    }

    /** Whether another product is for the applicant, and for so much and so long. */
    private static boolean isFor(Product other, Facts given) {
        return other.application()
                        .find(Product.KIND)
                        .orElseThrow()
                        .allowed()
                        .contains(
                                given.value(Product.KIND).map(Object::toString).orElse(""))
                && within(other, Product.AMOUNT, given)
                && within(other, Product.TERM, given);
    }

    private static boolean within(Product other, String name, Facts given) {
        return given.number(name)
                .filter(value ->
                        other.application().find(name).orElseThrow().range().holds(value))
                .isPresent();
    }

    private static ProblemException noPolicy(Request request) {
        return ApplicationProblem.NO_POLICY.with(
                "No policy is in force for product '" + request.product() + "'.",
                "Use the code of a product whose policy is active, or activate one.");
    }

    /** The fields were found right when the application came in; the product may have changed since. */
    private static Facts given(Normaliser normaliser, Request request, KnownParty party) {
        return switch (normaliser.normalise(Intake.fields(request, party.kind()))) {
            case Normalised.Accepted(Facts facts) -> facts;
            case Normalised.Rejected(var errors) ->
                throw ApplicationProblem.APPLICATION_INVALID.with(
                        "The field " + errors.getFirst().pointer() + " is not what the product asks for.",
                        "Correct it and send the application again.");
        };
    }

    private static KnownParty party(@Nullable KnownParty party) {
        if (party == null) {
            throw ApplicationProblem.PARTY_UNKNOWN.with(
                    "There is no party with this id.", "Look the party up, or give name and number instead.");
        }
        return party;
    }

    private static LocalDate today(Arrival arrival) {
        return arrival.receivedAt().atZone(ZoneId.from(ZoneOffset.UTC)).toLocalDate();
    }

    private static ApplicationScreening.Subject subject(Arrival arrival) {
        Request request = arrival.request();
        return new ApplicationScreening.Subject(
                arrival.id(),
                request.applicant(),
                request.product(),
                request.branch(),
                request.device(),
                arrival.receivedAt());
    }

    private static LogEntry entry(Decided d) {
        LogEntry entry = LogEntry.of(
                        "decision/decided",
                        Applications.subject(d.id()),
                        d.decidedAt(),
                        d.arrival().submitter())
                .with("evidence-0", d.evidence().commitment())
                .with("outcome", d.decision().outcome().name())
                .with("policy", d.underwriting().policyVersion().toString());
        Optional<VersionKey> scorecard = d.underwriting().scorecardVersion();
        return scorecard.isPresent() ? entry.with("scorecard", scorecard.get().toString()) : entry;
    }
}
