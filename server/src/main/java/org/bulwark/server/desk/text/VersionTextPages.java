package org.bulwark.server.desk.text;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Difference;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One version of what is written as text: what it says, what is new in it, and where it came from. The kind says who may look. */
@Controller
@RequestMapping(TextFrame.PATH)
class VersionTextPages {

    private final Texts texts;
    private final InstantSource clock;

    VersionTextPages(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The version in force, or else the last one, or else what is shipped. */
    @GetMapping
    @SignedIn
    String present(@PathVariable String kind, @PathVariable String id, Caller caller, Locale language, Model model) {
        return present(texts.kind(kind), id, caller, language, model);
    }

    private <T> String present(TextKind<T> kind, String id, Caller caller, Locale language, Model model) {
        Timeline<T> timeline = texts.timeline(kind, id, caller);
        Optional<Versioned<T>> shown = timeline.at(clock.instant())
                .map(InForce::champion)
                .or(() -> timeline.versions().stream().reduce((_, last) -> last));
        if (shown.isPresent()) {
            return "redirect:" + TextFrame.views(kind).address(shown.get());
        }
        T content = kind.shipped(id).orElseThrow(() -> DeskReader.unknown(DeskReader.key(kind.word(), id, 1)));
        model.addAttribute("crumbs", List.of(Crumb.to(kind.menu())));
        model.addAttribute("title", kind.title(id, language));
        model.addAttribute("edit", TextFrame.edit(kind, TextFrame.address(kind.word(), id), caller));
        model.addAttribute("numbers", TextFrame.numbers(kind, id, Optional.empty(), caller));
        model.addAttribute("text", kind.text(content));
        model.addAttribute("list", TextFrame.views(kind).list(timeline));
        return "desk/shipped";
    }

    @GetMapping("/{number}")
    @SignedIn
    String text(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            Caller caller,
            Locale language,
            Model model) {
        return text(texts.kind(kind), id, number, caller, language, model);
    }

    private <T> String text(TextKind<T> kind, String id, int number, Caller caller, Locale language, Model model) {
        Versioned<T> version = texts.version(kind, id, number, caller);
        TextFrame.draw(kind, version, "text", caller, language, model);
        if (!version.isInForce(clock.instant())) {
            model.addAttribute("checkup", new Texts.Checkup(List.of(), kind.remarks(id, version.content())));
            model.addAttribute("faulty", Badge.of(Tone.DECLINE, "finding.error"));
        }
        model.addAttribute("text", kind.text(version.content()));
        return "desk/version-text";
    }

    /** Where it differs from what is in force; what is in force from what it was made of. */
    @GetMapping("/{number}/changes")
    @SignedIn
    String changes(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            Caller caller,
            Locale language,
            Model model) {
        return changes(texts.kind(kind), id, number, caller, language, model);
    }

    private <T> String changes(TextKind<T> kind, String id, int number, Caller caller, Locale language, Model model) {
        Versioned<T> version = texts.version(kind, id, number, caller);
        TextFrame.draw(kind, version, "changes", caller, language, model);
        Timeline<T> timeline = texts.timeline(kind, id, caller);
        Optional<Versioned<T>> before = timeline.at(clock.instant())
                .map(InForce::champion)
                .filter(champion -> champion.key().number() != number)
                .or(() -> version.basedOn().flatMap(timeline::number));
        Optional<T> than = before.<T>map(Versioned::content).or(() -> kind.shipped(id));
        Text name = before.<Text>map(one -> Text.plain(String.valueOf(one.key().number())))
                .orElseGet(() -> Text.word("text.shipped.short"));
        than.ifPresent(content -> model.addAttribute(
                "difference",
                Difference.between(
                        name, kind.text(content), Text.plain(String.valueOf(number)), kind.text(version.content()))));
        return "desk/version-changes";
    }

    @GetMapping("/{number}/versions")
    @SignedIn
    String versions(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            Caller caller,
            Locale language,
            Model model) {
        TextKind<?> of = texts.kind(kind);
        Versioned<?> version = texts.version(of, id, number, caller);
        TextFrame.draw(of, version, "versions", caller, language, model);
        model.addAttribute("list", TextFrame.views(of).list(texts.timeline(of, id, caller)));
        model.addAttribute("history", TextFrame.views(of).history(version));
        return "desk/version-list";
    }

    /** Whether an edit goes into the version itself, not into a new one. */
    static boolean isDraft(Versioned<?> version) {
        return version.status() == Status.DRAFT;
    }
}
