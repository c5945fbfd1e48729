package org.bulwark.server.screening;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lists that there are, and counts what changes on them. */
@Repository
class BankLists {

    private final JdbcClient database;

    BankLists(JdbcClient database) {
        this.database = database;
    }

    List<BankList> all() {
        return database.sql("select * from screening.list order by code")
                .query((row, n) -> BankList.of(row))
                .list();
    }

    Optional<BankList> find(String code) {
        return database.sql("select * from screening.list where code = ?")
                .param(code)
                .query((row, n) -> BankList.of(row))
                .optional();
    }

    /** A list that must be there: {@link ScreeningProblem#LIST_UNKNOWN}. */
    BankList of(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** The same, held for the transaction under way: whoever else would change it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    BankList hold(String code) {
        return database.sql("select * from screening.list where code = ? for no key update")
                .param(code)
                .query((row, n) -> BankList.of(row))
                .optional()
                .orElseThrow(() -> unknown(code));
    }

    static ProblemException unknown(String code) {
        return ScreeningProblem.LIST_UNKNOWN.with(
                "There is no list '" + code + "'.", "Look at /screening/lists for those that there are.");
    }

    /** Adds a list: {@link ScreeningProblem#LIST_TAKEN}. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(BankList list) {
        int added = database.sql(
                        "insert into screening.list (code, kind, title, source, purpose, owner, made_at, made_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(list.code(), list.kind().word(), list.title(), list.source(), list.purpose(), list.owner())
                .params(list.madeAt().atOffset(ZoneOffset.UTC), list.madeBy())
                .update();
        if (added == 0) {
            throw ScreeningProblem.LIST_TAKEN.with(
                    "There is a list '" + list.code() + "' already.", "Choose another code.");
        }
        count();
    }

    /** Puts a version into force, in the transaction that wrote it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void advance(BankList list) {
        database.sql("update screening.list set version = ? where code = ?")
                .params(list.version(), list.code())
                .update();
        count();
    }

    private void count() {
        database.sql("update screening.change_count set count = count + 1").update();
    }

    /** A number that is another one after every change to any list. Ask for it before reading. */
    long changes() {
        return database.sql("select count from screening.change_count")
                .query(Long.class)
                .single();
    }
}
