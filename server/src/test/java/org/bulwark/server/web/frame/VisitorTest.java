package org.bulwark.server.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorTest {

    @ParameterizedTest
    @CsvSource({"Wang Lihua, WL", "admin, A", "陈建国, 陈", "jean-luc de la tour, JT", "'', ?", "istanbul, I"})
    void twoLettersStandForAPersonWhateverTheServersLanguage(String name, String initials) {
        assertThat(new Visitor("x", name, List.of(), "", path -> false).initials())
                .isEqualTo(initials);
    }
}
