package org.bulwark.files.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.policy.Finding;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyCheck;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.trial.CaseResult;
import org.bulwark.decision.trial.PolicyCase;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {

    private static List<Fault> faults(String text) {
        return PolicyFile.read(text, "policy.yaml", Documented.product()) instanceof Document.Faulty<Policy> faulty
                ? faulty.faults()
                : List.of();
    }

    @Test
    void theExamplesOfTheManualAreSound() {
        Policy policy = Documented.policy();
        assertThat(PolicyCheck.of(policy))
                .filteredOn(finding -> finding.severity() != Finding.Severity.NOTE)
                .isEmpty();
        List<PolicyCase> cases =
                CasesFile.read(Documented.yaml("cases/1"), "cases", policy).value();
        assertThat(CaseResult.of(PolicyEngine.of(policy), cases))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.differences()).isEmpty());
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        Product product = Documented.product();
        Policy policy = Documented.policy();
        assertThat(ProductFile.read(ProductFile.yaml(product), "p").value()).isEqualTo(product);
        assertThat(ProductFile.read(ProductFile.json(product), "p").value()).isEqualTo(product);
        assertThat(PolicyFile.read(PolicyFile.yaml(policy), "p", product).value())
                .isEqualTo(policy);
        assertThat(PolicyFile.read(PolicyFile.json(policy), "p", product).value())
                .isEqualTo(policy);
        assertThat(PolicyFile.yaml(
                        PolicyFile.read(PolicyFile.yaml(policy), "p", product).value()))
                .isEqualTo(PolicyFile.yaml(policy));
        List<PolicyCase> cases =
                CasesFile.read(Documented.yaml("cases/1"), "cases", policy).value();
        assertThat(CasesFile.read(CasesFile.yaml(cases, policy), "cases", policy)
                        .value())
                .isEqualTo(cases);
        assertThat(CasesFile.read(CasesFile.json(cases, policy), "cases", policy)
                        .value())
                .isEqualTo(cases);
    }

    @Test
    void theDigestChangesWithTheContentAndNotWithTheFormat() {
        Policy policy = Documented.policy();
        Policy again = PolicyFile.read(PolicyFile.json(policy), "p", Documented.product())
                .value();
        assertThat(PolicyFile.digest(again)).isEqualTo(PolicyFile.digest(policy));
        assertThat(PolicyFile.digest(policy.withRules(List.of()))).isNotEqualTo(PolicyFile.digest(policy));
    }

    @Test
    void whatIsWrittenIsAsTheSchemaSays() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Documented.docs("policy.schema.json"), InputFormat.JSON);
        assertThat(schema.validate(PolicyFile.json(Documented.policy()), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(Documented.yaml("policy/1"), InputFormat.YAML))
                .isEmpty();
        assertThat(schema.validate(
                        PolicyFile.json(Documented.policy()).replace("\"rules\"", "\"ruels\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void allFaultsAreToldTogetherWithTheirPlaces() {
        String text = """
                bulwark: policy/1
                id: Shop Loan
                title: Loan to shopkeepers
                product: other
                currency: YEN
                ruels: []
                bands:
                  fact: score.pd
                  bands:
                    - { grade: A, from: 0.5, to: 0.1, outcome: approved }
                rules:
                  - { id: late, kind: knockout, when: "true", reason: late, active: maybe }
                tables:
                  - name: t
                    hit-policy: first
                    inputs: [{ name: band.grade, type: word }]
                    outputs: [{ name: x, type: number }]
                    rows: [{ id: R1, when: [], then: ["1"] }]
                limit: { requested: application.amount, formula: "1", step: "0.001", above-limit: approve }
                price: { formula: "1", step: many }
                """;
        assertThat(faults(text))
                .extracting(fault -> fault.line() + " " + fault.path())
                .containsExactly(
                        "4 product",
                        "5 currency",
                        "6 ruels",
                        "10 bands.bands[1].outcome",
                        "12 rules[1].title",
                        "12 rules[1].kind",
                        "12 rules[1].active",
                        "16 tables[1].inputs[1].type",
                        "19 limit.step",
                        "20 price.step");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just text",
                "[1, 2]",
                "bulwark: policy/2",
                "bulwark: policy/1",
                "a: &x [*x]",
                "bulwark: policy/1\nbulwark: policy/1",
                "bulwark: policy/1\n---\nbulwark: policy/1",
                "{\"bulwark\": \"policy/1\", \"rules\": {}}",
                "bulwark: policy/1\nrules: 5",
                "bulwark: policy/1\nid: [",
                "!!java.lang.Object {}",
                "bulwark: policy/1\ntables: [{ rows: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] }]",
            })
    void whatIsNoPolicyIsRefusedAndNeverBreaksTheReader(String text) {
        assertThatThrownBy(() -> PolicyFile.read(text, "policy.yaml", Documented.product())
                        .value())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("policy.yaml");
    }

    @Test
    void aRowWithTooFewCellsIsAFaultAtItsPlace() {
        String text = PolicyFile.yaml(Documented.policy()).replace("[\"\\\"A\\\"\", \"<= 12\"]", "[\"<= 12\"]");
        assertThat(faults(text)).extracting(Fault::path).containsExactly("tables[1].rows[1].when");
    }

    @Test
    void aTableThatContradictsItselfIsAFaultAtItsPlace() {
        String text = PolicyFile.yaml(Documented.policy()).replace("\"<= 12\"", "\"<= twelve\"");
        assertThat(faults(text)).extracting(Fault::path).contains("tables[1].rows[1]");
    }
}
