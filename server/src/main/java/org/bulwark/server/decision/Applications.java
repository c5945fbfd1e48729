package org.bulwark.server.decision;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.score.scorecard.Score;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.vault.BlindIndex;
import org.bulwark.server.data.Applicant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes applications and the policy's answers, many at a time. */
@Repository
class Applications {

    private static final int BUSINESS_DAYS_TO_DECIDE = 2;

    private final JdbcTemplate database;
    private final BlindIndex index;

    Applications(JdbcTemplate database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    void insert(List<Decided> decided) {
        database.batchUpdate("""
                insert into decision.application (id, received_at, submitted_by, party, party_kind, label, product, branch,
                    channel, purpose, currency, amount, term_months, device_key, phone_key, address_key, status, outcome,
                    grade, points, pd, granted, rate_ppm, granted_months, policy_version, scorecard_version, decided_at,
                    due_at, eyes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, decided, decided.size(), this::application);
        database.batchUpdate("""
                insert into decision.decision (application, ordinal, kind, decided_at, decided_by, outcome, granted, rate_ppm,
                    granted_months, reason_codes, policy_version, scorecard_version, evidence, commitment)
                values (?, 0, 'policy', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, decided, decided.size(), this::decision);
        List<Decided> approved = decided.stream()
                .filter(d -> d.decision().outcome() == Outcome.APPROVE
                        && d.decision().limit().isPresent())
                .toList();
        database.batchUpdate("""
                insert into data.facility (id, party, product, branch, currency, granted, drawn, status, opened_on, application)
                values (?, ?, ?, ?, ?, ?, 0, 'offered', ?, ?)
                """, approved, Math.max(1, approved.size()), Applications::offer);
    }

    void insertShadows(List<ShadowAnswer> answers) {
        database.batchUpdate(
                "insert into decision.shadow (application, policy_version, outcome) values (?, ?, ?)",
                answers,
                Math.max(1, answers.size()),
                (row, answer) -> {
                    row.setObject(1, answer.application());
                    row.setInt(2, answer.policyVersion());
                    row.setString(3, answer.outcome().name());
                });
    }

    private void application(PreparedStatement row, Decided d) throws SQLException {
        Request request = d.arrival().request();
        Decision decision = d.decision();
        boolean referred = decision.outcome() == Outcome.REFER;
        int at = 0;
        row.setObject(++at, d.id());
        row.setObject(++at, utc(d.arrival().receivedAt()));
        row.setString(++at, d.arrival().submitter());
        row.setObject(++at, d.party().id());
        row.setString(++at, d.party().kind().word());
        row.setString(++at, d.party().label());
        row.setString(++at, request.product());
        row.setString(++at, request.branch());
        row.setString(++at, request.channel());
        row.setString(
                ++at,
                d.answer()
                        .facts()
                        .value("application.purpose")
                        .map(Object::toString)
                        .orElse(""));
        row.setString(++at, d.currency());
        row.setLong(++at, d.amount());
        row.setInt(++at, d.termMonths());
        row.setBytes(
                ++at,
                request.device()
                        .map(device -> index.of(BlindIndex.Purpose.DEVICE, device))
                        .orElse(null));
        row.setBytes(++at, phone(request.applicant()));
        row.setBytes(++at, address(request.applicant()));
        row.setString(++at, referred ? "referred" : "decided");
        row.setString(++at, decision.outcome().name());
        row.setString(++at, decision.grade().orElse(null));
        set(row, ++at, d.score().map(Score::points));
        set(row, ++at, d.score().map(Score::pd));
        set(row, ++at, decision.limit().map(Money::minor));
        set(row, ++at, decision.price().map(Rate::ppm));
        set(row, ++at, decision.termMonths());
        row.setInt(++at, d.underwriting().policyVersion().number());
        set(row, ++at, d.underwriting().scorecardVersion().map(VersionKey::number));
        row.setObject(++at, utc(d.decidedAt()));
        row.setObject(++at, referred ? utc(due(d.decidedAt())) : null);
        row.setInt(++at, d.underwriting().policy().needsTwoPeople(d.amount()) ? 2 : 1);
    }

    private void decision(PreparedStatement row, Decided d) throws SQLException {
        Decision decision = d.decision();
        int at = 0;
        row.setObject(++at, d.id());
        row.setObject(++at, utc(d.decidedAt()));
        row.setString(++at, d.underwriting().policyVersion().toString());
        row.setString(++at, decision.outcome().name());
        set(row, ++at, decision.limit().map(Money::minor));
        set(row, ++at, decision.price().map(Rate::ppm));
        set(row, ++at, decision.termMonths());
        row.setObject(
                ++at, decision.reasons().stream().map(Reason::code).distinct().toArray(String[]::new));
        row.setInt(++at, d.underwriting().policyVersion().number());
        set(row, ++at, d.underwriting().scorecardVersion().map(VersionKey::number));
        row.setBytes(++at, d.evidence().sealed());
        row.setBytes(++at, d.evidence().commitment().hash().bytes());
    }

    private static void offer(PreparedStatement row, Decided d) throws SQLException {
        Request request = d.arrival().request();
        row.setObject(1, TimeOrderedId.at(d.decidedAt()));
        row.setObject(2, d.party().id());
        row.setString(3, request.product());
        row.setString(4, request.branch());
        row.setString(5, d.currency());
        row.setLong(6, d.decision().limit().orElseThrow().minor());
        row.setObject(7, utc(d.decidedAt()).toLocalDate());
        row.setObject(8, d.id());
    }

    private byte @Nullable [] phone(Applicant applicant) {
        return applicant instanceof Applicant.Introduced one
                ? one.identity()
                        .phone()
                        .map(p -> index.of(BlindIndex.Purpose.PHONE, p.value()))
                        .orElse(null)
                : null;
    }

    private byte @Nullable [] address(Applicant applicant) {
        return applicant instanceof Applicant.Introduced one
                ? one.identity()
                        .address()
                        .map(a -> index.of(BlindIndex.Purpose.ADDRESS, a.value()))
                        .orElse(null)
                : null;
    }

    private static void set(PreparedStatement row, int at, Optional<? extends Number> value) throws SQLException {
        switch (value.orElse(null)) {
            case null -> row.setNull(at, Types.NULL);
            case Integer number -> row.setInt(at, number);
            case Long number -> row.setLong(at, number);
            case Number number -> row.setDouble(at, number.doubleValue());
        }
    }

    /** Saturdays and Sundays do not count. */
    private static Instant due(Instant decidedAt) {
        OffsetDateTime due = utc(decidedAt);
        for (int day = 0; day < BUSINESS_DAYS_TO_DECIDE; day++) {
            do {
                due = due.plusDays(1);
            } while (due.getDayOfWeek().getValue() > 5);
        }
        return due.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** How the log names an application. */
    static String subject(UUID application) {
        return "application:" + application;
    }
}
