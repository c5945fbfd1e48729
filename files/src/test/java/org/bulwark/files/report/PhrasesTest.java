package org.bulwark.files.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.validation.StabilityBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

    private final Phrases phrases = Phrases.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everyTrendHasWords(Trend trend) {
        assertThat(phrases.say("trend", trend)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyProtocolHasWords(Protocol protocol) {
        assertThat(phrases.say("protocol", protocol)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyBandHasWords(StabilityBand band) {
        assertThat(phrases.say("stability.band", band)).isNotBlank();
    }

    @Test
    void bracesInsideAValueStayWhatTheyAre() {
        assertThat(phrases.say("figures.without-rows", "data", "{rows} $1"))
                .isEqualTo("{rows} $1 has no rows; nothing could be judged on it.");
    }

    @Test
    void aPhraseWithoutItsParameterIsAFaultOfTheProgram() {
        assertThatIllegalArgumentException().isThrownBy(() -> phrases.say("source.rows"));
    }
}
