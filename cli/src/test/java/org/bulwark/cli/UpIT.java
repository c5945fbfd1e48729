package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house as a stranger starts it, killed, and started again. */
@Tag("slow")
class UpIT {

    private static final Pattern SERVES = Pattern.compile("Bulwark serves at (http://[^ ]+)");
    private static final Pattern MACHINE = Pattern.compile("demo-machine +(\\S+)");

    @TempDir
    Path folder;

    @Test
    void itServesAndWhatItDecidedIsThereAfterAKill() throws Exception {
        Assumptions.assumeTrue(Launcher.isPossible(), "skipped: no bash here");
        Process first = up("first.log");
        String url = found(first, "first.log", SERVES);
        String password = found(first, "first.log", MACHINE);
        long before = applications(url, password);
        assertThat(before).isPositive();
        first.toHandle().destroyForcibly();
        first.waitFor(60, TimeUnit.SECONDS);

        Process second = up("second.log");
        String again = found(second, "second.log", SERVES);
        assertThat(Files.readString(folder.resolve("second.log"))).doesNotContain("Logins, shown this once");
        assertThat(applications(again, password)).isEqualTo(before);
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("second.log"))).contains("Stopped.");
    }

    private Process up(String log) throws IOException {
        ProcessBuilder up = new ProcessBuilder(
                        Launcher.ROOT.resolve("bulwark").toString(),
                        "up",
                        "--port",
                        "0",
                        "--var",
                        folder.resolve("var").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        up.environment().put("BULWARK_NO_BUILD", "1"); // what was packaged just now is what is tried
        return up.start();
    }

    private String found(Process process, String log, Pattern pattern) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher matcher = pattern.matcher(Files.readString(folder.resolve(log)));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(200);
        }
        throw new AssertionError("it does not serve: " + Files.readString(folder.resolve(log)));
    }

    /** How many applications wait for a person, as the API counts them. */
    private static long applications(String url, String password) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String token = field(
                    client.send(
                            HttpRequest.newBuilder(URI.create(url + "/api/access/tokens"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"login\":\"demo-machine\",\"password\":\"" + password + "\"}",
                                            StandardCharsets.UTF_8))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()),
                    "\"access_token\":\"([^\"]+)\"");
            return Long.parseLong(field(
                    client.send(
                            HttpRequest.newBuilder(URI.create(url + "/api/decision/referrals/counts"))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()),
                    "\"all\":([0-9]+)"));
        }
    }

    private static String field(HttpResponse<String> answer, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return matcher.group(1);
    }
}
