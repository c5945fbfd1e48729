package org.bulwark.server.desk.text;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.Versioned;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.Desk;
import org.bulwark.server.desk.DeskProblem;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Seen;
import org.bulwark.server.desk.Versions;
import org.springframework.stereotype.Service;

/** What is written as text, of any kind: read, checked, kept as drafts. Every other step is the desk's. */
@Service
public class Texts {

    private final Map<String, TextKind<?>> kinds;
    private final Desk desk;
    private final Versions versions;
    private final InstantSource clock;

    Texts(List<TextKind<?>> kinds, Desk desk, Versions versions, InstantSource clock) {
        this.kinds = new TreeMap<>(kinds.stream().collect(Collectors.toMap(TextKind::word, Function.identity())));
        this.desk = desk;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * What there is to say of a text.
     *
     * @param faults what keeps it from being read
     * @param remarks what it would bring and break
     */
    public record Checkup(List<Fault> faults, List<String> remarks) {}

    /** A kind by its word: {@link DeskProblem#VERSION_UNKNOWN}. */
    TextKind<?> kind(String word) {
        TextKind<?> kind = kinds.get(word);
        if (kind == null) {
            throw DeskProblem.VERSION_UNKNOWN.with(
                    "Nothing of this kind is written as text here.",
                    "The kinds are " + String.join(", ", kinds.keySet()) + ".");
        }
        return kind;
    }

    /** All versions of a thing; none for one that is as it was shipped, or not there yet. */
    <T> Timeline<T> timeline(TextKind<T> kind, String id, Caller caller) {
        caller.demand(kind.rights().read(), clock.instant());
        return versions.timeline(kind.form(DeskReader.key(kind.word(), id, 1).id()), id);
    }

    /** One of them: {@link DeskProblem#VERSION_UNKNOWN}. */
    <T> Versioned<T> version(TextKind<T> kind, String id, int number, Caller caller) {
        return timeline(kind, id, caller)
                .number(number)
                .orElseThrow(() -> DeskReader.unknown(DeskReader.key(kind.word(), id, number)));
    }

    /** What a thing says where no draft speaks: the version in force, the last one where none is, else what is shipped. */
    <T> Optional<T> present(TextKind<T> kind, String id, Caller caller) {
        Timeline<T> timeline = timeline(kind, id, caller);
        return timeline.at(clock.instant())
                .map(inForce -> inForce.champion().content())
                .or(() -> timeline.versions().stream().reduce((_, last) -> last).map(Versioned::content))
                .or(() -> kind.shipped(id));
    }

    /** Everything there is to say of a text as it stands in an editor; nothing is kept. */
    <T> Checkup check(TextKind<T> kind, String id, String text, Permission needed, Caller caller) {
        caller.demand(needed, clock.instant());
        try {
            return switch (kind.read(id, text)) {
                case Document.Sound<T>(T content) -> new Checkup(List.of(), kind.remarks(id, content));
                case Document.Faulty<T>(var _, List<Fault> faults) -> new Checkup(faults, List.of());
            };
        } catch (ProblemException e) {
            return new Checkup(List.of(fault(e)), List.of());
        }
    }

    /**
     * Writes a draft from a text.
     *
     * @param basedOn the version that it was made from; nothing for what is shipped, or new
     * @throws FaultyText with everything that is wrong with the text
     */
    <T> Versioned<T> draft(
            TextKind<T> kind, String id, Optional<Integer> basedOn, String text, String note, Caller caller) {
        caller.demand(kind.rights().edit(), clock.instant());
        return desk.draft(kind, id, basedOn, content(kind, id, text), note, caller);
    }

    /**
     * Writes a draft anew from a text.
     *
     * @throws FaultyText with everything that is wrong with the text
     */
    <T> Versioned<T> edit(TextKind<T> kind, Seen seen, String text, String note, Caller caller) {
        caller.demand(kind.rights().edit(), clock.instant());
        return desk.edit(kind, seen, content(kind, seen.key().id(), text), note, caller);
    }

    private static <T> T content(TextKind<T> kind, String id, String text) {
        try {
            return switch (kind.read(id, text)) {
                case Document.Sound<T>(T content) -> content;
                case Document.Faulty<T>(var _, List<Fault> faults) -> throw new FaultyText(faults);
            };
        } catch (ProblemException e) {
            throw new FaultyText(List.of(fault(e)));
        }
    }

    private static Fault fault(ProblemException e) {
        return new Fault("", 1, 1, e.problem().what(), e.problem().remedy());
    }
}
