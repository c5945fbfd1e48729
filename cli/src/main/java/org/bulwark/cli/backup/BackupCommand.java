package org.bulwark.cli.backup;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulwark.cli.house.HouseOptions;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.server.backup.Backup;
import org.bulwark.server.backup.Manifest;
import org.bulwark.server.database.ReachedDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bulwark backup}. */
@Command(
        name = "backup",
        description = {
            "Copy the house's data as at one moment into a new folder, while it serves or while it stands still.",
            "The folder appears whole or not at all, for its owner only, with a manifest that says what is in it.",
            "The keys are not in it: whoever has both reads what is personal, and without the keys nobody ever does."
                    + " Keep a copy of the folder 'keys' elsewhere, or let them go along under a passphrase."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark backup /backup/today",
            "  bulwark backup /backup/today --with-keys passphrase.txt",
            "  bulwark restore --drill                   proves that it can be restored, and how long that takes"
        })
public final class BackupCommand implements Callable<Integer> {

    @Mixin
    HouseOptions house = new HouseOptions();

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to make; it must not be there yet.")
    Path target = Path.of("backup");

    @Option(
            names = "--with-keys",
            paramLabel = "FILE",
            description =
                    "Include the keys, sealed under the passphrase in the first line of this file (12 characters or more).")
    Optional<Path> withKeys = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Manifest manifest;
        try (ProgressBar bar = ProgressBar.onTerminal();
                ReachedDatabase database = ReachedDatabase.of(house.folder(), house.database())) {
            Backup backup = Backup.of(database.settings());
            manifest = withKeys.map(passphrase -> backup.withKeys(house.folder(), passphrase))
                    .orElse(backup)
                    .into(target, bar);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Backed up to " + target + ", as at " + manifest.takenAt() + ".");
        said(manifest).lines().forEach(out::println);
        out.println(
                manifest.keys().isPresent()
                        ? "The keys are in it, under the passphrase."
                        : "The keys are not in it: keep a copy of "
                                + house.folder().resolve("keys")
                                + " elsewhere. Without them nothing personal opens and nothing can be restored.");
        out.flush();
        return ExitCode.DONE;
    }

    static Terminal said(Manifest manifest) {
        Terminal table = Terminal.table("ll")
                .row("rows", count(manifest.rows()) + " in " + manifest.tables().size() + " tables")
                .row("bytes", count(manifest.bytes()))
                .row("migration", manifest.migrations().size() + " steps, of Bulwark " + manifest.product());
        manifest.log()
                .ifPresent(log -> table.row("log", count(log.size()) + " entries of " + log.name())
                        .row("root", log.root()));
        return table;
    }
}
