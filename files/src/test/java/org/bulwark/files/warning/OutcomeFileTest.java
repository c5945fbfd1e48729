package org.bulwark.files.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.DataProblem;
import org.bulwark.files.FilesProblem;
import org.bulwark.warning.WarningProblem;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeFileTest {

    @TempDir
    Path folder = Path.of("");

    private List<Outcome> read(String... lines) throws IOException {
        Path file = folder.resolve("outcomes.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return OutcomeFile.read(file);
    }

    private void refused(ProblemCode code, String says, String... lines) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code))
                .hasMessageContaining(says);
    }

    @Test
    void monthsAreReadOfMonthsAndDaysAndWhatIsLeftIsKept() throws IOException {
        List<Outcome> outcomes = read(
                "party,default,from,until,last,industry",
                "007,2021-03-15,2020-01,2022-12,,trade",
                "b,,2020-06-30,2022-12,2021-06,");
        assertThat(outcomes)
                .extracting(Outcome::party, Outcome::from, Outcome::last, Outcome::until, Outcome::defaulted)
                .containsExactly(tuple("007", 600, 635, 635, 614), tuple("b", 605, 617, 635, Look.NEVER));
        assertThat(outcomes.getFirst().belongs()).containsOnly(Map.entry("industry", "trade"));
        assertThat(outcomes.getLast().belongs()).isEmpty();
    }

    @Test
    void whatContradictsItselfIsToldWithItsLine() {
        refused(DataProblem.COLUMN_UNKNOWN, "no column 'until'", "party,default,from,to", "a,,2020-01,2021-01");
        refused(
                WarningProblem.OUTCOME_INVALID,
                "line 3: 'a' stands there twice",
                "party,default,from,until",
                "a,,2020-01,2021-01",
                "a,2020-05,2020-01,2021-01");
        refused(
                WarningProblem.OUTCOME_INVALID,
                "line 2: 'a' defaulted before 'from'",
                "party,default,from,until",
                "a,2019-12,2020-01,2021-01");
        refused(
                WarningProblem.OUTCOME_INVALID,
                "defaulted after 'until'",
                "party,default,from,until",
                "a,2021-02,2020-01,2021-01");
        refused(
                WarningProblem.OUTCOME_INVALID,
                "in the order of time",
                "party,default,from,until",
                "a,,2020-01,2019-01");
        refused(FilesProblem.ROW_BROKEN, "'soon'", "party,default,from,until", "a,soon,2020-01,2021-01");
        refused(FilesProblem.ROW_BROKEN, "'from' is missing", "party,default,from,until", "a,2020-03,,2021-01");
    }
}
