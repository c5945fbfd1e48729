package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a reader to type is understood, and does what it says. */
@Tag("slow")
class ReadmeIT {

    /** Words of the launcher itself, which this program does not know. */
    private static final Set<String> LAUNCHER = Set.of("test", "build", "format", "bench");

    private static final Path README = Launcher.ROOT.resolve("README.md");

    @TempDir
    Path folder;

    @BeforeEach
    void needsAReadme() {
        Assumptions.assumeTrue(Files.isRegularFile(README), "skipped: no README.md here");
    }

    @Test
    void everyCommandIsUnderstood() throws IOException {
        String readme = Files.readString(README);
        List<String> commands = Stream.concat(fenced(readme), inline(readme))
                .filter(command -> !LAUNCHER.contains(Words.of(command)[0]))
                .toList();
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            assertThatCode(() -> Bulwark.commandLine().parseArgs(Words.of(command)))
                    .as(command)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theLaunchersOwnWordsAreKnownToIt() throws IOException {
        String launcher = Files.readString(Launcher.ROOT.resolve("bulwark"));
        for (String word : LAUNCHER) {
            assertThat(launcher).containsPattern("(?m)^  " + word + "\\)");
        }
    }

    @Test
    void theCommandsRunOneAfterTheOtherOnLoansThatAReaderMayHave() throws IOException {
        Assumptions.assumeTrue(Launcher.isPossible(), "skipped: no bash here");
        for (String file : List.of("loans.csv", "new.csv")) {
            Path loans = folder.resolve(file);
            Ran.bulwark("bank", "loans", "--rows", 2000, "--out", loans, "--spec", folder.resolve("unused.yaml"))
                    .done();
            Files.writeString(loans, Files.readString(loans).replaceFirst("default_within_12_months", "default"));
        }
        Launcher launcher = Launcher.in(folder);
        for (String command : fenced(Files.readString(README)).toList()) {
            String[] words = Words.of(command);
            if (!LAUNCHER.contains(words[0]) && !words[0].equals("up") && !command.contains("docs/")) {
                assertThat(launcher.run(words).done().exit()).as(command).isZero();
            }
        }
        assertThat(folder.resolve("scorecard.json")).isNotEmptyFile();
    }

    private static Stream<String> fenced(String readme) {
        String[] parts = readme.split("(?m)^```.*$", -1);
        return Stream.iterate(1, i -> i < parts.length, i -> i + 2)
                .flatMap(i -> parts[i].lines())
                .map(String::strip)
                .filter(line -> line.startsWith("./bulwark "));
    }

    private static Stream<String> inline(String readme) {
        return Pattern.compile("`(\\./bulwark [^`]+)`")
                .matcher(readme)
                .results()
                .map(found -> found.group(1));
    }
}
