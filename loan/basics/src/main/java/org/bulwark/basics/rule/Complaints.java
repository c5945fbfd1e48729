package org.bulwark.basics.rule;

import dev.cel.common.CelIssue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What CEL's parser and checker complain of, in the words of the house. */
final class Complaints {

    private static final Pattern NO_OVERLOAD = Pattern.compile(
            "found no matching overload for '([^']*)' applied to '\\(?(.*?)\\)?'(?: \\(.*)?", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'([^'\\n]{1,40})'");
    private static final int MOST = 10;

    private Complaints() {}

    /** Of the parser. */
    static List<RuleIssue> syntax(List<CelIssue> issues) {
        List<RuleIssue> all = new ArrayList<>();
        for (CelIssue issue : issues) {
            String message = issue.getMessage();
            if (message.contains("recursion")) {
                all.add(at(
                        issue,
                        RuleProblem.TOO_DEEP,
                        "The expression is nested too deeply.",
                        "Take parentheses out, or split it into several rules."));
            } else if (message.startsWith("For input string")
                    || message.contains("int literal")
                    || message.contains("double literal")) {
                all.add(at(
                        issue,
                        RuleProblem.LITERAL_INVALID,
                        "The number is too large.",
                        "Whole numbers go up to 9223372036854775807."));
            } else {
                all.add(at(
                        issue,
                        RuleProblem.SYNTAX,
                        "The text cannot be read here" + near(message) + ".",
                        "Write for example application.amount > money(5000) && applicant.kind == \"BUSINESS\"."));
            }
        }
        return all.stream().distinct().limit(MOST).toList();
    }

    private static String near(String message) {
        Matcher quoted = QUOTED.matcher(message);
        return quoted.find() ? ": '" + quoted.group(1).replace("<EOF>", "the end") + "' does not fit" : "";
    }

    /** Of the checker. */
    static List<RuleIssue> types(List<CelIssue> issues) {
        List<RuleIssue> all = new ArrayList<>();
        for (CelIssue issue : issues) {
            Matcher matcher = NO_OVERLOAD.matcher(issue.getMessage());
            all.add(
                    matcher.matches()
                            ? at(
                                    issue,
                                    RuleProblem.TYPE_MISMATCH,
                                    "'" + symbol(matcher.group(1)) + "' does not take " + arguments(matcher.group(2))
                                            + ".",
                                    "Give it values of one kind; a measure is equal to 3.0 and not to 3.")
                            : at(
                                    issue,
                                    RuleProblem.TYPE_MISMATCH,
                                    "The types do not go together here.",
                                    "Compare numbers with numbers, texts with texts, and dates with dates."));
        }
        return all.stream().limit(MOST).toList();
    }

    private static String symbol(String function) {
        return switch (function) {
            case "_?_:_" -> "? :";
            case "@in" -> "in";
            default -> function.replace("_", function.startsWith("_") || function.endsWith("_") ? "" : "_");
        };
    }

    private static String arguments(String types) {
        return Arrays.stream(types.split(",(?![^(]*\\))", -1)).map(Types::words).collect(Collectors.joining(" and "));
    }

    private static RuleIssue at(CelIssue issue, RuleProblem code, String what, String hint) {
        return new RuleIssue(
                code,
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(1, issue.getSourceLocation().getColumn() + 1),
                what,
                hint);
    }
}
