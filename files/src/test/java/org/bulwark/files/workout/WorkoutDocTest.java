package org.bulwark.files.workout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulwark.workout.collection.CollectionFact;
import org.bulwark.workout.reminder.TemplateField;
import org.junit.jupiter.api.Test;

/** The examples of docs/workout.md are read as they stand, and every key is explained there. */
class WorkoutDocTest {

    private static final Path DOC = Path.of("../docs/workout.md");

    private static String text() throws IOException {
        return Files.readString(DOC, StandardCharsets.UTF_8);
    }

    @Test
    void theExamplesAreRead() throws IOException {
        List<String> examples = Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(examples).hasSize(2);
        assertThat(ClassificationFile.read(examples.get(0), "workout.md")
                        .value()
                        .stages()
                        .otherPdPpm())
                .isEqualTo(25_000);
        assertThat(ReminderFile.read(examples.get(1), "workout.md").value().rules())
                .hasSize(2);
    }

    @Test
    void everyKeyIsExplained() throws IOException {
        String text = text();
        Stream.of(ClassificationFile.CLASSES, ClassificationFile.STAGES, ReminderFile.REMINDER, DebtFile.COLUMNS)
                .flatMap(Set::stream)
                .forEach(key -> assertThat(text).contains("`" + key + "`"));
        for (TemplateField field : TemplateField.values()) {
            assertThat(text).contains("`{" + field.word() + "}`");
        }
        for (CollectionFact fact : CollectionFact.values()) {
            assertThat(text).contains("`" + fact.word() + "`");
        }
    }
}
