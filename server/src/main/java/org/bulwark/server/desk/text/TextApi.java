package org.bulwark.server.desk.text;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Seen;
import org.bulwark.server.desk.VersionAnswer;
import org.bulwark.server.web.Attachment;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.description.Takes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is configured as text, YAML or JSON: sources (kind {@code source}) and families of indicators (kind {@code indicator}). Every handler
 * is for everybody who is signed in and demands what the kind says. Steps and differences are under {@code /api/desk/versions}.
 */
@RestController
@RequestMapping("/api/desk/texts/{kind}/{id}")
class TextApi {

    private static final int LARGEST = 4 << 20;

    private final Texts texts;

    TextApi(Texts texts) {
        this.texts = texts;
    }

    /** The text in force, of what is shipped too. It needs the kind's permission to read. */
    @GetMapping(produces = "application/yaml")
    @SignedIn
    ResponseEntity<byte[]> present(@PathVariable String kind, @PathVariable String id, Caller caller) {
        return yaml(id, present(texts.kind(kind), id, caller));
    }

    private <T> String present(TextKind<T> kind, String id, Caller caller) {
        return texts.present(kind, id, caller)
                .map(kind::text)
                .orElseThrow(() -> DeskReader.unknown(DeskReader.key(kind.word(), id, 1)));
    }

    /** The text of a version. It needs the kind's permission to read. */
    @GetMapping(path = "/{number}", produces = "application/yaml")
    @SignedIn
    ResponseEntity<byte[]> version(
            @PathVariable String kind, @PathVariable String id, @PathVariable int number, Caller caller) {
        return yaml(id + "-" + number, version(texts.kind(kind), id, number, caller));
    }

    private <T> String version(TextKind<T> kind, String id, int number, Caller caller) {
        return kind.text(texts.version(kind, id, number, caller).content());
    }

    private static ResponseEntity<byte[]> yaml(String name, String text) {
        return Attachment.text(name + ".yaml", "application/yaml", text);
    }

    /** Everything there is to say of a text; nothing is kept. It needs the kind's permission to edit. */
    @PostMapping(
            path = "/check",
            consumes = {"application/yaml", "application/json"})
    @SignedIn
    @Takes(String.class)
    Texts.Checkup check(@PathVariable String kind, @PathVariable String id, HttpServletRequest request, Caller caller) {
        TextKind<?> of = texts.kind(kind);
        return texts.check(of, id, text(request), of.rights().edit(), caller);
    }

    /** Writes a draft. The same text sent again by the same person is the same draft. It needs the kind's permission to edit. */
    @PostMapping(consumes = {"application/yaml", "application/json"})
    @SignedIn
    @Takes(String.class)
    @ApiResponse(responseCode = "201", description = "It is a draft now.")
    ResponseEntity<VersionAnswer> draft(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam Optional<Integer> basedOn,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Caller caller) {
        Versioned<?> draft = texts.draft(texts.kind(kind), id, basedOn, text(request), note, caller);
        return ResponseEntity.created(URI.create("/api/desk/versions/" + kind + "/" + id + "/"
                        + draft.key().number()))
                .body(VersionAnswer.of(draft));
    }

    /** Writes a draft anew; {@code seen} is the digest of what the caller had before them. It needs the kind's permission to edit. */
    @PutMapping(
            path = "/{number}",
            consumes = {"application/yaml", "application/json"})
    @SignedIn
    @Takes(String.class)
    VersionAnswer edit(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Caller caller) {
        Seen before = new Seen(DeskReader.key(kind, id, number), new ContentDigest(seen));
        return VersionAnswer.of(texts.edit(texts.kind(kind), before, text(request), note, caller));
    }

    private static String text(HttpServletRequest request) {
        return new String(BodyLimit.read(request, LARGEST), StandardCharsets.UTF_8);
    }
}
