package org.bulwark.server.decision.input;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.decision.DecisionProblem;
import org.bulwark.decision.product.DataScenario;
import org.bulwark.decision.product.IndicatorInput;
import org.bulwark.decision.product.Product;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;

/** Whether a product can be read: its indicators and sources are there, fit its fields, and may be used for its purposes. */
final class InputCheck {

    private final Product product;
    private final Catalogue catalogue;

    private InputCheck(Product product, Catalogue catalogue) {
        this.product = product;
        this.catalogue = catalogue;
    }

    /** Finds the first thing that does not fit: {@link DecisionProblem#PRODUCT_INVALID}. */
    static void check(Product product, Catalogue catalogue) {
        InputCheck check = new InputCheck(product, catalogue);
        DataScenario data = product.data();
        data.needs().forEach(need -> check.source(need.source()));
        data.inputs().forEach(check::input);
    }

    private void input(IndicatorInput input) {
        Indicator indicator = catalogue
                .find(input.indicator())
                .orElseThrow(() -> invalid(
                        "reads '" + input.fact() + "' from '" + input.indicator() + "', which is no indicator",
                        "Find its name with: bulwark indicator list --search WORDS"));
        Fact field = product.fields().stream()
                .filter(one -> one.name().equals(input.fact()))
                .findFirst()
                .orElseThrow();
        List<String> sources = List.copyOf(indicator.definition().sources());
        sources.forEach(this::source);
        boolean fits = switch (field.type()) {
            case MONEY ->
                indicator.type() == FactType.MONEY
                        && sources.stream().allMatch(source -> currency(source).equals(product.currency()));
            case WHOLE -> indicator.type() == FactType.WHOLE;
            default -> indicator.type() != FactType.MONEY;
        };
        if (!fits) {
            throw invalid(
                    "reads '" + input.fact() + "', a field of type " + field.type() + ", from '" + input.indicator()
                            + "', which is of type " + indicator.type(),
                    "Read amounts from amounts in the product's currency, whole numbers from whole numbers, and measures from either.");
        }
    }

    private Currency currency(String source) {
        return declared(source).currency();
    }

    private Source declared(String source) {
        return Optional.ofNullable(catalogue.sources().get(source))
                .orElseThrow(() -> invalid("needs '" + source + "', which is no source", "Use the code of a source."));
    }

    private void source(String source) {
        Source declared = declared(source);
        String purpose = declared.handling().purpose();
        if (declared.about() == About.PARTY && !product.data().purposes().contains(purpose)) {
            throw invalid(
                    "reads '" + source + "', which may be used for " + purpose + " only",
                    "Add " + purpose
                            + " to the purposes of the product if that is what it is for, or read another source.");
        }
    }

    private RuntimeException invalid(String what, String remedy) {
        return DecisionProblem.PRODUCT_INVALID.with("The product '" + product.code() + "' " + what + ".", remedy);
    }
}
