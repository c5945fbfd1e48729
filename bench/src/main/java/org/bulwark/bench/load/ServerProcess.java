package org.bulwark.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code bulwark up} in a process of its own. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern SERVES = Pattern.compile("Bulwark serves at http://[^:]+:([0-9]+)");
    private static final Pattern LOGIN = Pattern.compile("(demo-[a-z-]+) +(\\S+)");
    private static final Pattern HEAP_USED = Pattern.compile("used ([0-9]+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
    private static final long PATIENCE_SECONDS = 300;

    private final Path folder;
    private final Process process;
    private final int port;
    private final Map<String, String> passwords;

    private ServerProcess(Path folder, Process process, int port, Map<String, String> passwords) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.passwords = passwords;
    }

    /** Starts one over a new folder and comes back when it serves. */
    static ServerProcess start(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("up.log");
        Path launcher = Path.of(System.getProperty("bulwark.home", ".")).resolve("bulwark");
        Process process = new ProcessBuilder(
                        launcher.toString(),
                        "up",
                        "--no-streams",
                        "--port",
                        "0",
                        "--var",
                        folder.resolve("var").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            String said = Files.readString(log, StandardCharsets.UTF_8);
            Matcher serves = SERVES.matcher(said);
            if (serves.find()) {
                Map<String, String> passwords = LOGIN.matcher(said)
                        .results()
                        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
                return new ServerProcess(folder, process, Integer.parseInt(serves.group(1)), passwords);
            }
            Thread.sleep(200);
        }
        process.destroy();
        throw new IOException("the server did not start: " + Files.readString(log, StandardCharsets.UTF_8));
    }

    /** The password that was printed for a login. */
    String password(String login) {
        return Objects.requireNonNull(passwords.get(login), login);
    }

    /** What it, its database and this program have used of the processors so far. */
    CpuTime cpu() throws IOException {
        return CpuTime.of(process.toHandle(), database());
    }

    private ProcessHandle database() throws IOException {
        try (Stream<String> lines = Files.lines(house().resolve("postgres/postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        }
    }

    /** What is in use of its heap right after a collection. */
    long liveHeapMegabytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = HEAP_USED.matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) >> 10 : -1;
    }

    private String jcmd(String word) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        word)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /** What it has of the machine's memory, as Linux tells. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        Matcher resident = RESIDENT.matcher(Files.readString(status));
        return resident.find() ? Long.parseLong(resident.group(1)) >> 10 : -1;
    }

    /** Where its data lie. */
    Path house() {
        return folder.resolve("var");
    }

    int port() {
        return port;
    }

    /** A token of the demo machine, good for some minutes. */
    String token() throws IOException {
        return token("demo-machine");
    }

    /** A token of somebody, good for some minutes. */
    String token(String login) throws IOException {
        try (HttpConnection connection = HttpConnection.to(port)) {
            HttpConnection.Answer answer = connection.send(HttpConnection.post(
                    "/api/access/tokens",
                    "",
                    ("{\"login\":\"" + login + "\",\"password\":\"" + password(login) + "\"}")
                            .getBytes(StandardCharsets.UTF_8)));
            Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
            if (!token.find()) {
                throw new IOException("no token: " + answer.status());
            }
            return token.group(1);
        }
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
