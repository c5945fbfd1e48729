package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bulwark.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The help teaches: every command says what it does and shows how, and what it shows is understood. */
class HelpTest {

    static Stream<CommandSpec> commands() {
        return below(Bulwark.commandLine()).map(CommandLine::getCommandSpec);
    }

    static Stream<CommandSpec> verbs() {
        return commands()
                .filter(c -> c.subcommands().isEmpty())
                .filter(c -> !c.name().equals("generate-completion"));
    }

    static Stream<String> examples() {
        return commands()
                .flatMap(c -> Arrays.stream(c.usageMessage().footer()))
                .map(String::strip)
                .filter(line -> line.startsWith("bulwark "));
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysWhatItDoes(CommandSpec command) {
        assertThat(String.join("", command.usageMessage().description())).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyOptionOfAVerbSaysWhatItDoes(CommandSpec verb) {
        assertThat(verb.options())
                .allSatisfy(o -> assertThat(String.join("", o.description()))
                        .as(o.longestName())
                        .isNotBlank());
        assertThat(verb.positionalParameters())
                .allSatisfy(p -> assertThat(p.description()).as(p.paramLabel()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbShowsAnExample(CommandSpec verb) {
        assertThat(verb.usageMessage().footer()).anyMatch(line -> line.startsWith("  " + verb.qualifiedName()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(String example) {
        String[] words = Words.of(example);
        assertThatCode(() -> Bulwark.commandLine().parseArgs(words)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void aScorecardIsNamedBeforeTheDataToScore(CommandSpec verb) {
        List<String> inOrder = verb.positionalParameters().stream()
                .sorted((a, b) -> Integer.compare(a.index().min(), b.index().min()))
                .map(p -> p.paramLabel())
                .toList();
        assertThat(inOrder)
                .isIn(
                        List.of(),
                        List.of("DIR"),
                        List.of("DATA"),
                        List.of("MAPPING"),
                        List.of("FILE"),
                        List.of("SCORECARD"),
                        List.of("SCORECARD", "DATA"),
                        List.of("ID"),
                        List.of("NAME"),
                        List.of("TEXT"),
                        List.of("COMMAND"));
        assertThat(verb.positionalParameters().stream().map(p -> p.index().min()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void askingForHelpPrintsItOnStandardOutput(CommandSpec command) {
        String[] words = (command.qualifiedName() + " --help").split(" ", -1);
        Ran ran = Ran.bulwark(Arrays.stream(words).skip(1).toArray()).done();
        assertThat(ran.out()).contains("Usage: " + command.qualifiedName());
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void helpBeforeTheVerbIsTheVerbsHelp() {
        assertThat(Ran.bulwark("help", "score", "learn").done().out())
                .isEqualTo(Ran.bulwark("score", "learn", "--help").done().out());
        assertThat(Ran.bulwark("help").done().out())
                .isEqualTo(Ran.bulwark("--help").done().out());
        assertThat(Ran.bulwark("help", "score", "lern").misunderstood().err()).contains("lern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulwark",
                "bulwark score",
                "bulwark data",
                "bulwark indicator",
                "bulwark bank",
                "bulwark audit",
                "bulwark decision",
                "bulwark warning",
                "bulwark workout",
                "bulwark keys"
            })
    void aStageWithoutAVerbShowsItsVerbs(String stage) {
        Ran ran = Ran.bulwark(Arrays.stream(stage.split(" ", -1)).skip(1).toArray());
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("Usage: " + stage);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(Ran.bulwark("--version").done().out()).matches("bulwark \\S+\\R");
    }

    @Test
    void completionKnowsTheStagesAndTheirVerbs() {
        assertThat(Ran.bulwark("generate-completion").done().out())
                .contains("bulwark", "score", "learn", "--train-until");
    }
}
