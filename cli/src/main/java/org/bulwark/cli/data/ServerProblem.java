package org.bulwark.cli.data;

import org.bulwark.basics.ProblemCode;

/** What can be wrong between a command and a server. */
enum ServerProblem implements ProblemCode {
    /** Nobody answers there. */
    SERVER_UNREACHABLE,
    /** The server does not do what was asked. */
    SERVER_REFUSED,
    /** There is no password to sign in with. */
    PASSWORD_MISSING;

    @Override
    public String stage() {
        return "cli";
    }
}
