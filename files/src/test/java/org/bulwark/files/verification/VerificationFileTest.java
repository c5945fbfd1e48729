package org.bulwark.files.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulwark.files.fraud.FraudFile;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.bulwark.screening.fraud.FraudRules;
import org.bulwark.screening.verification.Measure;
import org.bulwark.screening.verification.MeasureReading;
import org.bulwark.screening.verification.VerificationRules;
import org.junit.jupiter.api.Test;

class VerificationFileTest {

    @Test
    void theShippedRulesReadIndicatorsOfTheShippedCatalogue() {
        VerificationRules rules = ShippedVerification.turnover();
        assertThat(rules.measures())
                .extracting(Measure::code)
                .contains("statement", "invoices", "vat", "account", "electricity", "customs");
        assertThat(rules.measures()).allSatisfy(measure -> {
            assertThat(ShippedCatalogue.all().find(measure.indicator())).isPresent();
            assertThat(measure.title("zh")).isNotEqualTo(measure.title("en"));
        });
        assertThat(MeasureReading.names(rules)).hasSize(rules.measures().size());
        assertThat(rules.tolerances())
                .allSatisfy(tolerance -> assertThat(tolerance.why()).isNotBlank());
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPlace() {
        String text = ShippedVerification.yaml()
                .replace("share: 0.10", "share: -1")
                .replace("of: [statement, invoices]", "of: [statement]")
                .replace("turnover/1", "turnover/9");
        Document<VerificationRules> document = VerificationFile.read(text, "own.yaml");
        assertThat(document instanceof Document.Faulty<VerificationRules>(var file, var faults) ? faults : null)
                .isNotNull()
                .extracting(Fault::what)
                .anySatisfy(what -> assertThat(what).contains("turnover/9"))
                .anySatisfy(what -> assertThat(what).contains("two measures"))
                .anySatisfy(what -> assertThat(what).contains("-1"));
    }

    @Test
    void aPairLeftOutIsNamed() {
        String text = ShippedVerification.yaml().replaceFirst("  - \\{ of: \\[vat, account].*\\n", "");
        Document<VerificationRules> document = VerificationFile.read(text, "own.yaml");
        assertThat(document instanceof Document.Faulty<VerificationRules>(var file, var faults) ? faults : null)
                .isNotNull()
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("vat and account"));
    }

    @Test
    void theRulesOfFraudAreShippedAndFaultsAreTold() {
        FraudRules rules = FraudFile.shipped();
        assertThat(rules.ring().members()).isEqualTo(3);
        assertThat(rules.group().strong()).contains("device");
        Document<FraudRules> document = FraudFile.read(
                FraudFile.yaml().replace("members: 3", "members: 0").replace("pledge:", "pledges:"), "own.yaml");
        assertThat(document instanceof Document.Faulty<FraudRules>(var file, var faults) ? faults.size() : 0)
                .isGreaterThanOrEqualTo(3);
    }
}
