package org.bulwark.server.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bulwark.basics.version.Change;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Part;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The life of whatever is configured, the same for all kinds. Which permission an address needs hangs on the kind in it, so that every handler
 * is for everybody who is signed in and {@link Desk} and {@link DeskReader} demand what the kind says. Sent again by the same person, a step
 * that they have taken last changes nothing.
 */
@RestController
@RequestMapping("/api/desk")
class DeskApi {

    private static final String VERSION = "/versions/{kind}/{id}/{number}";

    private final Desk desk;
    private final DeskReader reader;
    private final StrictJson json;

    DeskApi(Desk desk, DeskReader reader, StrictJson json) {
        this.desk = desk;
        this.reader = reader;
        this.json = json;
    }

    /** What is on its way and concerns the caller. */
    @GetMapping("/waiting")
    @SignedIn
    List<WaitingAnswer> waiting(Caller caller) {
        return reader.waiting(caller).stream().map(WaitingAnswer::of).toList();
    }

    /**
     * All versions of a thing. It needs the kind's permission to read, {@code POLICY_READ} say.
     */
    @GetMapping("/versions/{kind}/{id}")
    @SignedIn
    List<VersionAnswer> versions(@PathVariable String kind, @PathVariable String id, Caller caller) {
        return reader.timeline(DeskReader.key(kind, id, 1), caller).versions().stream()
                .map(VersionAnswer::of)
                .toList();
    }

    /**
     * One version. It needs the kind's permission to read, {@code POLICY_READ} say.
     */
    @GetMapping(VERSION)
    @SignedIn
    VersionAnswer version(@PathVariable String kind, @PathVariable String id, @PathVariable int number, Caller caller) {
        return VersionAnswer.of(reader.version(DeskReader.key(kind, id, number), caller));
    }

    /**
     * Where a version differs from another one of the same thing. It needs the kind's permission to read, {@code POLICY_READ} say.
     */
    @GetMapping(VERSION + "/changes")
    @SignedIn
    List<Change> changes(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam int since,
            Caller caller) {
        return reader.changes(DeskReader.key(kind, id, number), since, caller);
    }

    /**
     * Runs the tests; when they pass, the version waits for approval. It needs the kind's permission to edit, {@code POLICY_EDIT} say.
     */
    @PostMapping(VERSION + "/test")
    @SignedIn
    @Takes(StepRequest.Trial.class)
    VersionAnswer test(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            Caller caller) {
        Sent sent = Sent.of(request, json, StepRequest.Trial.class);
        return answer(desk.test(seen(DeskReader.key(kind, id, number), sent), caller));
    }

    /**
     * A second person agrees. It needs the kind's permission to approve, {@code POLICY_APPROVE} say, and a fresh sign-in.
     */
    @PostMapping(VERSION + "/approve")
    @SignedIn
    @Takes(StepRequest.Judgement.class)
    VersionAnswer approve(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            Caller caller) {
        Sent sent = Sent.of(request, json, StepRequest.Judgement.class);
        return answer(desk.approve(seen(DeskReader.key(kind, id, number), sent), note(sent), caller));
    }

    /**
     * A second person refuses. It needs the kind's permission to approve, {@code POLICY_APPROVE} say, and a fresh sign-in.
     */
    @PostMapping(VERSION + "/reject")
    @SignedIn
    @Takes(StepRequest.Judgement.class)
    VersionAnswer reject(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            Caller caller) {
        Sent sent = Sent.of(request, json, StepRequest.Judgement.class);
        return answer(desk.reject(seen(DeskReader.key(kind, id, number), sent), note(sent), caller));
    }

    /**
     * Brings an approved version into force. It needs the kind's permission to approve, {@code POLICY_APPROVE} say, and a fresh sign-in.
     */
    @PostMapping(VERSION + "/activate")
    @SignedIn
    @Takes(StepRequest.Activation.class)
    VersionAnswer activate(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            Caller caller) {
        Sent sent = Sent.of(request, json, StepRequest.Activation.class);
        Plan plan = new Plan(
                sent.word("part", Part.class),
                sent.findWhole("permille").orElse(Deployment.ALL),
                sent.findInstant("from"));
        return answer(desk.activate(DeskReader.key(kind, id, number), plan, note(sent), caller));
    }

    /**
     * Ends what is in force. It needs the kind's permission to approve, {@code POLICY_APPROVE} say, and a fresh sign-in.
     */
    @PostMapping(VERSION + "/retire")
    @SignedIn
    @Takes(value = StepRequest.Retirement.class, orNothing = true)
    VersionAnswer retire(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            Caller caller) {
        Sent sent = Sent.of(request, json, StepRequest.Retirement.class);
        return answer(desk.retire(DeskReader.key(kind, id, number), sent.findInstant("until"), note(sent), caller));
    }

    /**
     * Takes back what is not in force yet. It needs the kind's permission to edit, {@code POLICY_EDIT} say.
     */
    @PostMapping(VERSION + "/withdraw")
    @SignedIn
    @Takes(value = StepRequest.Withdrawal.class, orNothing = true)
    VersionAnswer withdraw(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            Caller caller) {
        Sent sent = Sent.of(request, json, StepRequest.Withdrawal.class);
        return answer(desk.withdraw(DeskReader.key(kind, id, number), note(sent), caller));
    }

    private static VersionAnswer answer(Versioned<?> version) {
        return VersionAnswer.of(version);
    }

    private static String note(Sent sent) {
        return sent.findText("note").orElse("");
    }

    private static Seen seen(VersionKey key, Sent sent) {
        return new Seen(key, new ContentDigest(sent.text("seen")));
    }
}
