package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command line that makes no sense ends with 2, a code, and a way on. */
class UsageTest {

    @ParameterizedTest
    @CsvSource({
        "nothing, nothing",
        "score lern, learn",
        "score learn --taget y, --target",
        "score learn --target, --target",
        "score learn a.csv b.csv, b.csv",
        "score learn a.csv --max-bins many, many",
        "score learn a.csv --trend sideways, ASCENDING",
        "score learn a.csv --target y --target z, --target",
        "score apply, SCORECARD",
        "score apply m.json a.csv --reasons few, few",
        "score export m.json, --to",
        "score export m.json --to word, PMML",
        "data profile --max-bins 3, --max-bins",
        "audit verify, DIR",
        "audit export, DIR",
        "backup, DIR",
        "restore, DIR",
        "restore b --keys k --passphrase p, --passphrase",
        "decision replay, --all",
        "decision replay 7 --all, --all",
        "decision replay --from yesterday, yesterday",
        "keys rotate --master --tokens, --tokens",
        "bank loans, --out",
        "bank loans --rows 100000000000 --out l.csv, 100000000000"
    })
    void aSlipOfThePenIsNamed(String line, String named) {
        assertThat(Ran.bulwark((Object[]) line.split(" ", -1)).misunderstood().err())
                .contains(named);
    }

    @Test
    void theRemedyNamesTheHelpOfTheVerb() {
        assertThat(Ran.bulwark("score", "learn", "--nonsense").misunderstood().err())
                .contains("'bulwark score learn --help'");
    }

    @Test
    void trendsAndFormatsAreWrittenAsOneLikes() {
        Ran.bulwark("score", "export", "nowhere.json", "--to", "PostgreSQL").refused("files/model-unreadable");
    }
}
