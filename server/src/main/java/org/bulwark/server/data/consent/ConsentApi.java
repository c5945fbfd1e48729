package org.bulwark.server.data.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.intake.Consents;
import org.bulwark.server.web.Dates;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers let the bank do with their data, for other systems. */
@RestController
@RequestMapping("/api/data/parties/{id}/consents")
class ConsentApi {

    private final ConsentBook book;
    private final StrictJson json;

    ConsentApi(ConsentBook book, StrictJson json) {
        this.book = book;
        this.json = json;
    }

    /**
     * A consent.
     *
     * @param consent to what
     * @param purpose for what
     * @param state in-force, ended or withdrawn
     * @param givenAt when it was given
     * @param until the instant at which it ends
     * @param withdrawnAt when it was taken back
     * @param evidence what shows it
     * @param givenBy who wrote it down
     */
    record Told(
            String consent,
            String purpose,
            String state,
            Instant givenAt,
            Optional<Instant> until,
            Optional<Instant> withdrawnAt,
            String evidence,
            String givenBy) {

        static Told of(Consents.Given given, Instant now) {
            return new Told(
                    given.consent(),
                    given.purpose(),
                    ConsentState.of(given, now).word(),
                    given.givenAt(),
                    given.until(),
                    given.withdrawnAt(),
                    given.evidence(),
                    given.givenBy());
        }
    }

    /**
     * A consent to write down.
     *
     * @param consent to what
     * @param purpose for what; that of the sources that ask for it when left out
     * @param until its last day
     * @param evidence what shows it
     */
    record Giving(String consent, Optional<String> purpose, Optional<LocalDate> until, String evidence) {}

    /** What is taken back, for one {@code purpose} or for all. */
    record Withdrawal(String consent, Optional<String> purpose) {}

    /** The consents of a customer, the newest first. */
    @GetMapping
    @Needs(Permission.PARTY_READ)
    List<Told> list(@PathVariable UUID id, Caller caller) {
        Instant now = book.now();
        return book.of(id, caller).stream().map(given -> Told.of(given, now)).toList();
    }

    /** Writes down that a customer consents; all consents are answered. */
    @PostMapping
    @Needs(Permission.PARTY_EDIT)
    @Takes(Giving.class)
    List<Told> give(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Giving.class);
        book.give(
                id,
                new ConsentBook.Giving(
                        sent.text("consent"),
                        sent.findText("purpose").orElse(""),
                        sent.findText("until").map(ConsentApi::day),
                        sent.text("evidence")),
                caller);
        return list(id, caller);
    }

    private static LocalDate day(String text) {
        return Dates.day(text)
                .orElseThrow(() -> ConsentProblem.CONSENT_INVALID.with(
                        "The last day is no date.", "Write it after ISO 8601: 2027-12-31."));
    }

    /** Takes a consent back: from now on nothing that needs it comes in or is read. What was decided stays explained. */
    @PostMapping("/withdrawal")
    @Needs(Permission.PARTY_EDIT)
    @Takes(Withdrawal.class)
    List<Told> withdraw(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Withdrawal.class);
        book.withdraw(id, sent.text("consent"), sent.findText("purpose"), caller);
        return list(id, caller);
    }
}
