package org.bulwark.files.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.warning.signal.Period;
import org.bulwark.warning.signal.Persistence;
import org.bulwark.warning.signal.Signal;
import org.junit.jupiter.api.Test;

/** The example of docs/warning.md is read as it stands, and every key of a signal is explained there. */
class WarningDocTest {

    private static final Path DOC = Path.of("../docs/warning.md");

    @Test
    void theExampleIsRead() throws IOException {
        String text = Files.readString(DOC, StandardCharsets.UTF_8);
        int from = text.indexOf("```yaml\n") + "```yaml\n".length();
        String yaml = text.substring(from, text.indexOf("```", from));
        List<Signal> signals =
                SignalFile.read(yaml, "warning.md", ShippedCatalogue.all()).value();
        assertThat(signals).hasSize(1);
        assertThat(signals.getFirst().persistence()).isEqualTo(new Persistence(2, 3, Period.MONTH));
    }

    @Test
    void theExampleOfPlaybooksIsRead() throws IOException {
        String text = Files.readString(DOC, StandardCharsets.UTF_8);
        int from = text.indexOf("bulwark: playbooks/1");
        String yaml = text.substring(from, text.indexOf("```", from));
        assertThat(PlaybookFile.read(yaml, "warning.md").value().names())
                .containsExactly("act/turnover", "act/weekly", "act/freeze");
    }

    @Test
    void everyKeyIsExplained() throws IOException {
        String text = Files.readString(DOC, StandardCharsets.UTF_8);
        for (String key : SignalForm.KEYS) {
            assertThat(text.contains("| `" + key + "` |") || text.contains(key + ": "))
                    .as(key)
                    .isTrue();
        }
    }
}
