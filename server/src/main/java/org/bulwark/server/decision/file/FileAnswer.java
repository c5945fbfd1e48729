package org.bulwark.server.decision.file;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.files.words.Words;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.decision.file.ApplicationFile.DataRead;
import org.bulwark.server.decision.file.ApplicationFile.Document;
import org.bulwark.server.decision.file.ApplicationFile.Points;
import org.bulwark.server.decision.file.ApplicationFile.Value;
import org.bulwark.server.decision.referral.OfficerEvidence;

/** One application whole, as the API tells it: amounts as texts, reasons in the reader's language. */
record FileAnswer(
        Summary application,
        boolean erased,
        Optional<Points> score,
        List<Told> reasons,
        List<Step> trace,
        Optional<DataRead> data,
        List<Answer> history,
        List<Logged> log,
        List<Document> documents) {

    /** The application. */
    record Summary(
            UUID id,
            long number,
            UUID party,
            String label,
            String product,
            String branch,
            String channel,
            Instant receivedAt,
            String submittedBy,
            String status,
            String outcome,
            String requested,
            int termMonths,
            Terms granted,
            Optional<String> owner,
            Optional<Instant> dueAt,
            int eyes,
            boolean overridden) {

        static Summary of(ApplicationRow row) {
            return new Summary(
                    row.id(),
                    row.number(),
                    row.party(),
                    row.label(),
                    row.product(),
                    row.branch(),
                    row.channel(),
                    row.receivedAt(),
                    row.submittedBy(),
                    row.status().name().toLowerCase(Locale.ROOT),
                    row.outcome().name(),
                    row.requested().toString(),
                    row.termMonths(),
                    Terms.of(new OfficerEvidence.Terms(row.granted(), row.rate(), row.grantedMonths())),
                    row.owner(),
                    row.dueAt(),
                    row.eyes(),
                    row.overridden());
        }
    }

    /** What is lent and how. */
    record Terms(Optional<String> limit, Optional<String> rate, Optional<Integer> months) {
        static Terms of(OfficerEvidence.Terms terms) {
            return new Terms(terms.limit().map(Money::toString), terms.rate().map(Rate::percent), terms.months());
        }
    }

    /** A reason. */
    record Told(String code, String text) {
        static Told of(Reason reason, Words words) {
            return new Told(reason.code(), words.say(reason));
        }
    }

    /** A step of the policy. */
    record Step(
            String kind,
            String name,
            String title,
            String result,
            String effect,
            List<Value> read,
            Optional<Told> reason) {}

    /** An answer. */
    record Answer(
            int ordinal,
            String kind,
            Instant decidedAt,
            String decidedBy,
            String outcome,
            Terms terms,
            List<String> reasonCodes,
            boolean override,
            Optional<String> note,
            Optional<Long> place) {

        static Answer of(ApplicationFile.Answer answer) {
            return new Answer(
                    answer.ordinal(),
                    answer.kind(),
                    answer.decidedAt(),
                    answer.decidedBy(),
                    answer.outcome().name(),
                    Terms.of(answer.terms()),
                    answer.reasonCodes(),
                    answer.override(),
                    answer.note(),
                    boxed(answer.place()));
        }
    }

    /** What the log says. */
    record Logged(Optional<Long> place, Instant at, String kind, String actor) {}

    static FileAnswer of(ApplicationFile file, Locale language) {
        Words words = Words.in(language);
        Optional<ApplicationFile.Basis> basis = file.basis();
        return new FileAnswer(
                Summary.of(file.row()),
                basis.isEmpty(),
                basis.flatMap(ApplicationFile.Basis::score),
                basis.map(ApplicationFile.Basis::reasons).orElse(List.of()).stream()
                        .map(reason -> Told.of(reason, words))
                        .toList(),
                basis.map(ApplicationFile.Basis::trace).orElse(List.of()).stream()
                        .map(line -> step(line, words))
                        .toList(),
                basis.flatMap(ApplicationFile.Basis::data),
                file.history().stream().map(Answer::of).toList(),
                file.log().stream()
                        .map(line -> new Logged(boxed(line.place()), line.at(), line.kind(), line.actor()))
                        .toList(),
                file.documents());
    }

    private static Step step(ApplicationFile.TraceLine line, Words words) {
        return new Step(
                line.kind(),
                line.name(),
                line.title(),
                line.result(),
                line.effect().name(),
                line.read(),
                line.reason().map(reason -> Told.of(reason, words)));
    }

    private static Optional<Long> boxed(OptionalLong place) {
        return place.isPresent() ? Optional.of(place.getAsLong()) : Optional.empty();
    }
}
