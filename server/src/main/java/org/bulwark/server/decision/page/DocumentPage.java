package org.bulwark.server.decision.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.letter.Letter;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.file.LetterPurpose;
import org.bulwark.server.decision.file.Letters;
import org.bulwark.server.decision.replay.Replay;
import org.bulwark.server.decision.replay.Replays;
import org.bulwark.server.web.frame.Languages;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.show.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be taken away from an application: the letter to the applicant, the file of the decision, and the proof that it comes out again. */
@Controller
@RequestMapping(ApplicationListPage.PATH + "/{id}")
class DocumentPage {

    private final ApplicationReader reader;
    private final Letters letters;
    private final Replays replays;

    DocumentPage(ApplicationReader reader, Letters letters, Replays replays) {
        this.reader = reader;
        this.letters = letters;
        this.replays = replays;
    }

    @GetMapping("/documents")
    @Needs(Permission.APPLICATION_READ)
    String documents(@PathVariable UUID id, Caller caller, Model model) {
        return page(reader.row(id, caller), caller, model);
    }

    /** The same after the decision was taken again from its own record. Nothing is changed by it. */
    @PostMapping("/documents")
    @Needs({Permission.APPLICATION_READ, Permission.POLICY_READ})
    String replayed(@PathVariable UUID id, Caller caller, Model model) {
        ApplicationRow row = reader.row(id, caller);
        Replay replay = replays.of(id, caller);
        model.addAttribute("replay", ReplayView.of(replay));
        return page(row, caller, model);
    }

    private String page(ApplicationRow row, Caller caller, Model model) {
        ApplicationFrame.open(row, "documents", model);
        String address = ApplicationListPage.address(row);
        model.addAttribute("address", address);
        model.addAttribute("adverse", Letters.areCalledFor(row));
        model.addAttribute("purposes", caller.may(Permission.PERSONAL_UNMASK) ? purposes() : List.of());
        model.addAttribute("mayReplay", caller.may(Permission.POLICY_READ));
        model.addAttribute(
                "case",
                caller.may(Permission.POLICY_EDIT)
                        ? Optional.of(PolicyFrame.address(row.product(), row.policyVersion()) + "/cases?application="
                                + row.id() + "#name")
                        : Optional.empty());
        return "decision/documents";
    }

    private static List<Filter.Option> purposes() {
        return Arrays.stream(LetterPurpose.values())
                .map(purpose -> new Filter.Option(
                        purpose.name(),
                        Text.word("letter.purpose." + purpose.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** The letter, to read and to print. */
    @GetMapping("/letter")
    @Needs(Permission.APPLICATION_READ)
    String letter(
            @PathVariable UUID id,
            @RequestParam(name = "in", defaultValue = "en") String language, // "language" is the pages' own
            @RequestParam(required = false) @Nullable LetterPurpose purpose,
            Caller caller,
            Model model,
            RedirectAttributes flash) {
        ApplicationRow row = reader.row(id, caller);
        try {
            Letter letter = letters.of(
                    id, Languages.in(Locale.forLanguageTag(language)).locale(), Optional.ofNullable(purpose), caller);
            ApplicationFrame.open(row, "documents", model);
            model.addAttribute("letter", letter);
            model.addAttribute("purpose", purpose == null ? "" : purpose.name());
            return "decision/letter";
        } catch (ProblemException e) {
            if (e.problem().code() == AccessProblem.STEP_UP_NEEDED) {
                throw e;
            }
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
            return "redirect:" + ApplicationListPage.address(row) + "/documents";
        }
    }
}
