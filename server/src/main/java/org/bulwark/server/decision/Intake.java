package org.bulwark.server.decision;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.bulwark.basics.Reason;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.decision.product.FieldError;
import org.bulwark.decision.product.Normalised;
import org.bulwark.decision.product.Normaliser;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.data.Applicant;
import org.bulwark.server.data.Branches;
import org.bulwark.server.data.KnownParty;
import org.bulwark.server.data.Parties;
import org.bulwark.server.data.PartyKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications in: everything that can be found wrong is found before anything is written. */
@Service
class Intake {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final Setups setups;
    private final Parties parties;
    private final Branches branches;
    private final DecisionQueue queue;
    private final WaitingRoom waiting;
    private final IdempotencyKeys keys;
    private final InstantSource clock;

    Intake(
            Setups setups,
            Parties parties,
            Branches branches,
            DecisionQueue queue,
            WaitingRoom waiting,
            IdempotencyKeys keys,
            InstantSource clock) {
        this.setups = setups;
        this.parties = parties;
        this.branches = branches;
        this.queue = queue;
        this.waiting = waiting;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * An application as received, checked.
     *
     * @param received the JSON object as a tree
     * @param body what the idempotency key stands for
     * @throws InvalidApplication with everything that is wrong
     */
    Arrival arrival(Map<String, Object> received, byte[] body, Optional<String> key, Caller caller) {
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw ApplicationProblem.KEY_INVALID.with(
                    "The header Idempotency-Key is not 1 to 128 printable ASCII characters.",
                    "Use a fresh UUID for each new request.");
        }
        Request request = RequestReader.read(received);
        if (!caller.sees(request.branch()) || !branches.exists(request.branch())) {
            throw new InvalidApplication(List.of(wrong("/branch", "unknown-branch")));
        }
        List<FieldError> wrong = wrong(request, caller, setups.recent());
        if (!wrong.isEmpty()) {
            wrong = wrong(request, caller, setups.current()); // the product may be newer than what was known
        }
        if (!wrong.isEmpty()) {
            throw new InvalidApplication(wrong);
        }
        Instant now = Microseconds.of(clock.instant());
        return new Arrival(TimeOrderedId.at(now), now, caller.login(), key, sha256(body), request, false);
    }

    private List<FieldError> wrong(Request request, Caller caller, Setup setup) {
        Optional<Normaliser> normaliser = setup.normaliser(request.product());
        if (normaliser.isEmpty()) {
            return List.of(wrong("/product", "unknown-product"));
        }
        return normaliser.get().normalise(fields(request, kind(request.applicant(), caller)))
                        instanceof Normalised.Rejected(var errors)
                ? errors
                : List.of();
    }

    private static FieldError wrong(String pointer, String word) {
        return new FieldError(pointer, Reason.of("decision/field-" + word, Map.of()));
    }

    /** A party named by id must be one that the caller sees. */
    private PartyKind kind(Applicant applicant, Caller caller) {
        return switch (applicant) {
            case Applicant.Introduced one -> one.kind();
            case Applicant.Known(UUID id) ->
                parties.byId(id)
                        .filter(party -> caller.sees(party.branch()))
                        .map(KnownParty::kind)
                        .orElseThrow(() -> new InvalidApplication(List.of(wrong("/applicant/party", "unknown-party"))));
        };
    }

    /** The fields for the normaliser: who applies is a fact too. */
    static Map<String, Object> fields(Request request, PartyKind kind) {
        Map<String, Object> fields = new LinkedHashMap<>(request.fields());
        Map<String, Object> applicant = new LinkedHashMap<>();
        if (request.fields().get("applicant") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> applicant.put(String.valueOf(name), value));
        }
        applicant.put("kind", kind.name());
        fields.put("applicant", applicant);
        return fields;
    }

    /** Decides an arrival, together with whatever else has come. */
    CompletableFuture<Landed> decide(Arrival arrival) {
        return queue.submit(arrival);
    }

    /** Accepts an arrival to be decided soon; when this returns it is durable. */
    @Transactional
    Landed accept(Arrival arrival) {
        Map<UUID, Landed> landed = new LinkedHashMap<>();
        keys.claim(List.of(arrival), landed);
        Landed earlier = landed.get(arrival.id());
        if (earlier != null) {
            return earlier;
        }
        waiting.admit(List.of(arrival));
        return new Landed.There(arrival.id(), Optional.empty());
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
