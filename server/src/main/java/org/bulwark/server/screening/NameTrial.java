package org.bulwark.server.screening;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bulwark.screening.ScreeningRules;
import org.bulwark.screening.list.Hit;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.name.NameKind;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.web.Sent;
import org.springframework.stereotype.Service;

/** Tries a name, a number, a telephone or a device against the lists, as an application would be, and tells what meets and why. */
@Service
class NameTrial {

    private final ListsInForce lists;
    private final ListKeys keys;
    private final ScreeningRules rules;
    private final AuditTrail trail;
    private final InstantSource clock;

    NameTrial(
            ListsInForce lists, ListKeys keys, ScreeningProperties properties, AuditTrail trail, InstantSource clock) {
        this.lists = lists;
        this.keys = keys;
        this.rules = properties.rules();
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is asked for; empty texts are not.
     *
     * @param kind whose name it is
     */
    record Question(NameKind kind, String name, String number, String phone, String device) {

        boolean isEmpty() {
            return name.isBlank() && number.isBlank() && phone.isBlank() && device.isBlank();
        }
    }

    /**
     * An entry that was met.
     *
     * @param list the list's code
     * @param title what people call the list
     * @param listKind what the list is for
     * @param level what it would mean: {@code review} or {@code block}
     * @param score in ten-thousandths
     * @param entry the entry, masked as everywhere
     * @param match what met what; the entry's words are left out where its names are masked
     */
    record Met(
            String list,
            String title,
            String listKind,
            String level,
            int score,
            EntryAnswer entry,
            HitMatches.One match) {}

    /** Asks all lists: {@link ScreeningProblem#LIST_INVALID} for a question without anything to ask. */
    List<Met> met(Question question, Caller caller) {
        if (question.isEmpty() || question.name.length() > 200) {
            throw ScreeningProblem.LIST_INVALID.with(
                    "There is nothing to look for, or a name of more than 200 characters.",
                    "Give a name, a number, a telephone or a device.");
        }
        Instant now = clock.instant();
        ListsInForce.Picture picture = lists.refreshed();
        List<Met> met = picture.index().hits(description(question), now, rules.match()).stream()
                .map(hit -> met(hit, picture, now))
                .toList();
        trail.record(
                AuditEntry.of(caller.login(), "screening/name-tried", "lists").with("met", String.valueOf(met.size())));
        return met;
    }

    private PartyDescription description(Question question) {
        PartyDescription party = PartyDescription.of(question.kind);
        party = question.name.isBlank() ? party : party.named(question.name.strip());
        if (!question.number.isBlank()) {
            for (String scheme : List.of(ListKeys.REGISTRATION, ListKeys.IDENTITY)) {
                party = party.identifiedBy(scheme, keys.key(scheme, question.number.strip()));
            }
        }
        party = question.phone.isBlank()
                ? party
                : party.identifiedBy(ListKeys.PHONE, keys.key(ListKeys.PHONE, question.phone.strip()));
        return question.device.isBlank() ? party : party.using(keys.key(ListKeys.DEVICE, question.device.strip()));
    }

    private Met met(Hit hit, ListsInForce.Picture picture, Instant now) {
        BankList list = picture.list(hit.list()).orElseThrow().head();
        boolean sure = !hit.basis().equals("name") || hit.score() >= rules.sure();
        boolean blocks = sure && Blocking.kind(hit.kind());
        HitMatches.One match = HitMatches.one(Finding.match(hit));
        return new Met(
                list.code(),
                list.title(),
                list.kind().word(),
                blocks ? "block" : "review",
                (int) Math.round(hit.score() * 10_000),
                EntryAnswer.of(list, hit.entry(), now),
                EntryAnswer.isHidden(list, hit.entry()) ? match.hidden() : match);
    }

    /** The kind that a word means, {@link NameKind#UNKNOWN} for any other. */
    static NameKind kind(String word) {
        return Optional.of(word).filter(w -> !w.isBlank()).stream()
                .flatMap(w -> List.of(NameKind.values()).stream()
                        .filter(kind -> Sent.word(kind).equals(w)))
                .findFirst()
                .orElse(NameKind.UNKNOWN);
    }
}
