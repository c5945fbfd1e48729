package org.bulwark.basics;

/**
 * Carries a {@link Problem} to the edge, where it becomes an exit code, a page or an RFC 9457 answer; the user never sees a stack
 * trace.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Wraps a problem. Prefer {@link ProblemCode#with}. */
    public ProblemException(Problem problem) {
        super(problem.code().code() + ": " + problem.what() + " " + problem.remedy());
        this.problem = problem;
    }

    /** Wraps a problem that another library's failure brought to light; the cause is kept for logs, never shown. */
    public ProblemException(Problem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /** What went wrong and what to do. */
    public Problem problem() {
        return problem;
    }
}
