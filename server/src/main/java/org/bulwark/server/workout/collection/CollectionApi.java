package org.bulwark.server.workout.collection;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.StrictJson.BodyProblem;
import org.bulwark.server.web.description.Takes;
import org.bulwark.server.web.part.ListState;
import org.bulwark.server.web.part.Slice;
import org.bulwark.workout.collection.CollectionFact;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of collection, for other systems. */
@RestController
@RequestMapping(CollectionApi.PATH)
class CollectionApi {

    static final String PATH = "/api/workout/collection";

    private static final String LIST = PATH + "/cases";

    private final CaseListing listing;
    private final CaseDesk desk;
    private final CaseWork work;
    private final CaseAnswers answers;
    private final StrictJson json;

    CollectionApi(CaseListing listing, CaseDesk desk, CaseWork work, CaseAnswers answers, StrictJson json) {
        this.listing = listing;
        this.desk = desk;
        this.work = work;
        this.answers = answers;
        this.json = json;
    }

    /** A page of cases; {@code next} is the address of the following one. */
    record Page(List<CaseAnswers.Listed> cases, Optional<String> next) {}

    /** Cases of the caller's branches: those that are open, the hardest strategy first, then what is past due times its days. */
    @GetMapping("/cases")
    @Needs(Permission.WORKOUT_READ)
    @Parameter(
            name = "strategy",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"watch", "remind", "contact", "visit", "restructure", "legal", "dispose"
                            }))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"open", "closed", "all"}))
    @Parameter(name = "late", in = ParameterIn.QUERY, schema = @Schema(allowableValues = {"yes", "no"}))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "branch", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "party", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema = @Schema(allowableValues = {"rank", "-rank", "next", "-next"}))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Page cases(@Parameter(hidden = true) @RequestParam Map<String, String> parameters, Caller caller) {
        ListState state = ListState.of(LIST, parameters, CaseListing.FILTERS, CaseListing.SORTS);
        Slice<CaseRow> slice = listing.page(state, caller);
        return new Page(slice.rows().stream().map(CaseAnswers.Listed::of).toList(), slice.next());
    }

    /** A case with its strategies, and the steps that are over. */
    @GetMapping("/cases/{id}")
    @Needs(Permission.WORKOUT_READ)
    CaseAnswers.Whole one(@PathVariable UUID id, Caller caller) {
        return answers.whole(desk.opened(id, caller), caller);
    }

    /** The caller takes a case on. */
    @PostMapping("/cases/{id}/take")
    @Needs(Permission.WORKOUT_WORK)
    CaseAnswers.Listed take(@PathVariable UUID id, Caller caller) {
        return CaseAnswers.Listed.of(desk.take(id, caller));
    }

    /** The caller gives a case back. */
    @PostMapping("/cases/{id}/give-back")
    @Needs(Permission.WORKOUT_WORK)
    CaseAnswers.Listed giveBack(@PathVariable UUID id, Caller caller) {
        return CaseAnswers.Listed.of(desk.giveBack(id, caller));
    }

    /** Whom a case is given to: a login. */
    record Given(String to) {}

    /** Gives a case to somebody of its branch who works on debts in trouble. */
    @PostMapping("/cases/{id}/assign")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Given.class)
    CaseAnswers.Listed assign(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        desk.row(id, caller);
        Sent sent = Sent.of(request, json, Given.class);
        return CaseAnswers.Listed.of(desk.assign(id, sent.text("to"), caller));
    }

    /** What is known of a client: {@code yes}, {@code no} or {@code unknown} each; what is left out stays. */
    record Known(Optional<String> reachable, Optional<String> willing, Optional<String> viable) {}

    /** Says what is known of the client; the case is scored again at once. */
    @PostMapping("/cases/{id}/facts")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Known.class)
    CaseAnswers.Whole facts(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        desk.row(id, caller);
        Sent sent = Sent.of(request, json, Known.class);
        Map<CollectionFact, Optional<Boolean>> said = new EnumMap<>(CollectionFact.class);
        for (CollectionFact fact : SaidFacts.ALL) {
            sent.findText(fact.word()).ifPresent(word -> said.put(fact, CaseFrame.answer(word)));
        }
        return answers.whole(work.say(id, said, caller), caller);
    }

    /**
     * A step that is over: its id at the sender, the code of the step, {@code done} or {@code skipped}, and what came of it or why it is left
     * out.
     */
    record Ended(String id, String code, String end, String note) {}

    /** A step of the strategy under way is over; the same again changes nothing. */
    @PostMapping("/cases/{id}/steps")
    @Needs(Permission.WORKOUT_WORK)
    @Takes(Ended.class)
    CaseAnswers.Whole steps(@PathVariable UUID id, HttpServletRequest request, Caller caller) {
        desk.row(id, caller);
        Sent sent = Sent.of(request, json, Ended.class);
        CaseRow row = work.end(
                id,
                sent.text("code"),
                sent.word("end", CaseSteps.End.class),
                senderId(sent),
                sent.text("note"),
                caller);
        return answers.whole(row, caller);
    }

    /** What a sender calls what it sends. */
    static String senderId(Sent sent) {
        String name = sent.text("id");
        if (name.isBlank() || name.length() > 100) {
            throw BodyProblem.FIELD_INVALID.with("'id' is empty or too long.", "Give 1 to 100 characters.");
        }
        return name;
    }

    /** An id that is sent. */
    static UUID id(String text, String key) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw BodyProblem.FIELD_INVALID.with("'" + key + "' is no id.", "Give one that the case names.");
        }
    }
}
