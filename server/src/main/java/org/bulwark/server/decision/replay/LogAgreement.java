package org.bulwark.server.decision.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bulwark.server.audit.LogEntries;
import org.bulwark.server.audit.PlacedEntry;
import org.bulwark.server.decision.replay.CommitmentsInLog.Answer;
import org.bulwark.server.decision.replay.CommitmentsInLog.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds log and tables against each other, whole: each commitment to evidence in the log must lie with an answer in the tables, and each
 * answer must be committed to once. All of it is seen as at one moment, so that decisions go on meanwhile; a thousand answers are in memory
 * at a time.
 */
@Service
public class LogAgreement {

    private static final String STAGE = "decision";
    private static final int AT_ONCE = 1_000;

    private final LogEntries log;
    private final JdbcClient database;

    LogAgreement(LogEntries log, JdbcClient database) {
        this.log = log;
        this.database = database;
    }

    /** Compares, and comes back with the first disagreement if there is one. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Agreement check() {
        FromLog fromLog = new FromLog();
        log.each(STAGE, fromLog::take);
        fromLog.compare();
        Optional<Finding> first = fromLog.first.or(this::fromTables);
        return first.<Agreement>map(finding -> new Agreement.Disagreed(finding, fromLog.agreed))
                .orElseGet(() -> new Agreement.Agreed(fromLog.agreed, fromLog.waiting));
    }

    /** From the log to the tables, in the log's order. */
    private final class FromLog {
        private final List<Map.Entry<Answer, Held>> next = new ArrayList<>();
        private Optional<Finding> first = Optional.empty();
        private long agreed;
        private long waiting;

        void take(PlacedEntry entry) {
            if (first.isEmpty()) {
                next.addAll(CommitmentsInLog.of(entry).entrySet());
                if (next.size() >= AT_ONCE) {
                    compare();
                }
            }
        }

        void compare() {
            Map<Answer, String> stored =
                    stored(next.stream().map(Map.Entry::getKey).toList());
            for (Map.Entry<Answer, Held> one : next) {
                String held = hex(one.getValue().commitment().hash().bytes());
                String found = stored.getOrDefault(one.getKey(), "no such answer");
                if (!held.equals(found)) {
                    first = Optional.of(new Finding(one.getKey() + ", " + where(one.getValue()), held, found));
                    break;
                }
                agreed++;
                waiting += one.getValue().entry().isSealed() ? 0 : 1;
            }
            next.clear();
        }

        private static String where(Held held) {
            return held.entry().isSealed()
                    ? "entry " + held.entry().place().getAsLong() + " of the log"
                    : "an entry that waits to be sealed";
        }
    }

    private Map<Answer, String> stored(List<Answer> answers) {
        Map<Answer, String> found = new HashMap<>();
        database.sql("""
                        select d.application, d.ordinal, d.commitment from decision.decision d
                        join unnest(?::uuid[], ?::int[]) as wanted(application, ordinal)
                          on d.application = wanted.application and d.ordinal = wanted.ordinal
                        """)
                .param(answers.stream().map(Answer::application).toArray(UUID[]::new))
                .param(answers.stream().map(Answer::ordinal).toArray(Integer[]::new))
                .query(row -> {
                    found.put(new Answer(row.getObject(1, UUID.class), row.getInt(2)), hex(row.getBytes(3)));
                });
        return found;
    }

    /** From the tables to the log: what the log does not know, or knows twice. */
    private Optional<Finding> fromTables() {
        Answer last = new Answer(new UUID(0, 0), -1);
        List<Answer> answers = after(last);
        while (!answers.isEmpty()) {
            Optional<Finding> first = missing(answers);
            if (first.isPresent()) {
                return first;
            }
            last = answers.getLast();
            answers = after(last);
        }
        return Optional.empty();
    }

    private List<Answer> after(Answer last) {
        return database.sql("select application, ordinal from decision.decision where (application, ordinal) > (?, ?)"
                        + " order by application, ordinal limit ?")
                .params(last.application(), last.ordinal(), AT_ONCE)
                .query((row, n) -> new Answer(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
    }

    private Optional<Finding> missing(List<Answer> answers) {
        Set<String> subjects = new TreeSet<>();
        answers.forEach(answer -> subjects.add(CommitmentsInLog.subject(answer.application())));
        Map<Answer, Integer> times = new HashMap<>();
        log.about(subjects)
                .forEach(entry ->
                        CommitmentsInLog.of(entry).keySet().forEach(answer -> times.merge(answer, 1, Integer::sum)));
        return answers.stream()
                .filter(answer -> times.getOrDefault(answer, 0) != 1)
                .findFirst()
                .map(answer -> new Finding(
                        answer.toString(), "one entry in the log", times.getOrDefault(answer, 0) + " entries"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
