package org.bulwark.server.decision.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.referral.Ruling;
import org.bulwark.server.decision.referral.RulingRequest;
import org.bulwark.server.decision.referral.Rulings;
import org.bulwark.server.decision.referral.Settled;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What a person decides on an application's page. */
@Controller
class RulingPage {

    private final ApplicationReader reader;
    private final Rulings rulings;

    RulingPage(ApplicationReader reader, Rulings rulings) {
        this.reader = reader;
        this.rulings = rulings;
    }

    /** What the buttons of the form say. */
    enum Act {
        /** Lend. */
        APPROVE,
        /** Do not lend. */
        DECLINE,
        /** As the second person: settle it as recommended. */
        AGREE,
        /** As the second person: let the first one think again. */
        SEND_BACK
    }

    @PostMapping(ApplicationListPage.PATH + "/{id}/rulings")
    @Needs(Permission.APPLICATION_DECIDE)
    String decide(
            @PathVariable UUID id,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") String limit,
            @RequestParam String note,
            @RequestParam(defaultValue = "") List<String> reasons,
            @RequestParam int seen,
            Caller caller,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        ApplicationRow row = reader.row(id, caller);
        try {
            Ruling ruling = ruling(act, limit, row.requested().currency());
            Settled settled = rulings.decide(id, new RulingRequest(ruling, note, reasons, seen), caller);
            Text outcome = Text.word("outcome." + settled.outcome().name().toLowerCase(Locale.ROOT));
            String key = "ruling.done." + settled.act().kind();
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, Text.word(key, outcome)));
        } catch (ProblemException e) {
            if (e.problem().code() == AccessProblem.STEP_UP_NEEDED) {
                keep(note, ApplicationListPage.address(row), request, response);
                throw e;
            }
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
            flash.addFlashAttribute("note", note); // what was written is not lost
        }
        return "redirect:" + ApplicationListPage.address(row);
    }

    /** Keeps a note until the page is seen again, after the password was given on another one. */
    private static void keep(String note, String page, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getOutputFlashMap(request).put("note", note);
        RequestContextUtils.saveOutputFlashMap(page, request, response);
    }

    private static Ruling ruling(Act act, String limit, Currency currency) {
        return switch (act) {
            case APPROVE -> new Ruling.Approve(Money.parse(limit.strip(), currency));
            case DECLINE -> new Ruling.Decline();
            case AGREE -> new Ruling.Agree();
            case SEND_BACK -> new Ruling.SendBack();
        };
    }
}
