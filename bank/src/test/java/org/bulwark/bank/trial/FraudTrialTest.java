package org.bulwark.bank.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.bank.trial.FraudTrial.Tally;
import org.bulwark.basics.Progress;
import org.bulwark.screening.fraud.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The floor below which detection must not fall; what it reaches is printed by {@code bulwark bank fraud}. */
class FraudTrialTest {

    @Test
    @Tag("slow")
    void eachPatternIsFoundInASmallBankAndFewHonestFirmsAreSuspected() {
        FraudTrial.Result result = FraudTrial.of(SampleStreams.of(30, 260, 4), Progress.NONE);
        int honest = result.firms() - result.deceivers();
        int wrong = 0;
        int grown = 0;
        int found = 0;
        for (Tally tally : result.tallies()) {
            assertThat(tally.right()).as("found of %s", tally).isPositive();
            wrong += tally.suspected() - tally.right();
            grown += tally.grown();
            found += tally.grownFound();
        }
        assertThat(grown).as("deceits to be found").isGreaterThan(6);
        assertThat(found).as("%s", result.tallies()).isGreaterThan(grown * 6 / 10);
        assertThat(wrong).as("%s", result.tallies()).isLessThan(1 + honest / 100);
        assertThat(result.suspicions())
                .allSatisfy(suspicion -> assertThat(suspicion.clues()).isNotEmpty());
        assertThat(result.suspicions())
                .filteredOn(suspicion ->
                        suspicion.pattern() == Pattern.DIVERTED_LOAN || suspicion.pattern() == Pattern.DOUBLE_PLEDGE)
                .allSatisfy(suspicion ->
                        assertThat(suspicion.clues().getFirst().events()).isNotEmpty());
    }
}
