package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.audit.PlacedEntry;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.referral.OfficerEvidence;
import org.bulwark.server.web.part.TimelineEntry;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.trust.log.entry.LogEntry;
import org.springframework.stereotype.Component;

/** What happened to an application, the newest first: its answers, and what the log tells of it besides. */
@Component
class ApplicationHistory {

    private static final Set<String> TOLD =
            Set.of("decision/assigned", "screening/hit-cleared", "screening/hit-confirmed");

    private final ApplicationReader reader;
    private final LogEntries log;

    ApplicationHistory(ApplicationReader reader, LogEntries log) {
        this.reader = reader;
        this.log = log;
    }

    List<TimelineEntry> of(ApplicationRow row) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(
                row.receivedAt(), Text.plain(row.submittedBy()), Tone.NEUTRAL, Text.word("history.received"), ""));
        reader.answers(row.id()).forEach(answer -> entries.add(answered(answer, note(row, answer))));
        log.about(Set.of("application:" + row.id())).stream()
                .map(PlacedEntry::entry)
                .filter(entry -> TOLD.contains(entry.kind()))
                .forEach(entry -> entries.add(logged(entry)));
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return entries;
    }

    /** What a person wrote; it is part of the evidence, and gone with it. */
    private String note(ApplicationRow row, Answered answer) {
        return reader.evidence(row, answer)
                .filter(OfficerEvidence::is)
                .map(evidence -> OfficerEvidence.read(evidence).note())
                .orElse("");
    }

    private static TimelineEntry answered(Answered answer, String note) {
        String outcome = answer.outcome().toLowerCase(Locale.ROOT);
        Tone tone = switch (outcome) {
            case "approve" -> Tone.APPROVE;
            case "refer" -> Tone.REFER;
            default -> Tone.DECLINE;
        };
        Text what = Text.word(
                "history." + answer.kind() + (answer.override() ? ".override" : ""), Text.word("outcome." + outcome));
        return new TimelineEntry(answer.decidedAt(), Text.plain(answer.decidedBy()), tone, what, note);
    }

    private static TimelineEntry logged(LogEntry entry) {
        return new TimelineEntry(
                entry.at(),
                Text.plain(entry.actor()),
                Tone.ACTIVE,
                Text.word("history." + entry.kind().substring(entry.kind().indexOf('/') + 1)),
                "");
    }
}
