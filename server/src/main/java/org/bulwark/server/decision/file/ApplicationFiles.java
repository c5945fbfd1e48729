package org.bulwark.server.decision.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.basics.rule.Fact;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.policy.Policy;
import org.bulwark.score.scorecard.Score;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.audit.PlacedEntry;
import org.bulwark.server.decision.ApplicationReader;
import org.bulwark.server.decision.ApplicationReader.Answered;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.Setups;
import org.bulwark.server.decision.Titles;
import org.bulwark.server.decision.Underwriting;
import org.bulwark.server.decision.file.ApplicationFile.Answer;
import org.bulwark.server.decision.file.ApplicationFile.Bar;
import org.bulwark.server.decision.file.ApplicationFile.Basis;
import org.bulwark.server.decision.file.ApplicationFile.Document;
import org.bulwark.server.decision.file.ApplicationFile.LogLine;
import org.bulwark.server.decision.file.ApplicationFile.Points;
import org.bulwark.server.decision.referral.OfficerEvidence;
import org.springframework.stereotype.Service;

/**
 * Opens applications whole. Each opening is audited. Personal values, an income or an age, are for those who decide; others see that there
 * is one.
 */
@Service
public class ApplicationFiles {

    private final ApplicationReader reader;
    private final Setups setups;
    private final LogEntries log;
    private final AuditTrail trail;

    ApplicationFiles(ApplicationReader reader, Setups setups, LogEntries log, AuditTrail trail) {
        this.reader = reader;
        this.setups = setups;
        this.log = log;
        this.trail = trail;
    }

    /** Opens one: {@code decision/application-unknown} for one that is not there for the caller. */
    public ApplicationFile open(UUID id, Caller caller) {
        ApplicationRow row = reader.row(id, caller);
        String subject = "application:" + id;
        trail.record(AuditEntry.of(caller.login(), "decision/read", subject));
        List<Answered> answers = reader.answers(id);
        List<PlacedEntry> said = log.about(Set.of(subject));
        return new ApplicationFile(
                row,
                basis(row, answers.getFirst(), caller.may(Permission.APPLICATION_DECIDE)),
                history(row, answers, said),
                said.stream().map(ApplicationFiles::line).toList(),
                documents(row));
    }

    private Optional<Basis> basis(ApplicationRow row, Answered first, boolean personal) {
        Optional<Underwriting> underwriting =
                setups.current().underwriting(row.product(), row.policyVersion(), row.scorecardVersion());
        Optional<EvidenceRecord> evidence = reader.evidence(row, first);
        if (underwriting.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        Policy policy = underwriting.get().policy();
        return Optional.of(new Basis(
                evidence.get().score().map(score -> points(score, policy, personal)),
                evidence.get().decision().reasons().stream()
                        .map(reason -> Titles.told(policy.facts(), reason))
                        .toList(),
                new TraceLines(policy, personal).of(evidence.get().decision().trace()),
                new TraceLines(policy, personal).of(evidence.get())));
    }

    private static Points points(Score score, Policy policy, boolean personal) {
        Set<String> hidden = personal
                ? Set.of()
                : policy.facts().facts().stream()
                        .filter(Fact::personal)
                        .map(fact -> fact.name().substring(fact.name().lastIndexOf('.') + 1))
                        .collect(Collectors.toSet());
        double average = score.attributes().stream()
                .mapToDouble(Score.Attribute::average)
                .sum();
        List<Bar> bars = score.attributes().stream()
                .map(one -> bar(one, policy, hidden.contains(one.variable())))
                .toList();
        return new Points(average, bars, score.points(), score.pd());
    }

    private static Bar bar(Score.Attribute attribute, Policy policy, boolean hidden) {
        return new Bar(
                attribute.variable(),
                attribute.title().isBlank() ? Titles.of(policy.facts(), attribute.variable()) : attribute.title(),
                hidden || attribute.value().isEmpty() ? Optional.empty() : Optional.of(attribute.value()),
                hidden ? "" : attribute.bin(),
                attribute.points(),
                attribute.average(),
                attribute.best());
    }

    private List<Answer> history(ApplicationRow row, List<Answered> answers, List<PlacedEntry> said) {
        List<Answer> history = new ArrayList<>();
        for (Answered answer : answers) {
            Optional<OfficerEvidence> act =
                    reader.evidence(row, answer).filter(OfficerEvidence::is).map(OfficerEvidence::read);
            history.add(new Answer(
                    answer.ordinal(),
                    answer.kind(),
                    answer.decidedAt(),
                    answer.decidedBy(),
                    Outcome.valueOf(answer.outcome()),
                    new OfficerEvidence.Terms(answer.granted(), answer.rate(), answer.termMonths()),
                    answer.reasonCodes(),
                    answer.override(),
                    act.map(OfficerEvidence::note),
                    place("evidence-" + answer.ordinal(), said)));
        }
        return history;
    }

    private static OptionalLong place(String commitment, List<PlacedEntry> said) {
        return said.stream()
                .filter(one -> one.entry().commitments().containsKey(commitment))
                .map(PlacedEntry::place)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static LogLine line(PlacedEntry placed) {
        return new LogLine(
                placed.place(),
                placed.entry().at(),
                placed.entry().kind(),
                placed.entry().actor());
    }

    private static List<Document> documents(ApplicationRow row) {
        String address = "/api/decision/applications/" + row.id();
        List<Document> documents = new ArrayList<>();
        documents.add(new Document("replay", address + "/replay"));
        if (Letters.areCalledFor(row)) {
            documents.add(new Document("letter", address + "/letter"));
        }
        return documents;
    }
}
