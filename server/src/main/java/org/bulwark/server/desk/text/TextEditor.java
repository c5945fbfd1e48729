package org.bulwark.server.desk.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Seen;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a text: checked while one writes, kept as a draft; from a version, or from what is shipped. */
@Controller
@RequestMapping({TextFrame.PATH + "/edit", TextFrame.VERSION + "/edit"})
class TextEditor {

    private static final String CHECKS = "desk/text-check";

    private final Texts texts;

    TextEditor(Texts texts) {
        this.texts = texts;
    }

    @GetMapping
    @SignedIn
    String show(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable(required = false) Optional<Integer> number,
            Caller caller,
            Locale language,
            Model model) {
        return show(texts.kind(kind), id, number, caller, language, model);
    }

    private <T> String show(
            TextKind<T> kind, String id, Optional<Integer> number, Caller caller, Locale language, Model model) {
        Optional<Versioned<T>> version = number.map(one -> texts.version(kind, id, one, caller));
        T content = version.map(Versioned::content)
                .or(() -> texts.present(kind, id, caller))
                .orElseThrow(() -> DeskReader.unknown(DeskReader.key(kind.word(), id, 1)));
        return page(new Page(kind, id, version), kind.text(content), "", caller, language, model);
    }

    /** What is edited: a version, or what is shipped. */
    private record Page(TextKind<?> kind, String id, Optional<? extends Versioned<?>> version) {

        String address() {
            return version.map(one -> TextFrame.views(kind).address(one))
                    .orElseGet(() -> TextFrame.address(kind.word(), id));
        }

        Text about() {
            return version.map(one -> Text.word(
                            VersionTextPages.isDraft(one) ? "policy.edit.draft" : "policy.edit.fresh",
                            one.key().number()))
                    .orElseGet(() -> Text.word("text.edit.shipped"));
        }
    }

    /** What is right and wrong with a text, and what it would bring, as a part of the page. */
    @PostMapping("/check")
    @SignedIn
    String check(
            @PathVariable String kind, @PathVariable String id, @RequestParam String text, Caller caller, Model model) {
        check(texts.kind(kind), id, text, caller, model);
        return CHECKS + " :: findings";
    }

    private void check(TextKind<?> kind, String id, String text, Caller caller, Model model) {
        model.addAttribute("checkup", texts.check(kind, id, text, kind.rights().edit(), caller));
        model.addAttribute("faulty", Badge.of(Tone.DECLINE, "finding.error"));
    }

    @PostMapping
    @SignedIn
    String save(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable(required = false) Optional<Integer> number,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam String text,
            @RequestParam String note,
            Caller caller,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        TextKind<?> of = texts.kind(kind);
        Optional<? extends Versioned<?>> version = number.map(one -> texts.version(of, id, one, caller));
        try {
            Versioned<?> saved = version.filter(VersionTextPages::isDraft).isPresent()
                    ? texts.edit(of, new Seen(version.get().key(), new ContentDigest(digest)), text, note, caller)
                    : texts.draft(of, id, number, text, note, caller);
            Text told = Text.word("policy.saved", saved.key().number());
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, told));
            return "redirect:" + TextFrame.views(of).address(saved);
        } catch (FaultyText e) {
            model.addAttribute("toast", new Toast(Tone.DECLINE, Text.word("text.not-saved")));
        } catch (ProblemException e) {
            model.addAttribute("toast", Toast.of(e.problem()));
        }
        return page(new Page(of, id, version), text, note, caller, language, model);
    }

    private String page(Page page, String text, String note, Caller caller, Locale language, Model model) {
        model.addAttribute("crumbs", List.of(Crumb.to(page.kind.menu())));
        model.addAttribute("title", page.kind.title(page.id, language));
        model.addAttribute("about", page.about());
        model.addAttribute("label", Text.word("text.label"));
        model.addAttribute("checks", CHECKS);
        model.addAttribute("digest", page.version.map(one -> one.digest().hex()).orElse(""));
        model.addAttribute("back", page.address());
        model.addAttribute("text", text);
        model.addAttribute("note", note);
        check(page.kind, page.id, text, caller, model);
        return "desk/version-edit";
    }
}
