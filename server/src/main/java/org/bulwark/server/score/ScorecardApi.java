package org.bulwark.server.score;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.version.Versioned;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.VersionAnswer;
import org.bulwark.server.web.Attachment;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.description.Takes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards for other systems; approving and activating them is the desk's, under {@code /api/desk/versions/scorecard}. */
@RestController
@RequestMapping("/api/score/scorecards")
class ScorecardApi {

    private static final int LARGEST = 4 << 20;

    private final Scorecards scorecards;

    ScorecardApi(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /**
     * A scorecard.
     *
     * @param version which version, and its life
     * @param scorecard its content
     */
    record Shown(VersionAnswer version, Object scorecard) {}

    /** The codes of the products that have scorecards. */
    @GetMapping
    @Needs(Permission.SCORECARD_READ)
    List<String> list() {
        return scorecards.products();
    }

    /** All versions of a product's scorecard. */
    @GetMapping("/{product}")
    @Needs(Permission.SCORECARD_READ)
    List<VersionAnswer> versions(@PathVariable String product, Caller caller) {
        return scorecards.timeline(product, caller).versions().stream()
                .map(VersionAnswer::of)
                .toList();
    }

    /** One scorecard: bins, weights of evidence, points, information values, and where it comes from. */
    @GetMapping("/{product}/versions/{number}")
    @Needs(Permission.SCORECARD_READ)
    Shown version(@PathVariable String product, @PathVariable int number, Caller caller) {
        Versioned<Scorecard> version = scorecards.version(product, number, caller);
        return new Shown(VersionAnswer.of(version), scorecards.tree(version.content()));
    }

    /** Its points as CSV. */
    @GetMapping(path = "/{product}/versions/{number}/points", produces = "text/csv")
    @Needs(Permission.SCORECARD_READ)
    ResponseEntity<byte[]> points(@PathVariable String product, @PathVariable int number, Caller caller) {
        Versioned<Scorecard> version = scorecards.version(product, number, caller);
        return Attachment.text(
                version.key().id() + "-" + number + "-points.csv", "text/csv", scorecards.csv(version.content()));
    }

    /** Its model file. */
    @GetMapping(path = "/{product}/versions/{number}/file", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.SCORECARD_READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> file(@PathVariable String product, @PathVariable int number, Caller caller) {
        Versioned<Scorecard> version = scorecards.version(product, number, caller);
        return Attachment.text(
                version.key().id() + "-" + number + ".scorecard.json",
                MediaType.APPLICATION_JSON_VALUE,
                scorecards.file(version.content()));
    }

    /** Hands in a model file as a draft. */
    @PostMapping(path = "/{product}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.SCORECARD_EDIT)
    @Takes(Object.class)
    @ApiResponse(responseCode = "201", description = "It is a draft now.")
    ResponseEntity<VersionAnswer> handIn(
            @PathVariable String product,
            @RequestParam Optional<Integer> basedOn,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Caller caller) {
        byte[] file = BodyLimit.read(request, LARGEST);
        VersionAnswer draft = VersionAnswer.of(scorecards.handIn(product, basedOn, file, note, caller));
        return ResponseEntity.created(URI.create("/api/score/scorecards/" + draft.id() + "/versions/" + draft.number()))
                .body(draft);
    }
}
