package org.bulwark.server.retention;

import java.time.Instant;
import java.time.InstantSource;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.DeskKind;
import org.bulwark.server.desk.DeskProblem;
import org.springframework.stereotype.Component;

/** The retention policy on the desk: there is one of the bank, and it takes two people to change. */
@Component
public final class RetentionKind implements DeskKind<RetentionPolicy> {

    /** Whose policy it is. */
    public static final String ID = "bank";

    private static final Rights RIGHTS =
            new Rights(Permission.RETENTION_READ, Permission.RETENTION_EDIT, Permission.RETENTION_APPROVE);

    private final PastItems items;
    private final InstantSource clock;

    RetentionKind(PastItems items, InstantSource clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String word() {
        return RetentionForm.FORM.kind();
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public ContentForm<RetentionPolicy> form(String id) {
        if (!id.equals(ID)) {
            throw DeskProblem.VERSION_UNKNOWN.with(
                    "There is no retention policy '" + id + "'.", "There is one: '" + ID + "'.");
        }
        return RetentionForm.FORM;
    }

    @Override
    public Object tree(RetentionPolicy content) {
        return RetentionForm.tree(content);
    }

    /** Its test is a dry run: whoever approves it reads what would go. */
    @Override
    public TestReport test(VersionKey key, RetentionPolicy policy) {
        Instant now = clock.instant();
        StringBuilder due = new StringBuilder("In force now it would erase ")
                .append(items.parties(policy, now))
                .append(" parties");
        for (RetentionRule rule : policy.rules()) {
            if (!rule.what().isPersonal()) {
                due.append(", ")
                        .append(items.rows(rule, now))
                        .append(' ')
                        .append(rule.what().word());
            }
        }
        return new TestReport(true, due.append('.').toString());
    }
}
