package org.bulwark.server.warning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Versioned;
import org.bulwark.files.tree.Fault;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.Desk;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Seen;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.desk.text.Texts;
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

/** Changes the numbers of a group's signals without touching text; what is saved is a draft, as any other on the desk. */
@Controller
@RequestMapping({SignalLimitPages.SHIPPED, SignalLimitPages.VERSION})
class SignalLimitPages {

    static final String SHIPPED = "/warning/signals/{group}/limits";
    static final String VERSION = SHIPPED + "/{number}";
    private static final String CHECKS = "desk/text-check";

    private final SignalKind kind;
    private final SignalBook book;
    private final Versions versions;
    private final Desk desk;

    SignalLimitPages(SignalKind kind, SignalBook book, Versions versions, Desk desk) {
        this.kind = kind;
        this.book = book;
        this.versions = versions;
        this.desk = desk;
    }

    /** The page on which the numbers of a version are changed; of what is in force where none is named. */
    static String address(String group, Optional<Integer> number) {
        return "/warning/signals/" + group + "/limits"
                + number.map(one -> "/" + one).orElse("");
    }

    /** What is changed. */
    private record Base(String group, SignalDocument document, Optional<Versioned<SignalDocument>> version) {

        boolean isDraft() {
            return version.filter(one -> one.status() == Status.DRAFT).isPresent();
        }

        Optional<Integer> number() {
            return version.map(one -> one.key().number());
        }

        String back() {
            return "/desk/" + SignalForm.KIND + "/" + group
                    + number().map(one -> "/" + one).orElse("");
        }
    }

    private Base base(String group, Optional<Integer> number) {
        SignalForm form = (SignalForm) kind.form(group);
        Optional<Versioned<SignalDocument>> version = number.map(one -> versions.timeline(form, group)
                .number(one)
                .orElseThrow(() -> DeskReader.unknown(DeskReader.key(SignalForm.KIND, group, one))));
        return new Base(group, version.map(Versioned::content).orElseGet(() -> book.inForce(form.group())), version);
    }

    @GetMapping
    @Needs(Permission.SIGNAL_EDIT)
    String show(
            @PathVariable String group,
            @PathVariable(required = false) Optional<Integer> number,
            Locale language,
            Model model) {
        return page(base(group, number), Map.of(), language, model);
    }

    /** What the numbers would bring, and what is wrong with them, as a part of the page. */
    @PostMapping("/check")
    @Needs(Permission.SIGNAL_EDIT)
    String check(
            @PathVariable String group,
            @PathVariable(required = false) Optional<Integer> number,
            @RequestParam Map<String, String> form,
            Model model) {
        check(base(group, number), form, model);
        return CHECKS + " :: findings";
    }

    private void check(Base base, Map<String, String> form, Model model) {
        model.addAttribute("checkup", checkup(base, form));
        model.addAttribute("faulty", Badge.of(Tone.DECLINE, "finding.error"));
    }

    private Texts.Checkup checkup(Base base, Map<String, String> form) {
        try {
            SignalDocument changed = SignalLimits.typed(base.document, form);
            return new Texts.Checkup(List.of(), kind.remarks(base.group, changed));
        } catch (ProblemException e) {
            Fault fault =
                    new Fault(base.group, 1, 1, e.problem().what(), e.problem().remedy());
            return new Texts.Checkup(List.of(fault), List.of());
        }
    }

    /** Keeps a draft: the one that was changed, or a new version. */
    @PostMapping
    @Needs(Permission.SIGNAL_EDIT)
    String save(
            @PathVariable String group,
            @PathVariable(required = false) Optional<Integer> number,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> form,
            Caller caller,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        Base base = base(group, number);
        try {
            SignalDocument changed = SignalLimits.typed(base.document, form);
            Versioned<SignalDocument> saved = base.isDraft()
                    ? desk.edit(
                            kind,
                            new Seen(base.version.orElseThrow().key(), new ContentDigest(digest)),
                            changed,
                            note,
                            caller)
                    : desk.draft(kind, group, base.number(), changed, note, caller);
            int made = saved.key().number();
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word("policy.saved", made)));
            return "redirect:/desk/" + SignalForm.KIND + "/" + group + "/" + made;
        } catch (ProblemException e) {
            model.addAttribute("toast", Toast.of(e.problem()));
            return page(base, form, language, model);
        }
    }

    private String page(Base base, Map<String, String> typed, Locale language, Model model) {
        model.addAttribute("crumbs", List.of(Crumb.to(kind.menu())));
        model.addAttribute("title", kind.title(base.group, language));
        model.addAttribute("here", address(base.group, base.number()));
        model.addAttribute("back", base.back());
        model.addAttribute("digest", base.version.map(one -> one.digest().hex()).orElse(""));
        model.addAttribute("lines", SignalLimits.lines(base.document, typed, language));
        model.addAttribute("note", typed.getOrDefault("note", ""));
        check(base, typed, model);
        return "warning/signal-limits";
    }
}
