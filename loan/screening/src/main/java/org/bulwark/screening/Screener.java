package org.bulwark.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulwark.screening.list.Clearance;
import org.bulwark.screening.list.Hit;
import org.bulwark.screening.list.Match;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.list.ScreeningIndex;
import org.bulwark.screening.name.NameForm;
import org.bulwark.screening.velocity.Velocity;
import org.bulwark.screening.velocity.VelocityFinding;

/** Screens parties by rules against lists: {@code new Screener(index, rules).screen(party, key, velocity, clearances, at)}. */
public final class Screener {

    private final ScreeningIndex index;
    private final ScreeningRules rules;

    /** A screener of all parties that come; immutable and safe for threads. */
    public Screener(ScreeningIndex index, ScreeningRules rules) {
        this.index = index;
        this.rules = rules;
    }

    /**
     * Screens one party.
     *
     * @param party what is known of it
     * @param key its key in clearances
     * @param velocity what earlier applications say, {@link Velocity#NONE} where nobody asked
     * @param clearances hits that persons found to be false; those of other parties do no harm
     * @param at the instant for which entries and clearances must be in force
     */
    public Screening screen(
            PartyDescription party, String key, Velocity velocity, Collection<Clearance> clearances, Instant at) {
        List<Hit> hits = look(party, at).stream()
                .map(hit -> hit.reviewed(key, clearances, at))
                .toList();
        return judge(party, hits, velocity, at);
    }

    /** Only looks for a party on the lists; nobody has reviewed what is found. */
    public List<Hit> look(PartyDescription party, Instant at) {
        return index.hits(party, at, rules.match());
    }

    /** Says what hits come to that were {@link #look}ed for, and reviewed since, and what earlier applications say. */
    public Screening judge(PartyDescription party, List<Hit> hits, Velocity velocity, Instant at) {
        List<Finding> findings = new ArrayList<>();
        hits.forEach(hit -> findings.add(new Finding(level(hit), Reasons.of(hit))));
        addGaps(party, findings);
        velocity.findings().forEach(finding -> findings.add(new Finding(level(finding), Reasons.of(finding))));
        return new Screening(at, hits, velocity, findings);
    }

    private Level level(Hit hit) {
        if (hit.cleared()) {
            return Level.CLEAR;
        }
        Level meant = rules.of(hit.kind());
        boolean sure = !(hit.match() instanceof Match.OfNames) || hit.score() >= rules.sure();
        return sure ? meant : meant.atMost(Level.REVIEW);
    }

    private Level level(VelocityFinding finding) {
        return switch (finding) {
            case VelocityFinding.Duplicate _ -> rules.earlier().duplicate();
            case VelocityFinding.TooMany _ -> rules.earlier().tooMany();
            case VelocityFinding.Shared _ -> rules.earlier().shared();
        };
    }

    /** What could not be screened is no reason to be at ease. */
    private static void addGaps(PartyDescription party, List<Finding> findings) {
        for (String name : party.names()) {
            NameForm form = NameForm.of(name, party.kind());
            if (form.isEmpty()) {
                findings.add(new Finding(Level.REVIEW, ScreeningReason.NAME_UNREADABLE.with("name", name)));
            } else if (form.cut()) {
                String compared = form.tokens().getFirst().text() + " … "
                        + form.tokens().getLast().text();
                findings.add(new Finding(Level.REVIEW, ScreeningReason.NAME_CUT.with("compared", compared)));
            }
        }
        if (party.names().isEmpty()
                && party.identifiers().isEmpty()
                && party.devices().isEmpty()) {
            findings.add(new Finding(Level.REVIEW, ScreeningReason.NOTHING_TO_SCREEN.with()));
        }
    }
}
