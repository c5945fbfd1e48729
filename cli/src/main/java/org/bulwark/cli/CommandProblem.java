package org.bulwark.cli;

import org.bulwark.basics.ProblemCode;

/** What can be wrong with a command as such, from a user's point of view. */
enum CommandProblem implements ProblemCode {
    /** The command line makes no sense. */
    USAGE,
    /** The work needs more memory than there is. */
    MEMORY_EXHAUSTED;

    @Override
    public String stage() {
        return "cli";
    }
}
