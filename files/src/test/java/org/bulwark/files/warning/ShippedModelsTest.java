package org.bulwark.files.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bulwark.basics.Reason;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.tree.Document;
import org.bulwark.files.words.Words;
import org.bulwark.warning.ModelFacts;
import org.bulwark.warning.model.Around;
import org.bulwark.warning.model.WarningModel;
import org.junit.jupiter.api.Test;

/** The models that are shipped: they can be read, written and read again, and say something. */
class ShippedModelsTest {

    @Test
    void whatIsWrittenIsWhatWasRead() {
        for (WarningModel model : ShippedModels.all()) {
            assertThat(ModelFile.yaml(model)).isEqualTo(ShippedModels.yaml(model.name()));
            assertThat(ModelFile.read(ModelFile.yaml(model), "again.yaml", ShippedCatalogue.all())
                            .value())
                    .isEqualTo(model);
        }
    }

    @Test
    void theirFactsAreTheOnesThatSignalsMayRead() {
        List<String> given = new ArrayList<>();
        for (WarningModel model : ShippedModels.all()) {
            double[] zeros = new double[model.reads().size()];
            given.addAll(model.facts(zeros, Around.NOTHING).keySet());
        }
        given.add("anomaly.own"); // nothing is known of the past here
        assertThat(given).containsExactlyInAnyOrderElementsOf(ModelFacts.NAMES);
    }

    @Test
    void theyWereLearnedOfThePlanOnOtherBanksThanThoseThatAreJudged() {
        Set<String> plan = new HashSet<>(ShippedModels.plan().names());
        for (WarningModel model : ShippedModels.all()) {
            assertThat(plan).containsAll(model.reads());
            assertThat(model.training().banks()).isNotEmpty().doesNotContain(42L, 7L, 11L, 201L);
            assertThat(model.training().digest()).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void everyReasonHasWords() {
        Words english = Words.in(Locale.ENGLISH);
        Words chinese = Words.in(Locale.CHINESE);
        Reason reason = Reason.of(
                WarningModel.PUSHED,
                java.util.Map.of("model", "hazard", "indicator", "late", "value", "3", "push", "1.5"));
        assertThat(english.say(reason)).contains("late", "3", "hazard", "1.5").doesNotContain("{");
        assertThat(chinese.say(reason)).contains("late", "1.5").doesNotContain("{");
    }

    @Test
    void aModelThatCannotBeIsRefusedWithItsPlace() {
        String text = ShippedModels.yaml("hazard").replaceFirst("terms:", "temrs:");
        assertThat(ModelFile.read(text, "mine.yaml", ShippedCatalogue.all()))
                .isInstanceOf(Document.Faulty.class)
                .asString()
                .contains("temrs");
        String unknown = ShippedModels.yaml("hazard").replaceFirst("reads: [a-z_.0-9]+", "reads: no.such.indicator");
        assertThat(ModelFile.read(unknown, "mine.yaml", ShippedCatalogue.all()))
                .asString()
                .contains("no.such.indicator");
    }
}
