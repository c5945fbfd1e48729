package org.bulwark.server.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Normaliser;
import org.bulwark.decision.product.Product;
import org.bulwark.score.scorecard.Scorecard;

/**
 * Everything that decisions are taken with, as it was read at one moment: every version of products, policies and scorecards that is or may
 * come into force. Who decides depends on the instant and the application alone.
 */
public final class Setup {

    /**
     * Who decides one application.
     *
     * @param deciding whose answer counts
     * @param shadows whose answers are only written down
     */
    record Panel(Underwriting deciding, List<Underwriting> shadows) {}

    private record Pair(VersionKey policy, Optional<VersionKey> scorecard) {}

    private final long change;
    private final Map<String, Timeline<Product>> timelines;
    private final Map<String, Versioned<Product>> products;
    private final Map<String, Normaliser> normalisers = new ConcurrentHashMap<>();
    private final Map<String, Timeline<Policy>> policies;
    private final Map<String, Timeline<Scorecard>> scorecards;
    private final Map<Pair, Underwriting> ready = new ConcurrentHashMap<>();

    /**
     * All parts.
     *
     * @param change the count of changes at which they were read
     * @param timelines all versions of the products, by code
     * @param at when they were read
     * @param policies by product
     * @param scorecards by product
     */
    Setup(
            long change,
            Map<String, Timeline<Product>> timelines,
            Instant at,
            Map<String, Timeline<Policy>> policies,
            Map<String, Timeline<Scorecard>> scorecards) {
        this.change = change;
        this.timelines = Map.copyOf(timelines);
        Map<String, Versioned<Product>> inForce = new HashMap<>();
        timelines.forEach((code, timeline) ->
                timeline.at(at).map(InForce::champion).ifPresent(champion -> inForce.put(code, champion)));
        this.products = Map.copyOf(inForce);
        this.policies = Map.copyOf(policies);
        this.scorecards = Map.copyOf(scorecards);
        products.forEach((code, product) -> normalisers.put(code, Normaliser.of(product.content())));
    }

    long change() {
        return change;
    }

    /** The product of a code, in the version in force. */
    public Optional<Product> product(String code) {
        return Optional.ofNullable(products.get(code)).map(Versioned::content);
    }

    /** A version of the product of a code, in force or not. */
    public Optional<Product> product(String code, int number) {
        return Optional.ofNullable(timelines.get(code))
                .flatMap(timeline -> timeline.number(number))
                .map(Versioned::content);
    }

    /** Those of some codes that are there, in the order of the codes. */
    public List<Product> products(List<String> codes) {
        return codes.stream().flatMap(code -> product(code).stream()).toList();
    }

    Optional<Normaliser> normaliser(String product) {
        return Optional.ofNullable(normalisers.get(product));
    }

    /** Who decides an application; empty when no policy is in force for the product. */
    Optional<Panel> panel(String product, UUID application, Instant at) {
        Timeline<Policy> timeline = policies.get(product);
        return Optional.ofNullable(timeline).flatMap(t -> t.at(at)).map(inForce -> {
            int slot = InForce.slot(application.toString());
            Optional<Versioned<Scorecard>> scorecard = Optional.ofNullable(scorecards.get(product))
                    .flatMap(t -> t.at(at))
                    .map(cards -> cards.deciding(slot));
            List<Underwriting> shadows = new ArrayList<>();
            inForce.shadows(slot).forEach(policy -> shadows.add(underwriting(product, policy, scorecard)));
            return new Panel(underwriting(product, inForce.deciding(slot), scorecard), shadows);
        });
    }

    /** Given versions, in force or not, for a replay or a back-test. */
    public Optional<Underwriting> underwriting(String product, int policy, Optional<Integer> scorecard) {
        Optional<Versioned<Policy>> version =
                Optional.ofNullable(policies.get(product)).flatMap(t -> t.number(policy));
        Optional<Versioned<Scorecard>> card = scorecard.flatMap(
                number -> Optional.ofNullable(scorecards.get(product)).flatMap(t -> t.number(number)));
        return card.isEmpty() && scorecard.isPresent()
                ? Optional.empty()
                : version.map(v -> underwriting(product, v, card));
    }

    private Underwriting underwriting(
            String product, Versioned<Policy> policy, Optional<Versioned<Scorecard>> scorecard) {
        return ready.computeIfAbsent(
                new Pair(policy.key(), scorecard.map(Versioned::key)),
                pair -> Underwriting.of(Objects.requireNonNull(products.get(product)), policy, scorecard));
    }
}
