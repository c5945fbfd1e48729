package org.bulwark.basics.rule;

import java.util.List;
import org.bulwark.basics.ProblemException;

/** What became of a text that should be an expression. */
public sealed interface Compilation {

    /**
     * It is one.
     *
     * @param rule the expression
     * @param remarks what is remarkable but not wrong
     */
    record Accepted(RuleExpression rule, List<RuleIssue> remarks) implements Compilation {
        /** Copies the list. */
        public Accepted {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It is none.
     *
     * @param issues everything that is wrong, at least one
     */
    record Refused(List<RuleIssue> issues) implements Compilation {
        /** Copies the list. */
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /**
     * The expression.
     *
     * @throws ProblemException the first issue, when it was refused
     */
    default RuleExpression expression() {
        return switch (this) {
            case Accepted(var rule, var remarks) -> rule;
            case Refused(var issues) -> {
                RuleIssue first = issues.getFirst();
                throw first.code()
                        .with("At " + first.line() + ":" + first.column() + ": " + first.what(), first.hint());
            }
        };
    }
}
