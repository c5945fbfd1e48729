package org.bulwark.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.basics.rule.Fact;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.Role;
import org.bulwark.decision.engine.PolicyEngine;
import org.bulwark.decision.policy.Finding;
import org.bulwark.decision.policy.OverrideRight;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyCheck;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.files.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplePoliciesTest {

    static List<String> products() {
        return SampleDocuments.PRODUCTS;
    }

    private static Product product(String code) {
        return ProductFile.read(SampleDocuments.product(code), code).value();
    }

    private static Policy policy(String code) {
        return PolicyFile.read(SampleDocuments.policy(code), code, product(code))
                .value();
    }

    @ParameterizedTest
    @MethodSource("products")
    void thePolicyChecksCleanButForFactsThatOnlyTheScoreReads(String code) {
        assertThat(PolicyCheck.of(policy(code)))
                .allSatisfy(finding ->
                        assertThat(finding.severity()).as(finding.toString()).isEqualTo(Finding.Severity.NOTE));
        assertThat(PolicyEngine.of(policy(code)).policy().id()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("products")
    void whatIsWrittenReadsBackAsTheSame(String code) {
        Product product = product(code);
        Policy policy = policy(code);
        assertThat(ProductFile.read(ProductFile.yaml(product), "yaml").value()).isEqualTo(product);
        assertThat(ProductFile.read(ProductFile.json(product), "json").value()).isEqualTo(product);
        assertThat(PolicyFile.read(PolicyFile.yaml(policy), "yaml", product).value())
                .isEqualTo(policy);
        assertThat(PolicyFile.read(PolicyFile.json(policy), "json", product).value())
                .isEqualTo(policy);
    }

    /** A scorecard learned from the bank's loans finds its inputs by the last words of the fields' names. */
    @Test
    void theFieldsAreTheColumnsThatAScorecardMayUse() {
        SimulatedLoans loans = SimulatedLoans.of(1, 100);
        Set<String> inputs = new TreeSet<>();
        for (Column column : loans.table().columns()) {
            ColumnSpecification specification = loans.specification().columns().stream()
                    .filter(c -> c.name().equals(column.name()))
                    .findFirst()
                    .orElseThrow();
            if (specification.role() == Role.INPUT) {
                inputs.add(column.name());
            }
        }
        inputs.remove("clerk_number"); // noise, which no scorecard should take
        Set<String> fields = new TreeSet<>();
        for (String code : SampleDocuments.PRODUCTS) {
            for (Fact fact : product(code).facts().facts()) {
                fields.add(fact.name().substring(fact.name().lastIndexOf('.') + 1));
            }
        }
        assertThat(fields).containsAll(inputs);
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyReasonThatAnApplicantMayBeToldHasWords(String code) {
        Set<String> said = Words.in(Locale.ENGLISH).codes();
        assertThat(policy(code).rules()).extracting(PolicyRule::reason).allMatch(said::contains);
        assertThat(policy(code).overrides())
                .flatExtracting(OverrideRight::reasons)
                .allMatch(said::contains);
    }
}
