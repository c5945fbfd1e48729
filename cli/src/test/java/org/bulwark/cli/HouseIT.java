package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A house that serves while applications arrive is backed up, drilled, checked, given new keys; then it is killed and its folder destroyed, and
 * the backup is all there is. One house and one story, for a start takes long.
 */
@Tag("slow")
class HouseIT {

    private static final Pattern SERVES = Pattern.compile("Bulwark serves at (http://[^ ]+)");

    @TempDir
    Path folder;

    private Path house;
    private Path backup;
    private Path keys;

    @BeforeEach
    void begin() {
        house = folder.resolve("house");
        backup = folder.resolve("backup");
        keys = folder.resolve("keys");
    }

    @Test
    void whatIsBackedUpWhileApplicationsArriveOutlivesTheHouse() throws Exception {
        Assumptions.assumeTrue(Launcher.isPossible(), "skipped: no bash here");
        Process server = up();
        try {
            whileItServes();
        } finally {
            kill(server);
        }
        delete(house);
        whenItIsGone();
    }

    private void whileItServes() throws IOException {
        assertThat(read("up.log")).contains("Bulwark serves at http://localhost:");
        Ran.bulwark("keys", "rotate", "--var", house).done();
        copy(house.resolve("keys"), keys);
        String said = Ran.bulwark("backup", backup, "--var", house).done().out();
        assertThat(said).contains("The keys are not in it");
        Ran.bulwark("backup", backup, "--var", house).refused("backup/target-exists");

        JsonNode agree =
                Ran.bulwark("audit", "check", "--var", house, "--json").done().json();
        assertThat(agree.get("answers").asLong()).isPositive();
        JsonNode replayed = Ran.bulwark("decision", "replay", "--all", "--var", house, "--json")
                .done()
                .json();
        assertThat(replayed.get("same").asLong()).isPositive();
        assertThat(replayed.get("altered").asLong() + replayed.get("different").asLong())
                .isZero();
        assertThat(Ran.bulwark("decision", "replay", "1", "--var", house).done().out())
                .contains("the same answer again");
        Ran.bulwark("decision", "replay", "999999999", "--var", house).refused("decision/application-unknown");

        Path log = folder.resolve("log");
        Ran.bulwark("audit", "export", log, "--var", house).done();
        Ran.bulwark("audit", "verify", log).done();
        Ran.bulwark("audit", "export", log, "--var", house).refused("log/folder-not-empty");

        Ran drill = Ran.bulwark("restore", backup, "--drill", "--var", house).done();
        assertThat(drill.out())
                .containsPattern("Had the house been lost now: [1-9][0-9,]* applications accepted since, in [0-9.]+ s")
                .contains("Log and tables agree");
        assertThat(house.toFile().list()).noneMatch(name -> name.contains("drill"));
    }

    private void whenItIsGone() throws Exception {
        Ran.bulwark("audit", "check", "--var", house).refused("server/folder-empty");
        Ran.bulwark("restore", backup, "--var", house).refused("backup/keys-missing");
        Ran restored =
                Ran.bulwark("restore", backup, "--keys", keys, "--var", house).done();
        assertThat(field(restored.out(), "root +(\\S+)"))
                .isEqualTo(field(read("backup/manifest.json"), "\"root\" : \"([^\"]+)\""));
        Ran.bulwark("restore", backup, "--keys", keys, "--var", house).refused("backup/target-not-empty");

        // Without a server: the commands start the database themselves, and stop it.
        Path log = folder.resolve("log-again");
        Ran.bulwark("audit", "export", log, "--var", house).done();
        Ran.bulwark("audit", "verify", log).done();
        assertThat(Ran.bulwark("decision", "replay", "--all", "--var", house)
                        .done()
                        .out())
                .contains("0 came out otherwise, 0 were altered");
        assertThat(house.resolve("postgres/postmaster.pid")).doesNotExist();

        Process again = up();
        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(read("up.log")).doesNotContain("Logins, shown this once").contains("Stopped.");
    }

    private Process up() throws Exception {
        ProcessBuilder up = new ProcessBuilder(
                        Launcher.ROOT.resolve("bulwark").toString(),
                        "up",
                        "--no-streams",
                        "--port",
                        "0",
                        "--demo-traffic",
                        "300",
                        "--var",
                        house.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("up.log").toFile());
        up.environment().put("BULWARK_NO_BUILD", "1"); // what was packaged just now is what is tried
        Process process = up.start();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (System.nanoTime() < end && process.isAlive()) {
            if (SERVES.matcher(read("up.log")).find()) {
                return process;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("it does not serve: " + read("up.log"));
    }

    /** The server and then its database, which nobody is left to start again. */
    private void kill(Process server) throws Exception {
        server.toHandle().destroyForcibly();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Path pid = house.resolve("postgres/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String field(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws Exception {
        for (int i = 0; i < 50; i++) { // PostgreSQL's children may still be ending
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
                return;
            } catch (IOException | UncheckedIOException e) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError(folder + " does not go");
    }
}
