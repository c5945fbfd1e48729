package org.bulwark.server.warning;

import java.time.Instant;
import java.util.Optional;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Versions;
import org.bulwark.warning.response.Budget;
import org.bulwark.warning.response.Playbooks;
import org.springframework.stereotype.Component;

/** By which rules a replay looks: those in force at an instant, and the same with a draft in the place of what it would replace. */
@Component
class ReplayRules {

    private final SignalBook book;
    private final PlaybookBook playbooks;
    private final Versions versions;

    ReplayRules(SignalBook book, PlaybookBook playbooks, Versions versions) {
        this.book = book;
        this.playbooks = playbooks;
        this.versions = versions;
    }

    /**
     * Rules with the budget that holds beside them.
     *
     * @param name of a draft, {@code kind/id/number}; empty for what is in force
     */
    record Side(String name, Rules rules, Budget budget) {}

    /** What was in force. */
    Side inForce(Instant at) {
        return new Side(
                "",
                Rules.of(book.edition(), book.signals(at), book.tiers(at)),
                playbooks.playbooks(at).budget());
    }

    /**
     * The same with a draft: a group of signals, the rules of tiers, or playbooks for their budget.
     *
     * @throws org.bulwark.basics.ProblemException {@link AlertProblem#REPLAY_INVALID}, {@code desk/version-unknown}, or what the draft breaks
     */
    Side with(VersionKey key, Side inForce, Instant at) {
        String name = key.kind() + "/" + key.id() + "/" + key.number();
        return switch (key.kind()) {
            case SignalForm.KIND -> {
                RiskGroup group = RiskGroup.of(key.id()).orElseThrow(() -> DeskReader.unknown(key));
                SignalDocument draft = content(versions.timeline(new SignalForm(group), key.id()), key);
                yield new Side(name, Rules.of(book.edition(), book.with(draft, at), book.tiers(at)), inForce.budget);
            }
            case "tier" ->
                new Side(
                        name,
                        Rules.of(
                                book.edition(),
                                book.signals(at),
                                content(versions.timeline(TierForm.FORM, key.id()), key)),
                        inForce.budget);
            case "playbook" -> {
                Playbooks draft = content(versions.timeline(PlaybookForm.FORM, key.id()), key);
                yield new Side(name, inForce.rules, draft.budget());
            }
            default ->
                throw AlertProblem.REPLAY_INVALID.with(
                        "A version of '" + key.kind() + "' cannot be replayed.",
                        "Name a version of signals, of the rules of tiers or of playbooks.");
        };
    }

    private static <T> T content(Timeline<T> timeline, VersionKey key) {
        return Optional.of(timeline)
                .flatMap(all -> all.number(key.number()))
                .map(Versioned::content)
                .orElseThrow(() -> DeskReader.unknown(key));
    }
}
