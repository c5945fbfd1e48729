package org.bulwark.server.contract.day;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.files.contract.LedgerLine;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.database.Conditions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a core-banking system sent of a day, and where it differs from our books. */
@Repository
class Ledgers {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final InstantSource clock;

    Ledgers(JdbcClient database, JdbcTemplate batches, InstantSource clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** The file of a day that counts. */
    Optional<Ledger> last(LocalDate date) {
        return database.sql("select * from contract.ledger where date = ? order by number desc limit 1")
                .param(date)
                .query((row, n) -> Ledger.of(row))
                .optional();
    }

    /** Keeps a file; the same as the one that counts is not kept again. The day is held by the transaction under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    Ledger keep(LocalDate date, String digest, List<LedgerLine> lines, String by) {
        Optional<Ledger> before = last(date);
        if (before.filter(one -> one.digest().equals(digest)).isPresent()) {
            return before.get();
        }
        int number = before.map(Ledger::number).orElse(0) + 1;
        database.sql("insert into contract.ledger (date, number, digest, received_at, received_by, lines)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(date, number, digest, now(), by, lines.size())
                .update();
        batches.batchUpdate(
                "insert into contract.ledger_line (date, number, facility, currency, principal, interest, past_due,"
                        + " days_past_due) values (?, ?, ?, ?, ?, ?, ?, ?)",
                lines,
                AT_ONCE,
                (row, line) -> {
                    row.setObject(1, date);
                    row.setInt(2, number);
                    row.setString(3, line.facility());
                    row.setString(4, line.principal().currency().getCurrencyCode());
                    row.setLong(5, line.principal().minor());
                    row.setObject(6, line.interest().map(Money::minor).orElse(null));
                    row.setObject(7, line.pastDue().map(Money::minor).orElse(null));
                    row.setObject(8, line.daysPastDue().orElse(null));
                });
        return last(date).orElseThrow();
    }

    /** The lines of a file about some facilities, by these. */
    Map<String, LedgerLine> lines(Ledger ledger, List<UUID> facilities) {
        return database
                .sql("select * from contract.ledger_line where date = ? and number = ? and facility = any (?)")
                .params(
                        ledger.date(),
                        ledger.number(),
                        facilities.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> {
                    String currency = row.getString("currency");
                    return new LedgerLine(
                            row.getString("facility"),
                            Money.of(row.getLong("principal"), currency),
                            Optional.ofNullable(row.getObject("interest", Long.class))
                                    .map(it -> Money.of(it, currency)),
                            Optional.ofNullable(row.getObject("past_due", Long.class))
                                    .map(it -> Money.of(it, currency)),
                            Optional.ofNullable(row.getObject("days_past_due", Integer.class)));
                })
                .stream()
                .collect(Collectors.toMap(LedgerLine::facility, Function.identity()));
    }

    /** A difference that was found; what somebody said of the same one in the file before holds on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void found(
            Ledger ledger,
            String facility,
            Optional<String> branch,
            LedgerBreak.Field field,
            String ours,
            String theirs) {
        OffsetDateTime now = now();
        database.sql("""
                        insert into contract.ledger_break (id, date, number, facility, branch, field, ours, theirs, state, cause,
                            reference, explained_by, explained_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?, coalesce(b.state, 'open'), b.cause, b.reference, b.explained_by, b.explained_at
                        from (select 1) one left join contract.ledger_break b on b.date = ? and b.number = ? and b.facility = ?
                            and b.field = ? and b.ours = ? and b.theirs = ?
                        on conflict (date, number, facility, field) do nothing
                        """)
                .params(TimeOrderedId.at(now.toInstant()), ledger.date(), ledger.number(), facility)
                .params(Arrays.asList(branch.orElse(null), field.word(), ours, theirs))
                .params(ledger.date(), ledger.number() - 1, facility, field.word(), ours, theirs)
                .update();
    }

    /** Accounts that a file tells of and of which no schedule was kept at the end of its day, told as differences. */
    @Transactional(propagation = Propagation.MANDATORY)
    long foundUnknown(Ledger ledger) {
        record Unknown(String facility, Money principal) {}
        List<Unknown> unknown = database.sql("""
                        select l.facility, l.currency, l.principal from contract.ledger_line l
                        where l.date = ? and l.number = ? and not exists (
                            select from contract.version v where v.facility::text = l.facility and v.made_on <= l.date)
                        order by l.facility
                        """)
                .params(ledger.date(), ledger.number())
                .query((row, n) -> new Unknown(
                        row.getString("facility"), Money.of(row.getLong("principal"), row.getString("currency"))))
                .list();
        unknown.forEach(one -> found(
                ledger, one.facility, Optional.empty(), LedgerBreak.Field.NOT_HERE, "", one.principal.toString()));
        return unknown.size();
    }

    /** All differences of a file are found. */
    @Transactional(propagation = Propagation.MANDATORY)
    void compared(Ledger ledger) {
        database.sql("update contract.ledger set compared_at = ? where date = ? and number = ?")
                .params(now(), ledger.date(), ledger.number())
                .update();
    }

    /**
     * The differences of the file of a day that counts, as far as the caller sees their branches; those that nobody has explained first. What
     * nobody here knows is seen by those who see the whole bank.
     */
    List<LedgerBreak> breaks(LocalDate date, Caller caller, int most) {
        Conditions conditions = ofLast(date, caller);
        return database.sql("select b.* from contract.ledger_break b" + conditions.where()
                        + " order by b.state desc, b.place limit ?")
                .params(conditions.parameters())
                .param(most)
                .query((row, n) -> LedgerBreak.of(row))
                .list();
    }

    /** How many of them nobody has explained. */
    long open(LocalDate date, Caller caller) {
        Conditions conditions = ofLast(date, caller).and("b.state = 'open'");
        return database.sql("select count(*) from contract.ledger_break b" + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static Conditions ofLast(LocalDate date, Caller caller) {
        return caller.seen(
                new Conditions()
                        .and("b.date = ?", date)
                        .and("b.number = (select max(l.number) from contract.ledger l where l.date = b.date)"),
                "b.branch");
    }

    /** A difference of a day, if the caller sees it. */
    Optional<LedgerBreak> find(LocalDate date, UUID id, Caller caller) {
        Conditions conditions = ofLast(date, caller).and("b.id = ?", id);
        return database.sql("select b.* from contract.ledger_break b" + conditions.where())
                .params(conditions.parameters())
                .query((row, n) -> LedgerBreak.of(row))
                .optional();
    }

    /** Somebody says why; the last word counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void explain(UUID id, LedgerBreak.Cause cause, String reference, String by) {
        database.sql("update contract.ledger_break set state = 'explained', cause = ?, reference = ?, explained_by = ?,"
                        + " explained_at = ? where id = ?")
                .params(cause.word(), reference, by, now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
