package org.bulwark.basics.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, compiling and evaluating end soon and in a value or a code. The time limit is far beyond what is needed. */
class HostileExpressionsTest {

    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);

    static Stream<Arguments> hostile() {
        Map<String, String> all = new LinkedHashMap<>();
        String list = "[" + "1,".repeat(90) + "1]";
        all.put(
                "nested loops",
                list + ".all(a, " + list + ".all(b, " + list + ".all(c, " + list + ".all(d, a + b + c + d > 0))))");
        all.put("loops in loops of few", nested(12));
        all.put("doubling by map", "[\"aaaa\"]" + ".map(x, x + x)".repeat(40) + " == [\"\"]");
        all.put("doubling in a loop", "[\"a\"].exists(a, [a + a].exists(b, [b + b].exists(c, c + c == \"\")))");
        all.put("doubling lists", "[[1, 1]].exists(a, [[a, a]].exists(b, b == b))");
        all.put("huge pattern", "applicant.region.matches(\"" + "(a|b)*".repeat(600) + "\")");
        all.put("repeated pattern", "applicant.region.matches(\"((((a{100}){100}){100}){100})\")");
        all.put("backtracking pattern", "applicant.region.matches(\"^(a+)+$\")");
        all.put("deep parentheses", "(".repeat(1_900) + "true" + ")".repeat(1_900));
        all.put("deep brackets", "[".repeat(1_900) + "]".repeat(1_900) + " == []");
        all.put("deep negation", "!".repeat(3_900) + "true");
        all.put("deep minus", "-".repeat(3_900) + "1 > 0");
        all.put("deep ternary", "true ? ".repeat(500) + "true" + " : true".repeat(500));
        all.put("deep selection", "application" + ".a".repeat(1_900));
        all.put("deep calls", "abs(".repeat(900) + "1" + ")".repeat(900) + " > 0");
        all.put("wide sum", "1" + " + 1".repeat(900) + " > 0");
        all.put("wide or", "false" + " || false".repeat(390));
        all.put("huge literal", "applicant.region == \"" + "x".repeat(3_900) + "\"");
        all.put("too long", "applicant.region == \"" + "x".repeat(1_000_000) + "\"");
        all.put("huge number", "1e400 > 0 || " + "9".repeat(400) + " > 0");
        all.put("huge exponent", "money(\"1e999999999\") > 0");
        all.put("tiny exponent", "money(\"1e-999999999\") > 0");
        all.put("division by zero", "1 / 0 > 0");
        all.put("remainder by zero", "1 % 0 > 0");
        all.put("overflow", "9223372036854775807 * 9223372036854775807 > 0");
        all.put("wrong types", "application.amount && \"a\" > [true]");
        all.put("internal functions", "@not_strictly_false(true) && @in(1, [1])");
        all.put("hidden variables", "[1].all(x, @result || __result__)");
        all.put("unknown function", "java.lang.System.exit(1)");
        all.put("types as values", "type(1) == int && dyn(1) == \"a\"");
        all.put("control characters", "\u0000\u202E\uD800");
        all.put("escapes", "\"\\U0010FFFF\\377\" == \"\\x\"");
        return all.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    private static String nested(int depth) {
        String body = "true";
        for (int i = 0; i < depth; i++) {
            body = "[1,2,3,4,5,6,7,8,9,10].all(x" + i + ", " + body + ")";
        }
        return body;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void endsSoonAndWithAnAnswer(String name, String source) {
        Assertions.assertTimeoutPreemptively(FAR_TOO_LONG, () -> {
            switch (Loan.LANGUAGE.compile(source, FactType.FLAG)) {
                case Compilation.Refused(var issues) ->
                    assertThat(issues).isNotEmpty().allSatisfy(issue -> {
                        assertThat(issue.what().length()).isLessThan(4_200);
                        assertThat(issue.toString()).doesNotContain("Exception", "antlr", "dev.cel", "wrapper(");
                    });
                case Compilation.Accepted(var rule, var remarks) -> {
                    Facts facts = Facts.of(Loan.SCHEMA, Map.of("applicant.region", "a".repeat(50_000) + "b"));
                    assertThat(rule.evaluate(facts)).isNotNull();
                }
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedUnlessItIsHarmless(String name, String source) {
        boolean harmless = switch (name) {
            case "nested loops", "loops in loops of few", "wide or", "huge literal", "backtracking pattern" -> true;
            case "division by zero", "remainder by zero", "overflow" -> true;
            case "deep negation", "deep minus" -> true; // the parser takes pairs away
            default -> false;
        };
        if (!harmless) {
            assertThat(Loan.LANGUAGE.compile(source, FactType.FLAG) instanceof Compilation.Refused)
                    .as(name)
                    .isTrue();
        }
    }
}
