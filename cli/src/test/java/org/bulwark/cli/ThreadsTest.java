package org.bulwark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same loans give the same scorecard, byte for byte, in every process and on every number of threads. */
@Tag("slow")
class ThreadsTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void processesWithOtherNumbersOfThreadsLearnTheSameBytes() throws IOException, InterruptedException {
        Path loans = folder.resolve("loans.yaml");
        Ran.bulwark("bank", "loans", "--rows", 2000, "--out", folder.resolve("loans.csv"))
                .done();
        Path here = folder.resolve("here.json");
        Ran.bulwark("score", "learn", loans, "--no-trial", "--out", here).done();
        for (int threads : new int[] {1, 6}) {
            Path there = folder.resolve(threads + ".json");
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + threads,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Bulwark.class.getName(),
                            "score",
                            "learn",
                            loans.toString(),
                            "--no-trial",
                            "--out",
                            there.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(there).hasSameBinaryContentAs(here);
        }
    }
}
