package org.bulwark.server.contract.day;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.AccountPosition;
import org.bulwark.server.contract.AccountPositions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out what every account owes at the end of the day, the interest of the day and the days past due; the bank's books about facilities
 * follow. Some hundred accounts at a time are one transaction, the sums of the day the last one.
 */
@Component
class AccountsStep implements CloseStep {

    static final String WORD = "accounts";

    private static final int AT_ONCE = 500;

    private final AccountPositions positions;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    AccountsStep(AccountPositions positions, JdbcTemplate database, TransactionTemplate transaction) {
        this.positions = positions;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Place place() {
        return Place.ACCOUNTS;
    }

    @Override
    public Done run(LocalDate day, Progress progress) {
        long total = positions.count();
        long looked = 0;
        long pastDue = 0;
        List<UUID> next = positions.next(AccountPositions.BEFORE, AT_ONCE);
        while (!next.isEmpty()) {
            progress.at("accounts", looked, Math.max(total, looked));
            List<AccountPosition> stood = positions.on(next, day);
            transaction.executeWithoutResult(_ -> keep(stood));
            looked += stood.size();
            pastDue += stood.stream().filter(one -> one.daysPastDue() > 0).count();
            next = positions.next(next.getLast(), AT_ONCE);
        }
        transaction.executeWithoutResult(_ -> sum(day));
        return new Done(looked, pastDue);
    }

    private void keep(List<AccountPosition> stood) {
        database.batchUpdate(
                """
                insert into contract.account_position (facility, date, branch, currency, principal, interest, penalty, fees, earned,
                    past_due, days_past_due, credit) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (facility) do update set date = excluded.date, branch = excluded.branch,
                    principal = excluded.principal, interest = excluded.interest, penalty = excluded.penalty,
                    fees = excluded.fees, earned = excluded.earned, past_due = excluded.past_due,
                    days_past_due = excluded.days_past_due, credit = excluded.credit
                where account_position.date <= excluded.date
                """,
                stood.stream()
                        .map(one -> new Object[] {
                            one.facility().id(),
                            one.date(),
                            one.facility().branch(),
                            one.facility().currency().getCurrencyCode(),
                            one.principal().minor(),
                            one.interest().minor(),
                            one.penalty().minor(),
                            one.fees().minor(),
                            one.earned().minor(),
                            one.pastDue().minor(),
                            one.daysPastDue(),
                            one.credit().minor()
                        })
                        .toList());
        database.batchUpdate(
                "update data.facility set drawn = ?, days_past_due = ? where id = ? and (drawn <> ? or days_past_due <> ?)",
                stood.stream()
                        .map(one -> Arrays.asList(
                                        one.principal().minor(),
                                        one.daysPastDue(),
                                        one.facility().id(),
                                        one.principal().minor(),
                                        one.daysPastDue())
                                .toArray())
                        .toList());
    }

    private void sum(LocalDate day) {
        database.update("delete from contract.day_total where date = ?", day);
        database.update("""
                insert into contract.day_total (date, branch, currency, bucket, accounts, principal, interest, past_due, earned)
                select date, branch, currency,
                    case when days_past_due = 0 then 'current' when days_past_due <= 30 then '1-30'
                        when days_past_due <= 60 then '31-60' when days_past_due <= 90 then '61-90' else 'over-90' end,
                    count(*), sum(principal), sum(interest), sum(past_due), sum(earned)
                from contract.account_position where date = ? group by 1, 2, 3, 4
                """, day);
    }
}
