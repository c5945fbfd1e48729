package org.bulwark.server.decision.input;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.product.Supply;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.KnownStates;
import org.springframework.stereotype.Component;

/**
 * Reads the inputs of products from indicators. All applications of a batch share one reading of states and one of consents; where no product
 * of a batch reads anything, nothing is asked.
 */
@Component
public class Inputs {

    private final CatalogueBook book;
    private final KnownStates states;
    private final Consents consents;
    private final Map<String, ProductReading> readings = new ConcurrentHashMap<>();

    Inputs(CatalogueBook book, KnownStates states, Consents consents) {
        this.book = book;
        this.states = states;
        this.consents = consents;
    }

    /**
     * An application for a product that reads.
     *
     * @param product the product
     * @param others those to which its applicants can be sent
     * @param party who applies
     * @param at when it came in
     */
    public record Ask(Product product, List<Product> others, UUID party, Instant at) {
        /** Copies the list. */
        public Ask {
            others = List.copyOf(others);
        }
    }

    /** Whether a product can be read: {@code decision/product-invalid} names what does not fit. */
    public void check(Product product) {
        if (product.data().reads()) {
            InputCheck.check(product, book.catalogue());
        }
    }

    /** Whether it can: a catalogue that came into force later may have lost what it reads. */
    public boolean isReadable(Product product) {
        try {
            check(product);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** What people call a source in a language. */
    public String title(String source, Locale language) {
        return Optional.ofNullable(book.catalogue().sources().get(source))
                .map(one -> one.title(language.getLanguage()))
                .orElse(source);
    }

    /**
     * What the states of all of them say, each read once.
     *
     * @param asks by whatever tells the applications apart
     * @param now whose consents count: those in force now
     */
    public <K> Session<K> session(Map<K, Ask> asks, Instant now) {
        if (asks.isEmpty()) {
            return new Session<>(Map.of(), Map.of(), Set.of(), 0, book.current());
        }
        Edition edition = book.current();
        List<K> keys = List.copyOf(asks.keySet());
        Set<String> sources = new HashSet<>();
        Set<UUID> parties = new HashSet<>();
        asks.values().forEach(ask -> {
            sources.addAll(reading(ask.product, edition).sources());
            ask.others.forEach(other -> sources.addAll(reading(other, edition).sources()));
            parties.add(ask.party);
        });
        KnownStates.Known known = states.known(
                keys.stream()
                        .map(key -> question(Objects.requireNonNull(asks.get(key))))
                        .toList(),
                sources,
                edition);
        Map<K, PartyState> byKey = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), known.states().get(i));
        }
        return new Session<>(asks, byKey, consents.of(parties, now), known.place(), edition);
    }

    private static KnownStates.Ask question(Ask ask) {
        return new KnownStates.Ask(ask.party, Microseconds.since1970(ask.at));
    }

    private ProductReading reading(Product product, Edition edition) {
        return readings.compute(
                product.code(),
                (code, there) -> there != null && there.isOf(product, edition.catalogue())
                        ? there
                        : ProductReading.of(product, edition.catalogue(), edition.plan()));
    }

    /**
     * Reads anew what a decision was taken on: the same to the bit as long as the events are there.
     *
     * @return the values by fact; nothing when the product reads otherwise by now, or the catalogue is another one
     */
    public Optional<Map<String, InputValue>> again(Product product, UUID party, InputReading.Kept kept, Facts facts) {
        if (!isReadable(product)) {
            return Optional.empty();
        }
        Edition edition = book.current();
        ProductReading reading = reading(product, edition);
        if (!kept.catalogue().equals(edition.id())
                || kept.values().stream()
                        .anyMatch(value -> product.data()
                                .input(value.fact())
                                .filter(input -> input.indicator().equals(value.indicator()))
                                .isEmpty())) {
            return Optional.empty();
        }
        long instant = Microseconds.since1970(kept.asOf());
        PartyState state = states.known(new KnownStates.Ask(party, instant), reading.sources(), kept.place(), edition);
        Set<String> withheld = new HashSet<>();
        kept.values().stream()
                .filter(value -> value.state() == InputState.NO_CONSENT)
                .forEach(value -> withheld.addAll(value.sources()));
        Map<String, InputValue> values = new LinkedHashMap<>();
        reading.values(state, instant, source -> !withheld.contains(source), facts)
                .forEach(value -> values.put(value.fact(), value));
        return Optional.of(values);
    }

    /** The states of a batch. */
    public final class Session<K> {

        private final Map<K, Ask> asks;
        private final Map<K, PartyState> known;
        private final Set<Consents.Held> held;
        private final long place;
        private final Edition edition;

        private Session(
                Map<K, Ask> asks, Map<K, PartyState> known, Set<Consents.Held> held, long place, Edition edition) {
            this.asks = asks;
            this.known = known;
            this.held = held;
            this.place = place;
            this.edition = edition;
        }

        /**
         * Reads for one of them; nothing for a product that reads nothing.
         *
         * @param given what the applicant gave
         * @param fits whether another product could be had at all, by who applies and how much is asked for
         */
        public Optional<InputReading> read(K key, Facts given, Predicate<Product> fits) {
            Ask ask = asks.get(key);
            if (ask == null) {
                return Optional.empty();
            }
            PartyState state = Objects.requireNonNull(known.get(key));
            ProductReading reading = reading(ask.product, edition);
            long instant = Microseconds.since1970(ask.at);
            Reach reach = Reach.of(state, edition.plan(), instant);
            Predicate<String> permitted = permitted(ask.party, reading);
            List<SourceSupply> supplies = reading.supplies(reach, permitted);
            return Optional.of(new InputReading(
                    ask.at,
                    place,
                    edition.id(),
                    reading.values(state, instant, permitted, given),
                    supplies,
                    isEnough(supplies)
                            ? Optional.empty()
                            : ask.others.stream()
                                    .filter(fits)
                                    .filter(other -> isEnough(reading(other, edition)
                                            .supplies(reach, permitted(ask.party, reading(other, edition)))))
                                    .map(Product::code)
                                    .findFirst()));
        }

        private Predicate<String> permitted(UUID party, ProductReading reading) {
            return source -> reading.isPurpose(source)
                    && reading.source(source)
                            .flatMap(declared -> Consents.Held.of(party, declared))
                            .filter(asked -> !held.contains(asked))
                            .isEmpty();
        }

        private static boolean isEnough(List<SourceSupply> supplies) {
            return supplies.stream().allMatch(supply -> supply.supply() == Supply.ENOUGH);
        }
    }
}
