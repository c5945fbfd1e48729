package org.bulwark.server.audit;

import org.bulwark.basics.ProblemCode;

/** What can keep the log from being taken out. */
public enum AuditProblem implements ProblemCode {
    /** Nothing was sealed yet. */
    LOG_EMPTY;

    @Override
    public String stage() {
        return "audit";
    }
}
