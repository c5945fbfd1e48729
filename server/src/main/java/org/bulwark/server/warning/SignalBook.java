package org.bulwark.server.warning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Versioned;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.tier.TierRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signals and the rules of tiers in force: what the desk has brought into force, and what is shipped where it has nothing. */
@Component
class SignalBook {

    private final Versions versions;
    private final CatalogueBook catalogue;
    private final InstantSource clock;
    private volatile @Nullable Held held;

    /**
     * What holds.
     *
     * @param change the desk's number when it was read
     * @param rules made of it
     */
    private record Held(long change, Rules rules) {}

    SignalBook(Versions versions, CatalogueBook catalogue, InstantSource clock) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** By what parties are looked at now. */
    Rules rules() {
        Edition edition = catalogue.current();
        long change = versions.changes();
        Held there = held;
        if (there == null
                || there.change != change
                || !there.rules.edition().id().equals(edition.id())) {
            there = new Held(change, Rules.of(edition, signals(), tiers()));
            held = there;
        }
        return there.rules;
    }

    /** All signals in force, in the order of the groups. */
    List<Signal> signals() {
        return signals(clock.instant());
    }

    /** All signals in force at an instant. */
    List<Signal> signals(Instant at) {
        List<Signal> all = new ArrayList<>();
        for (RiskGroup group : RiskGroup.values()) {
            all.addAll(inForce(group, at).signals());
        }
        return all;
    }

    /** The signals of a group in force. */
    SignalDocument inForce(RiskGroup group) {
        return inForce(group, clock.instant());
    }

    private SignalDocument inForce(RiskGroup group, Instant at) {
        return versions.timeline(new SignalForm(group), group.word())
                .at(at)
                .map(InForce::champion)
                .map(Versioned::content)
                .orElseGet(() -> shipped(group));
    }

    /** The signals of a group as they are shipped. */
    static SignalDocument shipped(RiskGroup group) {
        return new SignalDocument(
                group,
                ShippedSignals.all().stream()
                        .filter(signal -> signal.group() == group)
                        .toList());
    }

    /** All signals with those of one group replaced. */
    List<Signal> with(SignalDocument document) {
        return with(document, clock.instant());
    }

    /** All signals in force at an instant with those of one group replaced. */
    List<Signal> with(SignalDocument document, Instant at) {
        List<Signal> all = new ArrayList<>();
        for (RiskGroup group : RiskGroup.values()) {
            all.addAll(
                    group == document.group()
                            ? document.signals()
                            : inForce(group, at).signals());
        }
        return all;
    }

    /** The rules of tiers in force. */
    TierRules tiers() {
        return tiers(clock.instant());
    }

    /** The rules of tiers in force at an instant. */
    TierRules tiers(Instant at) {
        return versions.timeline(TierForm.FORM, TierForm.ID)
                .at(at)
                .map(InForce::champion)
                .map(Versioned::content)
                .orElseGet(ShippedSignals::tiers);
    }

    /** What would break if these were in force, over the catalogue that answers; nothing where they fit together. */
    Optional<String> unfit(List<Signal> signals, TierRules tiers) {
        try {
            Rules.of(edition(), signals, tiers);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(
                    "Breaks: " + e.problem().what() + " " + e.problem().remedy());
        }
    }

    /** The edition of the catalogue that answers. */
    Edition edition() {
        return catalogue.current();
    }
}
