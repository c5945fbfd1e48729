package org.bulwark.server.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.data.source.Source;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a customer has consented to: of which sources, for which purpose, until when. */
@Repository
class CustomerConsents {

    private static final int MOST = 40;

    private final JdbcClient database;
    private final SourceBook sources;

    CustomerConsents(JdbcClient database, SourceBook sources) {
        this.database = database;
        this.sources = sources;
    }

    /**
     * A consent, given once.
     *
     * @param consent to what
     * @param given when
     * @param until when it ends by itself
     * @param withdrawn when it was taken back
     */
    record Given(
            String consent,
            Instant given,
            @Nullable Instant until,
            @Nullable Instant withdrawn) {

        boolean isInForce(Instant now) {
            return withdrawn == null && (until == null || until.isAfter(now));
        }
    }

    /** All that it ever consented to, the latest first. */
    List<Given> of(UUID party) {
        return database.sql("select consent, given_at, until, withdrawn_at from data.consent where party = ?"
                        + " order by withdrawn_at is not null, consent, given_at desc limit " + MOST)
                .param(party)
                .query((row, n) -> new Given(
                        row.getString(1),
                        instant(row, 2).orElseThrow(),
                        instant(row, 3).orElse(null),
                        instant(row, 4).orElse(null)))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** What is in force of it. */
    static Set<String> inForce(List<Given> given, Instant now) {
        return given.stream()
                .filter(one -> one.isInForce(now))
                .map(Given::consent)
                .collect(Collectors.toSet());
    }

    /** As a list. */
    DataList list(List<Given> given, Instant now, Locale language) {
        return DataList.plain(
                "consents",
                Text.word("customer.consents"),
                List.of(
                        Column.of("sources", "customer.consent.sources"),
                        Column.of("purpose", "customer.consent.purpose"),
                        Column.of("until", "customer.consent.until"),
                        Column.of("state", "version.status")),
                given.stream().map(one -> row(one, now, language)).toList(),
                DataList.Empty.of(Text.word("customer.consents.empty"), Text.word("customer.consents.empty.how")));
    }

    private Row row(Given one, Instant now, Locale language) {
        List<Source> needing = sources.sources().stream()
                .filter(source ->
                        source.handling().consent().filter(one.consent::equals).isPresent())
                .toList();
        String titles = needing.stream()
                .map(source -> source.title(language.getLanguage()))
                .collect(Collectors.joining(language.getLanguage().equals("zh") ? "、" : ", "));
        String purposes = needing.stream()
                .map(source -> source.handling().purpose())
                .distinct()
                .collect(Collectors.joining(", "));
        String state = one.withdrawn != null ? "withdrawn" : one.isInForce(now) ? "given" : "ended";
        Instant end = one.withdrawn != null ? one.withdrawn : one.until;
        return new Row(
                one.consent + one.given,
                one.consent,
                List.of(
                        new Cell.Lines(
                                Text.plain(titles.isEmpty() ? one.consent : titles), Text.plain(one.consent), ""),
                        Cell.text(purposes),
                        end == null ? Cell.word("customer.consent.open") : Cell.moment(end),
                        Cell.mark(Badge.of(
                                state.equals("given") ? Tone.APPROVE : Tone.NEUTRAL, "customer.consent." + state))));
    }
}
