package org.bulwark.server.contract.day;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.day.DayAnswers.BreakAnswer;
import org.bulwark.server.contract.day.DayAnswers.CloseAnswer;
import org.bulwark.server.contract.day.DayAnswers.DayAnswer;
import org.bulwark.server.contract.day.DayAnswers.LedgerAnswer;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Business dates for other systems: how far each is, its sums, and where a core-banking system's balances differ. */
@RestController
@RequestMapping(DayApi.PATH)
class DayApi {

    static final String PATH = "/api/contract/days";
    private static final int LARGEST = 32 << 20;
    private static final int MOST_DAYS = 100;
    private static final int MOST_BREAKS = 10_000;

    private final DayBook book;
    private final CloseDesk desk;
    private final LedgerDesk ledger;
    private final StrictJson json;

    DayApi(DayBook book, CloseDesk desk, LedgerDesk ledger, StrictJson json) {
        this.book = book;
        this.desk = desk;
        this.ledger = ledger;
        this.json = json;
    }

    /** The last hundred business dates, the open one first, with the sums of the caller's branches. */
    @GetMapping
    @Needs(Permission.CONTRACT_READ)
    List<DayAnswer> all(Caller caller) {
        return book.last(MOST_DAYS, caller).stream().map(DayAnswer::of).toList();
    }

    /** A business date. */
    @GetMapping("/{date}")
    @Needs(Permission.CONTRACT_READ)
    DayAnswer one(@PathVariable LocalDate date, Caller caller) {
        return DayAnswer.of(book.of(date, caller));
    }

    /** Has a day closed; asked again, it says how far that is. */
    @PostMapping("/{date}/close")
    @Needs(Permission.DAY_CLOSE)
    CloseAnswer close(@PathVariable LocalDate date, Caller caller) {
        return CloseAnswer.of(desk.close(date, caller.login()));
    }

    /** Takes in what a core-banking system says is owed at the end of a day; the same file again changes nothing. */
    @PostMapping(path = "/{date}/ledger", consumes = "text/csv")
    @Needs(Permission.DAY_CLOSE)
    @Takes(String.class)
    LedgerAnswer take(@PathVariable LocalDate date, HttpServletRequest request, Caller caller) {
        Ledger taken = ledger.take(date, BodyLimit.read(request, LARGEST), caller);
        return LedgerAnswer.of(taken, book.of(date, caller).open());
    }

    /** Where books differ at the end of a day, within the caller's branches: at most 10,000, those first that nobody has explained. */
    @GetMapping("/{date}/breaks")
    @Needs(Permission.CONTRACT_READ)
    List<BreakAnswer> breaks(@PathVariable LocalDate date, Caller caller) {
        return book.breaks(desk.day(date).date(), caller, MOST_BREAKS).stream()
                .map(BreakAnswer::of)
                .toList();
    }

    /** Why a difference is one, and where it is dealt with. */
    record Explained(String cause, String reference) {}

    /** Says why a difference is one. */
    @PostMapping("/{date}/breaks/{id}/explain")
    @Needs(Permission.DAY_CLOSE)
    @Takes(Explained.class)
    BreakAnswer explain(
            @PathVariable LocalDate date, @PathVariable UUID id, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Explained.class);
        return BreakAnswer.of(
                ledger.explain(date, id, sent.word("cause", LedgerBreak.Cause.class), sent.text("reference"), caller));
    }
}
