package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bulwark.server.Server;
import org.bulwark.server.ServerSettings;
import org.bulwark.server.access.account.FirstLogin;
import org.bulwark.server.access.account.PrintedLogin;
import org.bulwark.server.data.Branches;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of somebody else's becomes records of a source: drafted, corrected, given to a server, and given again. */
class IntakeCommandsTest {

    private static final String FILE = """
            Series name;Month end;Art;Index value
            output;31.01.2026;output;101,25
            output;28.02.2026;output;101,75
            """;

    @TempDir
    Path folder;

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("series.csv"), FILE);
    }

    @Test
    void aDraftThatNobodyCorrectedIsRefused() throws IOException {
        Path mapping = folder.resolve("mapping.yaml");
        String said = Ran.bulwark("data", "map", file(), "--source", "electricity", "--out", mapping)
                .done()
                .err();
        assertThat(said).contains("The draft is in");
        assertThat(Files.readString(mapping)).contains("# - { column: ?, to: meter }");
        Ran.bulwark("data", "intake", file(), "--source", "electricity", "--mapping", mapping, "--login", "me")
                .refused("files/specification-field");
        Ran.bulwark("data", "map", file(), "--source", "nothing").refused("data/source-unknown");
    }

    @Test
    @Tag("slow")
    void aFileIsGivenToAServerAndGivenAgain() throws Exception {
        Path mapping = folder.resolve("mapping.yaml");
        String draft = Ran.bulwark("data", "map", file(), "--source", "macro-series")
                .done()
                .out();
        assertThat(draft)
                .contains("{ column: \"Month end\", to: time, date: \"dd.MM.yyyy\" }")
                .contains("{ column: \"Index value\", to: value, decimal: \",\" }");
        Files.writeString(mapping, """
                bulwark: mapping/1
                title: Output
                source: macro-series
                columns:
                  - { column: Series name, to: subject }
                  - { column: Series name, to: series }
                  - { column: Month end, to: time, date: dd.MM.yyyy }
                  - { column: Month end, to: period, date: dd.MM.yyyy }
                  - { column: Art, to: kind }
                  - { column: Index value, to: value, decimal: "," }
                """);
        try (Server server = Server.start(ServerSettings.embedded(folder.resolve("var"), 0))) {
            server.part(Branches.class).save("main", "Main");
            String password = server.part(FirstLogin.class).makeDemo(Set.of("main")).stream()
                    .filter(login -> login.login().equals("demo-machine"))
                    .map(PrintedLogin::password)
                    .findFirst()
                    .orElseThrow();
            assertThat(intake(server, mapping, password))
                    .containsPattern("accepted +2")
                    .containsPattern("duplicate +0");
            assertThat(intake(server, mapping, password))
                    .containsPattern("accepted +0")
                    .containsPattern("duplicate +2");
            assertThat(intake(server, mapping, "wrong")).contains("cli/server-refused", "401");
        }
    }

    /** In a process of its own: the password is in its environment. */
    private String intake(Server server, Path mapping, String password) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "org.bulwark.cli.Bulwark"));
        command.addAll(List.of(
                "data", "intake", file().toString(), "--source", "macro-series", "--mapping", mapping.toString()));
        command.addAll(List.of("--url", server.url(), "--login", "demo-machine"));
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("BULWARK_PASSWORD", password);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        assertThat(builder.start().waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }
}
