package org.bulwark.cli.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.note.SignedNote;
import org.bulwark.trust.log.note.VerifierKey;
import org.bulwark.trust.log.verification.LogFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Whose log it is, and what is known of it from elsewhere. */
final class KeyOptions {

    /** One of the two, at most. */
    static final class Given {
        @Option(names = "--key", paramLabel = "KEY", description = "The log's verifier key, name+id+base64.")
        @Nullable
        String key;

        @Option(names = "--key-file", paramLabel = "FILE", description = "A file that holds the verifier key.")
        @Nullable
        Path file;
    }

    @ArgGroup
    Given given = new Given();

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "A checkpoint kept from earlier: check that the log still begins with what it was then.")
    @Nullable
    Path known;

    /** The key that was given, else the one that lies in the folder, which is said. */
    VerifierKey key(LogFolder folder, PrintWriter err) {
        if (given.key != null) {
            return VerifierKey.parse(given.key);
        }
        if (given.file != null) {
            return VerifierKey.parse(new String(bytes(given.file), StandardCharsets.UTF_8).strip());
        }
        VerifierKey key = folder.key()
                .orElseThrow(() -> LogProblem.FILE_UNREADABLE.with(
                        folder.path() + " has no " + LogFolder.KEY + ".",
                        "Give the verifier key that the bank published: --key or --key-file."));
        err.println("The key was read from the folder itself. That shows damage, but no forger who replaced log and key"
                + " together; --key takes the key that the bank published.");
        err.flush();
        return key;
    }

    /** The checkpoint that was kept. */
    SignedNote note(Path file) {
        return SignedNote.parse(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            LogProblem.FILE_UNREADABLE,
                            file + " cannot be read (" + e.getClass().getSimpleName() + ").",
                            "Check the path, and that you may read it."),
                    e);
        }
    }
}
