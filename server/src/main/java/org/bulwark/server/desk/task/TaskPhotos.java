package org.bulwark.server.desk.task;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.TimeOrderedId;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of an inspection, under the key of the party. What an image is is told by its first bytes, not by its name. */
@Service
class TaskPhotos {

    /** The largest that is taken. */
    static final int LARGEST = 4 << 20;

    private static final int MOST = 20;

    private final JdbcClient database;
    private final TaskDesk desk;
    private final Tasks tasks;
    private final PersonalVault vault;
    private final AuditTrail audit;
    private final InstantSource clock;

    TaskPhotos(
            JdbcClient database,
            TaskDesk desk,
            Tasks tasks,
            PersonalVault vault,
            AuditTrail audit,
            InstantSource clock) {
        this.database = database;
        this.desk = desk;
        this.tasks = tasks;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** A photo in a list. */
    record Photo(UUID id, String takenBy, Instant at) {}

    /** A photo to look at. */
    record Image(String type, byte[] content) {}

    /** Those of a task, the earliest first. */
    List<Photo> of(TaskRow task) {
        return database.sql("select id, taken_by, at from desk.photo where task = ? order by at, id")
                .param(task.id())
                .query((row, n) -> new Photo(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Adds one to an open task: {@link TaskProblem#TASK_PHOTO_INVALID}. */
    @Transactional
    UUID add(UUID task, byte[] content, Caller caller) {
        TaskRow row = desk.held(task, TaskState.OPEN, caller);
        String type = type(content)
                .filter(_ -> content.length <= LARGEST)
                .filter(_ -> of(row).size() < MOST)
                .orElseThrow(() -> TaskProblem.TASK_PHOTO_INVALID.with(
                        "This photo is no JPEG or PNG, is larger than " + (LARGEST >> 20) + " MB, or is one more than "
                                + MOST + ".",
                        "Send a smaller JPEG or PNG."));
        Instant now = clock.instant();
        UUID id = TimeOrderedId.at(now);
        database.sql("insert into desk.photo (id, task, type, taken_by, at, sealed) values (?, ?, ?, ?, ?, ?)")
                .params(id, task, type, caller.login(), now.atOffset(ZoneOffset.UTC))
                .param(vault.seal(row.party(), content, context(id)))
                .update();
        audit.record(AuditEntry.of(caller.login(), "desk/photo-added", Tasks.subject(task)));
        return id;
    }

    /** One of a task that the caller sees; nothing once the party was erased. */
    @Transactional
    Optional<Image> image(UUID task, UUID photo, Caller caller) {
        TaskRow row = desk.row(task, caller);
        audit.record(AuditEntry.of(caller.login(), "desk/photo-read", Tasks.subject(task)));
        return database.sql("select type, sealed from desk.photo where id = ? and task = ?")
                .params(photo, task)
                .query((found, n) -> new Image(found.getString(1), found.getBytes(2)))
                .optional()
                .flatMap(kept -> tasks.opened(row.party(), kept.content, context(photo))
                        .map(bytes -> new Image(kept.type, bytes)));
    }

    private static Optional<String> type(byte[] content) {
        if (content.length > 3 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8) {
            return Optional.of("image/jpeg");
        }
        boolean png = content.length > 8 && (content[0] & 0xFF) == 0x89 && content[1] == 'P' && content[2] == 'N';
        return png ? Optional.of("image/png") : Optional.empty();
    }

    private static String context(UUID photo) {
        return "photo/" + photo;
    }
}
