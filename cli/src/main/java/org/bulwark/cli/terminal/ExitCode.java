package org.bulwark.cli.terminal;

/** How the command ends. */
public final class ExitCode {

    /** What was asked for was done. */
    public static final int DONE = 0;

    /** Bulwark has a defect; please report it. */
    public static final int DEFECT = 1;

    /** What was checked does not hold. The number is a defect's too, as with other tools that compare: neither is a yes. */
    public static final int NOT_VERIFIED = 1;

    /** The command line makes no sense. */
    public static final int USAGE = 2;

    /** The data or the wish cannot work; the message says what to do. */
    public static final int PROBLEM = 3;

    private ExitCode() {}
}
