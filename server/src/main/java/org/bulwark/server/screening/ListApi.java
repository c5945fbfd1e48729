package org.bulwark.server.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulwark.screening.list.ListKind;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists for other systems: what is on them, what changes, and what a name would meet. */
@RestController
@RequestMapping("/api/screening")
class ListApi {

    private static final int MOST_ENTRIES = 500;

    private final ListBook book;
    private final ListDesk desk;
    private final NameTrial trial;
    private final StrictJson json;

    ListApi(ListBook book, ListDesk desk, NameTrial trial, StrictJson json) {
        this.book = book;
        this.desk = desk;
        this.trial = trial;
        this.json = json;
    }

    /** A list. */
    record ListAnswer(
            String code,
            String kind,
            String title,
            String source,
            String purpose,
            String owner,
            int version,
            Optional<Integer> entries,
            Optional<Integer> inForce) {

        static ListAnswer of(BankList list, Optional<Integer> entries, Optional<Integer> inForce) {
            return new ListAnswer(
                    list.code(),
                    list.kind().word(),
                    list.title(),
                    list.source(),
                    list.purpose(),
                    list.owner(),
                    list.version(),
                    entries,
                    inForce);
        }
    }

    /** A part of a list's entries; {@code next} is what the following part comes {@code after}. */
    record EntryPage(int all, List<EntryAnswer> entries, Optional<String> next) {}

    /** All lists. */
    @GetMapping("/lists")
    @Needs(Permission.LIST_READ)
    List<ListAnswer> lists() {
        return book.glances().stream()
                .map(one -> ListAnswer.of(one.list(), Optional.of(one.entries()), Optional.of(one.inForce())))
                .toList();
    }

    /** Makes a list. */
    @PostMapping("/lists")
    @Needs(Permission.LIST_EDIT)
    ResponseEntity<ListAnswer> make(HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Set.of("code", "kind", "title", "source", "purpose", "owner"));
        BankList made = desk.make(
                new ListDraft(
                        sent.text("code"),
                        sent.word("kind", ListKind.class),
                        sent.text("title"),
                        sent.text("source"),
                        sent.text("purpose"),
                        sent.text("owner")),
                caller);
        return ResponseEntity.created(URI.create("/api/screening/lists/" + made.code()))
                .body(ListAnswer.of(made, Optional.of(0), Optional.of(0)));
    }

    /** One list. */
    @GetMapping("/lists/{code}")
    @Needs(Permission.LIST_READ)
    ListAnswer list(@PathVariable String code) {
        return ListAnswer.of(book.held(code).head(), Optional.empty(), Optional.empty());
    }

    /** Entries of a list whose id or a name of which holds some letters. */
    @GetMapping("/lists/{code}/entries")
    @Needs(Permission.LIST_READ)
    EntryPage entries(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int most,
            Caller caller) {
        int part = Math.clamp(most, 1, MOST_ENTRIES);
        ListBook.Page page = book.page(code, q, after, "", part, caller);
        List<EntryAnswer> entries = page.entries();
        return new EntryPage(
                page.all(),
                entries,
                entries.size() < part
                        ? Optional.empty()
                        : Optional.of(entries.getLast().id()));
    }

    /** Puts an entry on a list; it is in force at once. */
    @PostMapping("/lists/{code}/entries")
    @Needs(Permission.LIST_EDIT)
    ChangeAnswer add(@PathVariable String code, HttpServletRequest request, Caller caller) {
        return ChangeAnswer.of(desk.add(code, EntryReader.read(Sent.of(request, json, EntryReader.KEYS)), caller));
    }

    /** Says from when an entry is in force no more, for ever without {@code expires}; on a list that blocks a second person must agree. */
    @PostMapping("/lists/{code}/expiries")
    @Needs(Permission.LIST_EDIT)
    ChangeAnswer expire(@PathVariable String code, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Set.of("entry", "expires", "reason"));
        return ChangeAnswer.of(desk.expire(
                code,
                sent.text("entry"),
                EntryReader.end(sent.findText("expires").orElse("")),
                sent.text("reason"),
                caller));
    }

    /** Takes an entry off a list; on a list that blocks a second person must agree. */
    @PostMapping("/lists/{code}/removals")
    @Needs(Permission.LIST_EDIT)
    ChangeAnswer remove(@PathVariable String code, HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Set.of("entry", "reason"));
        return ChangeAnswer.of(desk.remove(code, sent.text("entry"), sent.text("reason"), caller));
    }

    /**
     * Puts all of a file in the place of what is on a list; all of it, or nothing when a line cannot be read. On a list that blocks a second
     * person must agree.
     *
     * @param form {@code csv}, or {@code sdn} for the United States' list
     */
    @PostMapping(path = "/lists/{code}/uploads", consumes = "text/csv")
    @Needs(Permission.LIST_EDIT)
    ChangeAnswer upload(
            @PathVariable String code,
            @RequestParam(defaultValue = "csv") String form,
            @RequestParam(defaultValue = "list.csv") String name,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Caller caller) {
        book.held(code); // what is not there is told before what is wrong with the file
        byte[] content = BodyLimit.read(request, ListUpload.LARGEST);
        return ChangeAnswer.of(desk.upload(code, new ListUpload(name, form(form), content), reason, caller));
    }

    static ListUpload.Form form(String word) {
        return word.toLowerCase(Locale.ROOT).equals("sdn") ? ListUpload.Form.SDN : ListUpload.Form.CSV;
    }

    /** The newest changes of a list. */
    @GetMapping("/lists/{code}/changes")
    @Needs(Permission.LIST_READ)
    List<ChangeAnswer> changes(@PathVariable String code) {
        return book.changes(code).stream().map(ChangeAnswer::of).toList();
    }

    /** How a version of a list differs from an earlier one, the one before if none is said. */
    @GetMapping("/lists/{code}/versions/{number}/differences")
    @Needs(Permission.LIST_READ)
    List<ListBook.Differs> differences(
            @PathVariable String code, @PathVariable int number, @RequestParam Optional<Integer> since, Caller caller) {
        return book.differences(code, number, since.orElse(number - 1), caller);
    }

    /** Changes that wait for a second person. */
    @GetMapping("/changes")
    @Needs(Permission.LIST_READ)
    List<ChangeAnswer> waiting() {
        return book.waiting().stream().map(ChangeAnswer::of).toList();
    }

    /** A second person agrees. */
    @PostMapping("/changes/{id}/approval")
    @Needs(Permission.LIST_APPROVE)
    ChangeAnswer approve(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return ChangeAnswer.of(desk.approve(id, note(request), caller));
    }

    /** Somebody refuses a change, or takes their own back. */
    @PostMapping("/changes/{id}/refusal")
    @Needs(Permission.LIST_EDIT)
    ChangeAnswer refuse(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        return ChangeAnswer.of(desk.refuse(id, note(request), caller));
    }

    private String note(HttpServletRequest request) {
        return Sent.of(request, json, Set.of("note")).findText("note").orElse("");
    }

    /** What a name, a number, a telephone or a device would meet, and why. */
    @PostMapping("/trials")
    @Needs(Permission.LIST_READ)
    List<NameTrial.Met> tried(HttpServletRequest request, Caller caller) {
        Sent sent = Sent.of(request, json, Set.of("kind", "name", "number", "phone", "device"));
        return trial.met(
                new NameTrial.Question(
                        NameTrial.kind(sent.findText("kind").orElse("")),
                        sent.findText("name").orElse(""),
                        sent.findText("number").orElse(""),
                        sent.findText("phone").orElse(""),
                        sent.findText("device").orElse("")),
                caller);
    }
}
