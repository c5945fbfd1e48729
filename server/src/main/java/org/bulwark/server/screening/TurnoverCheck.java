package org.bulwark.server.screening;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.files.verification.ShippedVerification;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.screening.verification.MeasureReading;
import org.bulwark.screening.verification.Norms;
import org.bulwark.screening.verification.Verification;
import org.bulwark.screening.verification.VerificationRules;
import org.bulwark.screening.verification.Verifier;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.States;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what the sources say of the turnover of firms, from their kept states. A firm of which no source tells costs one look-up. */
@Component
public class TurnoverCheck {

    private final VerificationRules rules = ShippedVerification.turnover();
    private final CatalogueBook book;
    private final States states;
    private final EventLog events;
    private volatile @Nullable MeasureReading held;

    TurnoverCheck(CatalogueBook book, States states, EventLog events) {
        this.book = book;
        this.states = states;
        this.events = events;
    }

    /** The rules in force. */
    VerificationRules rules() {
        return rules;
    }

    /** What it comes to for those of some firms of which the sources of the measures tell. */
    public Map<UUID, Verification> of(Collection<UUID> firms, Instant now) {
        if (firms.isEmpty()) {
            return Map.of();
        }
        Edition edition = book.current();
        MeasureReading reading = reading(edition);
        Map<UUID, Verification> verified = new HashMap<>();
        for (UUID firm : events.spokenOf(firms, sources(edition.catalogue()))) {
            verified.put(
                    firm,
                    Verifier.verify(
                            rules, reading.at(states.now(firm, edition), Microseconds.since1970(now)), Norms.NONE));
        }
        return verified;
    }

    /** The sources that tell of a measure. */
    private List<String> sources(Catalogue catalogue) {
        return rules.measures().stream()
                .flatMap(measure -> catalogue.indicator(measure.indicator()).definition().sources().stream())
                .distinct()
                .toList();
    }

    /** Made anew when the edition has another plan. */
    private MeasureReading reading(Edition edition) {
        MeasureReading there = held;
        if (there == null || !there.plan().equals(edition.plan())) {
            there = MeasureReading.of(rules, edition.catalogue(), edition.plan());
            held = there;
        }
        return there;
    }
}
