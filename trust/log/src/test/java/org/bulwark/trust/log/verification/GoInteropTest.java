package org.bulwark.trust.log.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bulwark.basics.Progress;
import org.bulwark.trust.log.note.SignerKey;
import org.bulwark.trust.log.note.VerifierKey;
import org.bulwark.trust.log.tile.FolderTileStore;
import org.bulwark.trust.log.tile.TiledTree;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.Prover;
import org.bulwark.trust.log.verification.LogVerdict.Verified;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Go's checksum database has an implementation of tiles, proofs and signed notes that knows nothing of ours: it reads our log, and we read
 * its. Needs Debian's packages golang-go and golang-golang-x-mod-dev.
 */
@Tag("interop")
@Tag("slow")
class GoInteropTest {

    private static final Path PACKAGES = Path.of("/usr/share/gocode");

    @TempDir
    Path folder;

    @BeforeEach
    void needsGo() {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/go"))
                        && Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod/sumdb/tlog")),
                "skipped: golang-go and golang-golang-x-mod-dev are not installed");
    }

    @Test
    void goVerifiesOurLogAndMakesTheSameProofs() throws Exception {
        ExportedLog log = ExportedLog.of(folder.resolve("log"), 100, 256, 700, 66_000);
        List<String> told =
                go("read", log.folder().toString(), ExportedLog.KEY.verifier().toString());
        assertThat(told).contains("root 66000 true", "entries 66000");
        Prover prover = new Prover(TiledTree.of(FolderTileStore.copy(log.folder()), 66_000), 66_000);
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < 66_000; i += 61) {
            ours.add("inclusion " + i + " " + text(prover.inclusion(i).path()));
        }
        for (int m = 1; m < 66_000; m += 61) {
            ours.add("consistency " + m + " " + text(prover.consistency(m).path()));
        }
        assertThat(told.subList(2, told.size())).isEqualTo(ours);
    }

    @Test
    void weVerifyGosLogAndReadItsKeys() throws Exception {
        for (int size : new int[] {1, 255, 256, 700}) {
            Path log = folder.resolve("go" + size);
            List<String> keys = go("write", log.toString(), Integer.toString(size));
            VerifierKey key = VerifierKey.parse(keys.get(0));
            assertThat(SignerKey.parse(keys.get(1)).verifier()).isEqualTo(key);
            assertThat(LogVerification.of(log, key).run(Progress.NONE))
                    .isInstanceOfSatisfying(
                            Verified.class,
                            verified -> assertThat(verified.head().size()).isEqualTo(size));
        }
    }

    private static String text(List<Hash> path) {
        return path.stream().map(Hash::toString).collect(Collectors.joining(" "));
    }

    private List<String> go(String... arguments) throws IOException, InterruptedException {
        Path source = folder.resolve("interop.go");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/interop/interop.go"))) {
            Files.write(source, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of("/usr/bin/go", "run", source.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", PACKAGES.toString());
        builder.environment()
                .put(
                        "GOCACHE",
                        Path.of(System.getProperty("java.io.tmpdir"), "bulwark-go-cache")
                                .toString());
        Process go = builder.start();
        assertThat(go.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(go.exitValue()).as(() -> lines(err).toString()).isZero();
        return lines(out);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
