package org.bulwark.server.jobs;

import org.bulwark.server.web.StrictJson.BodyProblem;
import org.jspecify.annotations.NullMarked;
import org.springframework.stereotype.Component;

/** Counts as far as it is told to, for tests. */
@NullMarked
@Component
class CountingJob implements JobKind {

    static final String WORD = "counting";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        long to = Long.parseLong(task.parameters());
        if (to < 0) {
            throw BodyProblem.FIELD_INVALID.with("Nobody counts to " + to + ".", "Give a number above 0.");
        }
        for (long i = 0; i <= to; i++) {
            task.at("counting", i, to);
        }
        return "{\"counted\":" + to + "}";
    }
}
