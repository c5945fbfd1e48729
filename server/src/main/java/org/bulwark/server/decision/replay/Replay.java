package org.bulwark.server.decision.replay;

import java.util.List;
import java.util.UUID;

/** What came of opening a decision again. */
public sealed interface Replay {

    /** The application. */
    UUID application();

    /**
     * All is as it was: what is kept is what the log holds, and the same answer comes out again, step by step.
     *
     * @param application the application
     * @param answers how many answers were opened
     * @param sealed how many of them a signed checkpoint covers; the others wait to be sealed
     * @param policy the policy's version
     * @param steps how many steps of the decision were taken again
     */
    record Same(UUID application, int answers, int sealed, String policy, int steps) implements Replay {}

    /**
     * What is kept is what the log holds, but another answer comes out.
     *
     * @param application the application
     * @param findings where the two differ
     */
    record Different(UUID application, List<Finding> findings) implements Replay {
        /** Copies. */
        public Different {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The personal content was erased; the log shows only that something was decided.
     *
     * @param application the application
     * @param answers how many answers it got
     */
    record Erased(UUID application, int answers) implements Replay {}

    /**
     * What is kept is not what the log holds, or the tables tell something else than the evidence.
     *
     * @param application the application
     * @param findings where
     */
    record Altered(UUID application, List<Finding> findings) implements Replay {
        /** Copies. */
        public Altered {
            findings = List.copyOf(findings);
        }
    }

    /** The word for it: {@code same}, {@code different}, {@code erased} or {@code altered}. */
    default String verdict() {
        return switch (this) {
            case Same same -> "same";
            case Different different -> "different";
            case Erased erased -> "erased";
            case Altered altered -> "altered";
        };
    }
}
