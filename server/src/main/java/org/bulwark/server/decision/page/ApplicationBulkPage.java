package org.bulwark.server.decision.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.referral.Desks;
import org.bulwark.server.web.Correlation;
import org.bulwark.server.web.Csv;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with many applications at once. */
@Controller
class ApplicationBulkPage {

    private static final int MOST_EXPORTED = 10_000;
    private static final String PATH = ApplicationListPage.PATH;

    private final ApplicationListing listing;
    private final Desks desks;
    private final AuditTrail trail;
    private final InstantSource clock;

    ApplicationBulkPage(ApplicationListing listing, Desks desks, AuditTrail trail, InstantSource clock) {
        this.listing = listing;
        this.desks = desks;
        this.trail = trail;
        this.clock = clock;
    }

    @PostMapping(PATH + "/assign")
    @Needs(Permission.APPLICATION_ASSIGN)
    String assign(
            @RequestParam(name = "id", defaultValue = "") List<UUID> applications,
            @RequestParam String owner,
            Caller caller,
            RedirectAttributes flash) {
        flash.addFlashAttribute("toast", assigned(applications, owner, caller));
        return "redirect:" + PATH + "?status=referred&sort=due";
    }

    private Toast assigned(List<UUID> applications, String owner, Caller caller) {
        try {
            int assigned = desks.assign(applications, Optional.of(owner), caller);
            return new Toast(Tone.APPROVE, Text.word("applications.assigned", assigned, owner));
        } catch (ProblemException e) {
            return new Toast(
                    Tone.DECLINE,
                    Text.plain(e.problem().what() + " " + e.problem().remedy()));
        }
    }

    /** What the list shows as a file: bounded, masked, marked with who took it and when, and written in the log before it leaves. */
    @GetMapping(PATH + "/export")
    @Needs({Permission.APPLICATION_READ, Permission.APPLICATION_EXPORT})
    void export(@RequestParam Map<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        ListState state = ListState.of(PATH, parameters, ApplicationListing.FILTERS, ApplicationListing.SORTS);
        List<ApplicationRow> rows = listing.all(state, caller, MOST_EXPORTED);
        String mark = "Taken by " + caller.login() + " at " + clock.instant() + ", request " + Correlation.current()
                + ", " + rows.size() + " rows"
                + (rows.size() == MOST_EXPORTED ? " (the most that one file holds)" : "");
        trail.record(AuditEntry.of(caller.login(), "decision/exported", "applications:list")
                .with("rows", String.valueOf(rows.size()))
                .with("filters", state.filters().toString()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"applications.csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write('\ufeff');
            out.write(Csv.line(List.of(
                    "number",
                    "applicant",
                    "product",
                    "branch",
                    "received_at",
                    "currency",
                    "amount",
                    "term_months",
                    "outcome",
                    "limit",
                    "rate_percent",
                    "grade",
                    "points",
                    "pd",
                    "owner",
                    "due_at",
                    "overridden",
                    "mark")));
            for (ApplicationRow row : rows) {
                out.write(line(row, caller.login()));
            }
            out.write(Csv.line(List.of(mark)));
        }
    }

    private static String line(ApplicationRow row, String mark) {
        return Csv.line(List.of(
                row.number(),
                row.label(),
                row.product(),
                row.branch(),
                row.receivedAt(),
                row.requested().currency().getCurrencyCode(),
                row.requested().amount(),
                row.termMonths(),
                row.outcome(),
                row.granted().map(Money::amount).orElse(""),
                row.rate().map(Rate::percent).orElse(""),
                row.grade().orElse(""),
                row.points().map(String::valueOf).orElse(""),
                row.pd().map(String::valueOf).orElse(""),
                row.owner().orElse(""),
                row.dueAt().map(Object::toString).orElse(""),
                row.overridden(),
                mark));
    }
}
