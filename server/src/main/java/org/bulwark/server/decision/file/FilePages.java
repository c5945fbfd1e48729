package org.bulwark.server.decision.file;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.files.letter.Letter;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.web.Attachment;
import org.bulwark.server.web.frame.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What people take away from an application's page as files. */
@Controller
@RequestMapping("/decision/applications/{id}")
class FilePages {

    private final ApplicationFiles files;
    private final Letters letters;
    private final AuditTrail trail;
    private final ObjectWriter json;

    FilePages(ApplicationFiles files, Letters letters, AuditTrail trail, JsonMapper json) {
        this.files = files;
        this.letters = letters;
        this.trail = trail;
        this.json = json.writerWithDefaultPrettyPrinter();
    }

    /** The file of the decision: what it rests on, how it came about, what the log says. */
    @GetMapping("/file")
    @Needs(Permission.APPLICATION_READ)
    ResponseEntity<byte[]> file(@PathVariable UUID id, Caller caller, Locale language) {
        ApplicationFile file = files.open(id, caller);
        trail.record(AuditEntry.of(caller.login(), "decision/file-taken", "application:" + id));
        return Attachment.text(
                "A-" + file.row().number() + ".json",
                "application/json",
                json.writeValueAsString(FileAnswer.of(file, language)));
    }

    /** The letter as a file: a page that stands alone. */
    @GetMapping("/letter/file")
    @Needs(Permission.APPLICATION_READ)
    ResponseEntity<byte[]> letter(
            @PathVariable UUID id,
            @RequestParam(name = "in", defaultValue = "en") String language, // "language" is the pages' own
            @RequestParam(required = false) @Nullable LetterPurpose purpose,
            Caller caller) {
        Letter letter = letters.of(
                id, Languages.in(Locale.forLanguageTag(language)).locale(), Optional.ofNullable(purpose), caller);
        return Attachment.text("letter-" + letter.language().getLanguage() + ".html", "text/html", letter.html());
    }
}
