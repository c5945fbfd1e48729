package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code bulwark}, run as a process of its own over what was packaged. */
record Launcher(Path script, Path workingFolder) {

    static final Path ROOT =
            Path.of(System.getProperty("bulwark.root", "..")).toAbsolutePath().normalize();

    static Launcher in(Path workingFolder) {
        return new Launcher(ROOT.resolve("bulwark"), workingFolder);
    }

    /** Whether this machine can run the script. */
    static boolean isPossible() {
        return Files.isExecutable(Path.of("/bin/bash")) || Files.isExecutable(Path.of("/usr/bin/bash"));
    }

    Ran run(String... words) {
        return run(Map.of("JAVA_HOME", System.getProperty("java.home")), words);
    }

    Ran run(Map<String, String> environment, String... words) {
        try {
            List<String> line = new ArrayList<>(List.of("bash", script.toString()));
            line.addAll(List.of(words));
            Path out = Files.createTempFile("launcher", ".out");
            Path err = Files.createTempFile("launcher", ".err");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(workingFolder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("BULWARK_NO_BUILD", "1");
            builder.environment().putAll(environment);
            Process process = builder.start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            Ran ran = new Ran(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
