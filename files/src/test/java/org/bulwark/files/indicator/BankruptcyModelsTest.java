package org.bulwark.files.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.indicator.definition.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Altman's and Ohlson's models as they are shipped, against published means and weight by weight. */
class BankruptcyModelsTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** A firm with assets and liabilities of one, all else nothing. */
    private static Map<String, Double> altman(double x1, double x2, double x3, double x4, double x5) {
        Map<String, Double> facts = new HashMap<>();
        facts.put("ta", 1.0);
        facts.put("tl", 1.0);
        facts.put("ca", x1 + 2);
        facts.put("cl", 2.0);
        facts.put("re", x2);
        facts.put("ebit", x3);
        facts.put("equity", x4);
        facts.put("sales", x5);
        return facts;
    }

    private static double value(String code, Map<String, Double> facts) {
        Family family = ShippedCatalogue.all().families().stream()
                .filter(it -> it.name().equals("statement." + code))
                .findFirst()
                .orElseThrow();
        Family.Shape.OfFormula shape = (Family.Shape.OfFormula) family.shape();
        FactSchema schema = FactSchema.of(shape.inputs().keySet().stream()
                .map(name -> Fact.number(name, name))
                .toList());
        Map<String, Double> read = new HashMap<>(facts);
        read.keySet().retainAll(shape.inputs().keySet());
        Evaluation evaluation = RuleLanguage.of(schema, 2)
                .compile(shape.expression(), FactType.NUMBER)
                .expression()
                .evaluate(Facts.of(schema, read));
        return (double) ((Evaluation.Value) evaluation).value();
    }

    /** Altman 1968, table 1: the means of both groups; published −0.29 and 5.02, of unrounded ratios. */
    @ParameterizedTest
    @CsvSource({"-0.061, -0.626, -0.318, 0.401, 1.5, -0.2599, -0.29", "0.414, 0.355, 0.153, 2.477, 1.9, 4.8830, 5.02"})
    void theWeightsOf1968GiveTheMeansOfBothGroups(
            double x1, double x2, double x3, double x4, double x5, double recomputed, double published) {
        double z = value("z_1968_book", altman(x1, x2, x3, x4, x5));
        assertThat(z).isCloseTo(recomputed, within(1e-9));
        assertThat(z).isCloseTo(published, within(0.15));
    }

    @ParameterizedTest
    @CsvSource({
        "z_1968_book, 0, 1.2, 1.4, 3.3, 0.6, 0.999",
        "altman_z1, 0, 0.717, 0.847, 3.107, 0.420, 0.998",
        "altman_z2, 0, 6.56, 3.26, 6.72, 1.05, 0",
        "altman_z2_em, 3.25, 6.56, 3.26, 6.72, 1.05, 0",
    })
    void everyWeightIsTheOneOfThePaper(
            String code, double constant, double w1, double w2, double w3, double w4, double w5) {
        assertThat(value(code, altman(0, 0, 0, 0, 0))).isCloseTo(constant, EXACT);
        assertThat(value(code, altman(1, 0, 0, 0, 0))).isCloseTo(constant + w1, EXACT);
        assertThat(value(code, altman(0, 1, 0, 0, 0))).isCloseTo(constant + w2, EXACT);
        assertThat(value(code, altman(0, 0, 1, 0, 0))).isCloseTo(constant + w3, EXACT);
        assertThat(value(code, altman(0, 0, 0, 1, 0))).isCloseTo(constant + w4, EXACT);
        assertThat(value(code, altman(0, 0, 0, 0, 1))).isCloseTo(constant + w5, EXACT);
    }

    @Test
    void ratiosAreOfAssetsAndTheFourthIsOfLiabilities() {
        Map<String, Double> firm = altman(0.2, 0.1, 0.05, 0.4, 1.2);
        Map<String, Double> large = new HashMap<>();
        firm.forEach((name, amount) -> large.put(name, 1_000 * amount));
        assertThat(value("altman_z1", large)).isCloseTo(value("altman_z1", firm), EXACT);
        firm.put("tl", 2.0);
        assertThat(value("altman_z1", altman(0.2, 0.1, 0.05, 0.4, 1.2)) - value("altman_z1", firm))
                .isCloseTo(0.420 * 0.2, EXACT);
    }

    /** A firm whose assets are one dollar of 1968, so that their logarithm is nothing; amounts in cents. */
    private static Map<String, Double> ohlson() {
        double unit = 725.0 / 1.08 * 100;
        Map<String, Double> facts = new HashMap<>();
        facts.put("ta", unit);
        facts.put("tl", 0.5 * unit);
        facts.put("ca", 0.5 * unit);
        facts.put("cl", 0.5 * unit);
        facts.put("ni", 0.0);
        facts.put("before", 0.0);
        facts.put("ffo", 0.0);
        return facts;
    }

    private static double ohlsonBut(String name, double share) {
        Map<String, Double> facts = ohlson();
        facts.put(name, share * facts.getOrDefault("ta", 1.0));
        return value("ohlson_o", facts);
    }

    @Test
    void everyTermOfOhlsonHasItsWeight() {
        double base = -1.32 + 6.03 * 0.5 + 0.0757;
        assertThat(value("ohlson_o", ohlson()))
                .as("no income at all counts 0/0 as 0")
                .isCloseTo(base, EXACT);
        assertThat(ohlsonBut("ffo", 0.1)).isCloseTo(base - 1.83 * 0.2, EXACT);
        assertThat(ohlsonBut("tl", 1.0)).as("as much as there is").isCloseTo(base + 6.03 * 0.5, EXACT);
        assertThat(ohlsonBut("tl", 1.5)).as("more than there is").isCloseTo(base + 6.03 - 1.72, EXACT);
        assertThat(ohlsonBut("ca", 1.0)).isCloseTo(base - 1.43 * 0.5 - 0.0757 * 0.5, EXACT);
        assertThat(ohlsonBut("cl", 1.0))
                .as("short debt above short assets is not OENEG")
                .isCloseTo(base + 1.43 * 0.5 + 0.0757, EXACT);
        assertThat(ohlsonBut("ni", 0.1)).isCloseTo(base - 2.37 * 0.1 - 0.521, EXACT);
        assertThat(ohlsonBut("before", 0.1)).isCloseTo(base + 0.521, EXACT);
    }

    @Test
    void twoLossesCountEachByItself() {
        Map<String, Double> facts = ohlson();
        double ta = facts.getOrDefault("ta", 1.0);
        double base = value("ohlson_o", facts);
        facts.put("ni", -0.1 * ta);
        facts.put("before", -0.1 * ta);
        assertThat(value("ohlson_o", facts)).isCloseTo(base + 2.37 * 0.1 + 0.285, EXACT);
        facts.put("before", 0.05 * ta);
        assertThat(value("ohlson_o", facts))
                .as("their sum is a loss, one of them is none")
                .isCloseTo(base + 2.37 * 0.1 + 0.521, EXACT);
    }

    @Test
    void sizeIsTheNaturalLogarithmOfAssets() {
        Map<String, Double> large = new HashMap<>();
        ohlson().forEach((name, amount) -> large.put(name, Math.E * amount));
        assertThat(value("ohlson_o", large)).isCloseTo(value("ohlson_o", ohlson()) - 0.407, EXACT);
    }

    @Test
    void theProbabilityIsTheLogistic() {
        assertThat(value("ohlson_p", Map.of("o", 0.0))).isCloseTo(0.5, EXACT);
        assertThat(value("ohlson_p", Map.of("o", Math.log(0.038 / 0.962)))).isCloseTo(0.038, EXACT);
    }
}
