package org.bulwark.server.decision.file;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.files.letter.Letter;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.ApplicationProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One application whole, for other systems. */
@RestController
@RequestMapping("/api/decision/applications/{id}")
class FileApi {

    private final ApplicationFiles files;
    private final WhatWouldChange recourse;
    private final Letters letters;

    FileApi(ApplicationFiles files, WhatWouldChange recourse, Letters letters) {
        this.files = files;
        this.recourse = recourse;
        this.letters = letters;
    }

    /** How a letter is written. */
    enum Format {
        /** A page of its own, to print. */
        HTML,
        /** Plain text, for a message. */
        TEXT
    }

    /** Everything that is known of it. */
    @GetMapping("/file")
    @Needs(Permission.APPLICATION_READ)
    FileAnswer file(@PathVariable UUID id, Caller caller, Locale language) {
        return FileAnswer.of(files.open(id, caller), language);
    }

    /** What would have changed the policy's answer. */
    @GetMapping("/what-would-change")
    @Needs(Permission.APPLICATION_READ)
    RecourseAnswer whatWouldChange(@PathVariable UUID id, Caller caller, Locale language) {
        return RecourseAnswer.of(recourse.of(id, caller, language));
    }

    /** The adverse-action letter, with name and address for a purpose only. */
    @GetMapping("/letter")
    @Needs(Permission.APPLICATION_READ)
    @ApiResponse(
            responseCode = "200",
            description = "The letter as a file.",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> letter(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "HTML") Format format,
            @RequestParam(required = false) @Nullable LetterPurpose purpose,
            Caller caller) {
        if (!language.equals("en") && !language.equals("zh")) {
            throw ApplicationProblem.QUERY_INVALID.with("There are no letters in this language.", "Ask for en or zh.");
        }
        Letter letter = letters.of(id, Locale.forLanguageTag(language), Optional.ofNullable(purpose), caller);
        boolean page = format == Format.HTML;
        // A file and not a page: it brings its own style, which no page of this house may.
        return ResponseEntity.ok()
                .contentType(new MediaType("text", page ? "html" : "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letter." + (page ? "html" : "txt"))
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .body((page ? letter.html() : letter.text()).getBytes(StandardCharsets.UTF_8));
    }
}
