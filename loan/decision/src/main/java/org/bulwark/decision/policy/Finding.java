package org.bulwark.decision.policy;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.RuleIssue;
import org.bulwark.data.Numbers;

/** What checking a policy brings to light. As a {@link #reason} it has words in every language. */
public sealed interface Finding {

    /** How much it matters. */
    enum Severity {
        /** The policy cannot be run. */
        ERROR,
        /** It can be run, but is hardly meant so. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }

    /** How much it matters. */
    Severity severity();

    /** Where it is: {@code rules[age-minimum].when}, {@code bands[C]}, {@code tables[price]}, {@code limit.formula}. */
    String place();

    /** What it is: a code of the family {@code policy/…} with parameters, {@code place} the first. */
    Reason reason();

    /**
     * An expression that is wrong, or remarkable.
     *
     * @param issue what, at which line and column
     * @param severity an error, or a warning for a remark
     */
    record Expression(String place, RuleIssue issue, Severity severity) implements Finding {
        @Override
        public Reason reason() {
            return Finding.reason(
                    "policy/expression",
                    place,
                    "code",
                    issue.code().code(),
                    "line",
                    Integer.toString(issue.line()),
                    "column",
                    Integer.toString(issue.column()),
                    "what",
                    issue.what(),
                    "hint",
                    issue.hint());
        }
    }

    /**
     * Two things have one name.
     *
     * @param id the name
     */
    record Twice(String place, String id) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/twice", place, "id", id);
        }
    }

    /**
     * A rule whose answer is the same for everybody.
     *
     * @param answer {@code true}, {@code false}, or the code of a failure
     */
    record Constant(String place, String answer) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/constant", place, "answer", answer);
        }
    }

    /**
     * Scores that lie in no band.
     *
     * @param from from here, included
     * @param to to here, excluded
     */
    record Gap(String place, double from, double to) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/band-gap", place, "from", Finding.text(from), "to", Finding.text(to));
        }
    }

    /**
     * Scores that lie in two bands.
     *
     * @param other the other band's grade
     */
    record Overlap(String place, String other) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/band-overlap", place, "other", other);
        }
    }

    /** A band that no score reaches. */
    record Unreachable(String place) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/band-unreachable", place);
        }
    }

    /**
     * A band of riskier scores that is treated more kindly than one of safer scores.
     *
     * @param safer the grade of the safer one
     */
    record Kinder(String place, String safer) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/band-kinder", place, "safer", safer);
        }
    }

    /**
     * Something asks for a fact that is not there, or is of another type.
     *
     * @param fact its name
     * @param wanted what is wanted, a type's word
     */
    record FactWanted(String place, String fact, String wanted) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/fact-wanted", place, "fact", fact, "wanted", wanted);
        }
    }

    /**
     * A fact that nothing in the policy asks about.
     *
     * @param fact its name
     */
    record FactUnused(String place, String fact) implements Finding {
        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/fact-unused", place, "fact", fact);
        }
    }

    /**
     * Tables that wait for one another.
     *
     * @param tables their names
     */
    record TableCycle(String place, String tables) implements Finding {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/table-cycle", place, "tables", tables);
        }
    }

    /** A table whose answers are lists, or whose names are no words of rules, so that nothing can ask for them. */
    record OutputUnusable(String place, String output) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/table-output-unusable", place, "output", output);
        }
    }

    /**
     * What checking a table by itself brings to light.
     *
     * @param kind what kind, as in {@code gap}
     * @param text the rows, inputs and values that it speaks of
     */
    record InTable(String place, Severity severity, String kind, String text) implements Finding {
        @Override
        public Reason reason() {
            return Finding.reason("policy/table-" + kind, place, "text", text);
        }
    }

    /** A formula without a floor or a cap. */
    record Unbounded(String place) implements Finding {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Reason reason() {
            return Finding.reason("policy/formula-unbounded", place);
        }
    }

    private static Reason reason(String code, String place, String... parameters) {
        SequencedMap<String, String> map = new LinkedHashMap<>();
        map.put("place", place);
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return new Reason(code, map);
    }

    private static String text(double value) {
        return Numbers.text(value);
    }
}
