package org.bulwark.files.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.engine.PolicyInputs;
import org.bulwark.decision.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision kept is a decision that can be taken again. */
class DecisionFileTest {

    private static final Policy POLICY = Documented.policy();

    private static Facts facts(Random random) {
        Facts.Builder builder = Facts.of(POLICY.facts());
        builder.put("applicant.kind", "BUSINESS");
        builder.put("application.amount", 10_000_00L + 1_000_00L * random.nextInt(490));
        builder.put("application.term_months", 3L + random.nextInt(34));
        builder.put("applicant.yearly_income", 100_000_00L * (1 + random.nextInt(30)));
        maybe(builder, random, "applicant.days_past_due_12m", (long) random.nextInt(80));
        maybe(builder, random, "applicant.debt_service_ratio", random.nextDouble() * 1.2);
        maybe(builder, random, "applicant.founded_on", LocalDate.of(2026, 3, 1).minusDays(random.nextInt(3000)));
        maybe(builder, random, "application.received_on", LocalDate.of(2026, 3, 1));
        maybe(builder, random, "score.pd", random.nextDouble() * 0.15);
        maybe(builder, random, "exposure.group", 1_000_00L * random.nextInt(900));
        maybe(builder, random, "exposure.obligor", 0L);
        maybe(builder, random, "screening.blocked", random.nextInt(20) == 0);
        return builder.build();
    }

    private static void maybe(Facts.Builder builder, Random random, String name, Object value) {
        builder.put(name, random.nextInt(8) == 0 ? null : value);
    }

    @Test
    void whatWasKeptReadsBackAndTheDecisionIsTakenAgain() {
        Random random = new Random(5);
        PolicyEngine engine = PolicyEngine.of(POLICY);
        List<Reason> why =
                List.of(Reason.of("score/attribute-costs-points", Map.of("variable", "\"Größe\"\n\u0001\uD83D\uDE00")));
        PolicyEngine later = PolicyEngine.of(
                PolicyFile.read(PolicyFile.json(POLICY), "kept", POLICY.facts()).value());
        for (int i = 0; i < 500; i++) {
            PolicyInputs inputs = new PolicyInputs(facts(random), why);
            Decision decision = engine.decide(inputs);
            String kept = DecisionFile.json(decision);
            assertThat(DecisionFile.read(kept)).isEqualTo(decision);
            assertThat(DecisionFile.json(DecisionFile.read(kept))).isEqualTo(kept);
            Facts read = DecisionFile.readFacts(DecisionFile.json(inputs.facts()), POLICY.facts());
            assertThat(read).isEqualTo(inputs.facts());
            assertThat(DecisionFile.json(later.decide(new PolicyInputs(read, why))))
                    .isEqualTo(kept);
        }
    }

    @Test
    void theRecordIsTheSameToTheByte() {
        Facts facts = Facts.of(
                POLICY.facts(),
                Map.of(
                        "applicant.kind",
                        "BUSINESS",
                        "application.amount",
                        200_000_00L,
                        "application.term_months",
                        12L,
                        "applicant.yearly_income",
                        1_000_000_00L,
                        "applicant.days_past_due_12m",
                        75L,
                        "application.received_on",
                        LocalDate.of(2026, 3, 1),
                        "score.pd",
                        0.015,
                        "screening.blocked",
                        false));
        assertThat(DecisionFile.json(facts))
                .isEqualTo("{\"applicant.kind\":\"BUSINESS\",\"application.amount\":20000000,"
                        + "\"application.term_months\":12,\"applicant.yearly_income\":100000000,"
                        + "\"applicant.days_past_due_12m\":75,\"application.received_on\":{\"date\":\"2026-03-01\"},"
                        + "\"score.pd\":0.015,\"screening.blocked\":false}");
        assertThat(DecisionFile.json(PolicyEngine.of(POLICY).decide(facts)))
                .startsWith("{\"bulwark\":\"decision/1\",\"outcome\":\"decline\",\"grade\":\"A\",\"reasons\":["
                        + "{\"code\":\"reason/past-delinquency\",\"parameters\":{\"rule\":\"late\","
                        + "\"applicant.days_past_due_12m\":\"75\"}}],\"trace\":["
                        + "{\"step\":\"band\",\"fact\":\"score.pd\",\"value\":0.015,\"grade\":\"A\"},"
                        + "{\"step\":\"table\",\"table\":\"margins\",\"read\":{\"band.grade\":\"A\","
                        + "\"application.term_months\":12},\"answer\":\"one\",\"rows\":[\"R1\"],"
                        + "\"outputs\":{\"table.margins.margin\":0.02}},"
                        + "{\"step\":\"rule\",\"rule\":\"blocked\",\"read\":{\"screening.blocked\":false},"
                        + "\"result\":\"passed\"},");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"bulwark\":\"decision/1\",\"outcome\":\"maybe\"}",
                "{\"bulwark\":\"decision/1\",\"outcome\":\"refer\",\"trace\":[{\"step\":\"guess\"}]}",
                "{\"bulwark\":\"decision/1\",\"outcome\":\"refer\",\"limit\":\"5 XYZ\"}",
                "{\"bulwark\":\"decision/1\",\"outcome\":\"refer\",\"extra\":1}",
                "{\"bulwark\":\"decision/1\"",
            })
    void whatWasNeverWrittenSoIsRefused(String json) {
        assertThatThrownBy(() -> DecisionFile.read(json)).isInstanceOf(ProblemException.class);
    }
}
