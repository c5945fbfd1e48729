package org.bulwark.basics.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingFactsTest {

    private static final FactSchema FLAGS =
            FactSchema.of(Fact.flag("a", "a"), Fact.flag("b", "b"), Fact.flag("c", "c"));

    private static Evaluation of(String source, Map<String, Boolean> facts) {
        return RuleLanguage.of(FLAGS, 2)
                .compile(source, FactType.FLAG)
                .expression()
                .evaluate(Facts.of(FLAGS, facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a || true; true",
                "true || a; true",
                "a && false; false",
                "false && a; false",
                "a || b == null; true",
                "a == null; true",
                "a != null; false",
                "null == a; true",
                "(a ? b : c) == null; true",
                "true ? true : a; true",
            })
    void anAnswerThatDoesNotHangOnAMissingFactIsGiven(String source, boolean answer) {
        assertThat(of(source, Map.of())).isEqualTo(new Evaluation.Value(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; a",
                "!a; a",
                "a || false; a",
                "a && true; a",
                "a == b; a b",
                "a || b; a b",
                "b && a; a b",
                "a ? true : b; a",
                "[true, false].exists(x, x == a); a",
                "b in [a, true]; a b",
            })
    void whatHangsOnMissingFactsIsUnknownAndNamesThem(String source, String missing) {
        assertThat(of(source, Map.of())).isEqualTo(new Evaluation.Unknown(List.of(missing.split(" "))));
    }

    @Test
    void onlyTheFactsThatWereNeededAreNamed() {
        assertThat(of("a || b", Map.of("a", false))).isEqualTo(new Evaluation.Unknown(List.of("b")));
    }

    /** Kleene: an answer with facts missing must be the answer under every way of supplying them. */
    @Test
    void anAnswerWithFactsMissingHoldsHoweverTheyAreSupplied() {
        Random random = new Random(7);
        RuleLanguage language = RuleLanguage.of(FLAGS, 2);
        int definite = 0;
        for (int i = 0; i < 400; i++) {
            RuleExpression rule =
                    language.compile(formula(random, 4), FactType.FLAG).expression();
            Map<String, Boolean> known = new HashMap<>();
            for (String name : List.of("a", "b", "c")) {
                if (random.nextBoolean()) {
                    known.put(name, random.nextBoolean());
                }
            }
            if (rule.evaluate(Facts.of(FLAGS, known)) instanceof Evaluation.Value answer) {
                definite++;
                for (Map<String, Boolean> full : completions(known)) {
                    assertThat(rule.evaluate(Facts.of(FLAGS, full)))
                            .as("%s %s", rule, full)
                            .isEqualTo(answer);
                }
            }
        }
        assertThat(definite).isGreaterThan(100);
    }

    private static String formula(Random random, int depth) {
        if (depth == 0) {
            return List.of("a", "b", "c", "true", "false").get(random.nextInt(5));
        }
        String left = formula(random, depth - 1);
        String right = formula(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> "(" + left + " && " + right + ")";
            case 1 -> "(" + left + " || " + right + ")";
            case 2 -> "!(" + left + ")";
            case 3 -> "(" + left + " == " + right + ")";
            default -> "(" + left + " ? " + right + " : " + formula(random, depth - 1) + ")";
        };
    }

    private static List<Map<String, Boolean>> completions(Map<String, Boolean> known) {
        List<Map<String, Boolean>> all = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            Map<String, Boolean> full =
                    new HashMap<>(Map.of("a", (bits & 1) > 0, "b", (bits & 2) > 0, "c", (bits & 4) > 0));
            full.putAll(known);
            all.add(full);
        }
        return all;
    }
}
