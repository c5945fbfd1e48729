package org.bulwark.decision.policy;

import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.decision.DecisionProblem;

/** What names and codes must look like. */
final class Shape {

    private static final int LONGEST = 100;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern REASON = Pattern.compile("[a-z]+/[a-z][a-z0-9-]*");

    private Shape() {}

    static void id(String what, String id) {
        if (id.length() > LONGEST || !ID.matcher(id).matches()) {
            throw invalid(what + " has the id '" + id + "'.", "Use small letters, digits and hyphens: income-minimum.");
        }
    }

    static void reason(String what, String code) {
        if (code.length() > LONGEST || !REASON.matcher(code).matches()) {
            throw invalid(
                    what + " has the reason '" + code + "'.",
                    "Use a word, a slash and small letters: reason/income-insufficient.");
        }
    }

    static ProblemException invalid(String what, String remedy) {
        return DecisionProblem.POLICY_INVALID.with(what, remedy);
    }
}
