package org.bulwark.server.decision.referral;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.decision.ApplicationProblem;
import org.bulwark.server.decision.ApplicationRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** What waits for a person, the most urgent first, within the branches of whoever asks. */
@Service
public class ReferralQueue {

    /** The longest page. */
    public static final int MOST_ROWS = 200;

    private static final String WHERE = """
             from decision.application
            where status = 'referred'
              and (:whole or branch = any (:branches))
              and (:product::text is null or product = :product)
              and case :view when 'MINE' then owner = :login when 'UNOWNED' then owner is null
                  when 'OVERDUE' then due_at < :now else true end
            """;

    private final JdbcClient database;
    private final InstantSource clock;

    ReferralQueue(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param view which part
     * @param product only this product's, if one is named
     * @param after behind this place, or from the beginning
     * @param most how many, at most {@link #MOST_ROWS}
     */
    public QueuePage page(
            QueueView view, Optional<String> product, Optional<QueuePage.Place> after, int most, Caller caller) {
        if (most < 1 || most > MOST_ROWS) {
            throw ApplicationProblem.QUERY_INVALID.with(
                    "A page of " + most + " applications was asked for.", "Ask for 1 to " + MOST_ROWS + ".");
        }
        String further = after.isPresent() ? " and (due_at, id) > (:dueAt, :id)" : "";
        StatementSpec question = asked(
                        "select *" + WHERE + further + " order by due_at, id limit :most", view, product, caller)
                .param("most", most + 1);
        if (after.isPresent()) {
            question = question.param("dueAt", after.get().dueAt().atOffset(ZoneOffset.UTC))
                    .param("id", after.get().id());
        }
        List<ApplicationRow> rows =
                question.query((row, n) -> ApplicationRow.of(row)).list();
        if (rows.size() <= most) {
            return new QueuePage(rows, Optional.empty());
        }
        List<ApplicationRow> page = rows.subList(0, most);
        ApplicationRow last = page.getLast();
        return new QueuePage(page, last.dueAt().map(due -> new QueuePage.Place(due, last.id())));
    }

    /**
     * How much waits.
     *
     * @param all all that they see
     * @param mine on their own desk
     * @param unowned on nobody's
     * @param overdue late
     */
    public record Counts(long all, long mine, long unowned, long overdue) {}

    /** How much waits for somebody. */
    public Counts counts(Caller caller) {
        return asked(
                        "select count(*), count(*) filter (where owner = :login), count(*) filter (where owner is null),"
                                + " count(*) filter (where due_at < :now)" + WHERE,
                        QueueView.ALL,
                        Optional.empty(),
                        caller)
                .query((row, n) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    private StatementSpec asked(String sql, QueueView view, Optional<String> product, Caller caller) {
        return database.sql(sql)
                .param("whole", caller.seesWholeBank())
                .param("branches", caller.branches().toArray(String[]::new))
                .param("product", product.orElse(null))
                .param("view", view.name())
                .param("login", caller.login())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
