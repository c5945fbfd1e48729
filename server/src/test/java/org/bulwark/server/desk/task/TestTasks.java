package org.bulwark.server.desk.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.jspecify.annotations.NullMarked;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks to try things on. */
@NullMarked
final class TestTasks {

    private TestTasks() {}

    /** An inspection with a form of which a photo and a place are part. */
    static NewTask inspection(UUID firm, String branch, boolean second, LocalDate due) {
        return new NewTask(
                "test/" + firm + "/visit",
                "inspection",
                firm,
                branch,
                UserRole.RELATIONSHIP_MANAGER,
                Optional.of(UserRole.OFFICER),
                "/data/parties/" + firm,
                new TaskContent(
                        Map.of("en", "Visit the premises", "zh", "现场检查"),
                        List.of(),
                        Map.of("en", "Count the lorries at the gate.\nAsk who unloads them."),
                        List.of(
                                new TaskField("lorries", TaskField.Kind.NUMBER, Map.of("en", "Lorries"), true),
                                new TaskField("works", TaskField.Kind.TICK, Map.of("en", "Work goes on"), false),
                                new TaskField("place", TaskField.Kind.PLACE, Map.of("en", "Where"), true))),
                second,
                due);
    }

    static TaskRow open(Server server, NewTask task) {
        server.part(TransactionTemplate.class)
                .executeWithoutResult(status -> server.part(Tasks.class).open(task));
        return server.part(Tasks.class).of(task.key()).getFirst();
    }
}
