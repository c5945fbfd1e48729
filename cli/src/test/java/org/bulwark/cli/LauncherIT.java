package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bulwark.cli.terminal.ExitCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher works from any folder and through links, and says what to install where it cannot. */
@Tag("slow")
class LauncherIT {

    @TempDir
    Path folder;

    @BeforeEach
    void needsBash() {
        Assumptions.assumeTrue(Launcher.isPossible(), "skipped: no bash here");
    }

    @Test
    void itSaysItsVersionAndNothingElse() {
        Ran ran = Launcher.in(folder).run("--version").done();
        assertThat(ran.out()).matches("bulwark \\d+\\.\\d+\\.\\d+\\R");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void itWorksThroughLinksFromAFolderWithBlanksInItsName() throws IOException {
        Path place = Files.createDirectories(folder.resolve("a bank's folder"));
        Path link = Files.createSymbolicLink(place.resolve("first link"), Launcher.ROOT.resolve("bulwark"));
        Path second = Files.createSymbolicLink(
                place.resolve("second link"), Path.of(link.getFileName().toString()));
        Launcher launcher = new Launcher(second, place);
        launcher.run("bank", "loans", "--rows", "50", "--out", "some loans.csv").done();
        assertThat(Files.readAllLines(place.resolve("some loans.csv"))).hasSize(51);
        assertThat(launcher.run("data", "profile", "some loans.csv").done().out())
                .contains("50 rows");
    }

    @Test
    void itWorksWhereItIsInstalledInAFolderWithBlanksInItsName() throws IOException {
        Launcher moved = new Launcher(copy("$"), folder);
        assertThat(moved.run("--version").done().out()).startsWith("bulwark ");
    }

    @Test
    void itFindsAJdkOnThePathWhenJavaHomeIsWrong() {
        String path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
        Launcher.in(folder)
                .run(Map.of("JAVA_HOME", "/no where", "PATH", path), "--version")
                .done();
    }

    @Test
    void withoutARecentJdkItSaysWhatToInstall() throws IOException {
        Path script = copy("need_jdk=99");
        Ran ran = new Launcher(script, folder).run("--version");
        assertThat(ran.exit()).isEqualTo(ExitCode.PROBLEM);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("needs a JDK 99 or later", "Temurin 99", "JAVA_HOME");
    }

    @Test
    void exitCodesPassThrough() {
        Launcher.in(folder).run("score", "lern").misunderstood();
        Launcher.in(folder).run("data", "profile", "no where.csv").refused("files/file-missing");
    }

    @Test
    void anUnknownWayOfTestingIsRefused() {
        Ran ran = Launcher.in(folder).run("test", "--sometimes");
        assertThat(ran.exit()).isEqualTo(ExitCode.PROBLEM);
        assertThat(ran.err()).contains("./bulwark test [--fast]");
    }

    /** A copy of the script, with the JDK that it needs written otherwise, beside what was packaged. */
    private Path copy(String need) throws IOException {
        Path home = Files.createDirectories(folder.resolve("opt/our bank"));
        Files.createDirectories(home.resolve("cli"));
        Files.createSymbolicLink(home.resolve("cli/target"), Launcher.ROOT.resolve("cli/target"));
        String text = Files.readString(Launcher.ROOT.resolve("bulwark"));
        return Files.writeString(
                home.resolve("bulwark"), text.replaceAll("need_jdk=\\d+", need.equals("$") ? "$0" : need));
    }
}
