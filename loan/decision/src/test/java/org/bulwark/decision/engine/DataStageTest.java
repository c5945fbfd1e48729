package org.bulwark.decision.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Facts;
import org.bulwark.decision.Decision;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Shop;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.decision.policy.WhenUnknown;
import org.bulwark.decision.product.DataNeed;
import org.bulwark.decision.product.DataScenario;
import org.bulwark.decision.product.Product;
import org.junit.jupiter.api.Test;

/** The shop's loan, with a year of tax records needed. */
class DataStageTest {

    private static final Product PRODUCT = new Product(
            Shop.PRODUCT.code(),
            Shop.PRODUCT.title(),
            new LinkedHashMap<>(),
            Shop.YUAN,
            Shop.PRODUCT.applicants(),
            Shop.PRODUCT.amounts(),
            Shop.PRODUCT.terms(),
            Shop.PRODUCT.fields(),
            new DataScenario(
                    new LinkedHashSet<>(List.of("credit-assessment")),
                    List.of(new DataNeed("tax-payment", 12, OptionalInt.of(75))),
                    List.of(),
                    List.of(),
                    List.of("shop-loan")));

    private static final Facts ENOUGH = Shop.goodCustomer()
            .under(PRODUCT.facts())
            .but()
            .put("data.tax_payment.supply", "enough")
            .put("data.tax_payment.months", 12L)
            .put("data.tax_payment.months_needed", 12L)
            .build();

    private static Policy policy() {
        Policy shop = Shop.policy();
        List<PolicyRule> rules = shop.rules().stream()
                .map(rule -> rule.whenUnknown(WhenUnknown.DECLINE))
                .toList();
        return Policy.blank("shop-loan", "Loan", "shop-loan", Shop.YUAN, PRODUCT.facts())
                .withRules(rules)
                .withBands(shop.bands().orElseThrow())
                .withTables(shop.tables())
                .withLimit(shop.limit().orElseThrow())
                .withTerms(shop.term().orElseThrow(), shop.price().orElseThrow());
    }

    private static Decision decide(Facts facts) {
        return PolicyEngine.of(policy()).decide(facts);
    }

    @Test
    void recordsThatAreEnoughChangeNothing() {
        Decision decision = decide(ENOUGH);
        Decision without = PolicyEngine.of(Shop.policy()).decide(Shop.goodCustomer());
        assertThat(decision.outcome()).isEqualTo(without.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(decision.limit()).isEqualTo(without.limit());
        assertThat(decision.trace()).hasSize(without.trace().size() + 1);
    }

    @Test
    void tooFewRecordsAreToldAndRoutedOnWhateverRulesSayOfMissingFacts() {
        Decision decision = decide(ENOUGH.but()
                .put("data.tax_payment.supply", "short")
                .put("data.tax_payment.months", 5L)
                .put("data.other_product", "car-loan")
                .put("score.pd", null)
                .put("applicant.days_past_due_12m", null)
                .build());
        assertThat(decision.outcome()).isEqualTo(Outcome.REFER);
        assertThat(decision.limit()).isEmpty();
        assertThat(decision.price()).isEmpty();
        assertThat(decision.reasons())
                .extracting(Reason::code)
                .containsExactly("decision/data-short", "decision/other-product");
        assertThat(decision.reasons().getFirst().parameters())
                .containsEntry("source", "tax-payment")
                .containsEntry("months", "5")
                .containsEntry("needed", "12");
    }

    @Test
    void whatIsKnownAgainstAnApplicantCountsAllTheSame() {
        Decision decision = decide(ENOUGH.but()
                .put("data.tax_payment.supply", "silent")
                .put("screening.blocked", true)
                .put("score.pd", null)
                .build());
        assertThat(decision.outcome()).isEqualTo(Outcome.DECLINE);
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("reason/list-hit");
    }

    @Test
    void whatNobodySaidOfTheRecordsIsNotEnough() {
        Decision decision = decide(Shop.goodCustomer().under(PRODUCT.facts()));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFER);
        assertThat(decision.trace().getFirst())
                .isInstanceOfSatisfying(
                        Step.Supplied.class, step -> assertThat(step.result()).isEmpty());
    }

    @Test
    void aNeedIsMetAtItsEdges() {
        DataNeed need = new DataNeed("tax-payment", 12, OptionalInt.of(75));
        assertThat(need.supply(true, OptionalInt.of(12), OptionalInt.of(75)).word())
                .isEqualTo("enough");
        assertThat(need.supply(true, OptionalInt.of(11), OptionalInt.of(75)).word())
                .isEqualTo("short");
        assertThat(need.supply(true, OptionalInt.of(12), OptionalInt.of(76)).word())
                .isEqualTo("old");
        assertThat(need.supply(true, OptionalInt.empty(), OptionalInt.empty()).word())
                .isEqualTo("silent");
        assertThat(need.supply(false, OptionalInt.of(12), OptionalInt.of(1)).word())
                .isEqualTo("no-consent");
    }
}
