package org.bulwark.server.warning;

import org.bulwark.server.audit.AuditEntry;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.server.desk.task.TaskAnswer;
import org.bulwark.server.desk.task.TaskEnd;
import org.bulwark.server.desk.task.TaskRow;
import org.bulwark.server.web.Sent;
import org.bulwark.warning.response.TaskKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Freezes the open limits of a customer when two people have said so. */
@Component
class FreezeEnd implements TaskEnd {

    private final JdbcClient database;
    private final AuditTrail audit;

    FreezeEnd(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public String word() {
        return Responder.WORD;
    }

    @Override
    public void done(TaskRow task, TaskAnswer answer, String by) {
        if (task.kind().equals(Sent.word(TaskKind.FREEZE_UNDRAWN))) {
            int frozen = database.sql("update data.facility set status = 'frozen' where party = ? and status = 'open'")
                    .param(task.party())
                    .update();
            audit.record(AuditEntry.of(by, "warning/limits-frozen", "party:" + task.party())
                    .with("facilities", String.valueOf(frozen))
                    .with("task", task.name()));
        }
    }
}
