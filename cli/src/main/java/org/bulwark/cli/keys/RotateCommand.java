package org.bulwark.cli.keys;

import static org.bulwark.cli.terminal.Terminal.count;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.bulwark.cli.house.HouseOptions;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.server.House;
import org.bulwark.server.access.Operator;
import org.bulwark.server.access.token.TokenRotation;
import org.bulwark.server.access.vault.MasterRotation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark keys rotate}. */
@Command(
        name = "rotate",
        description = {
            "Make new keys, while the house serves or while it stands still: the master key that wraps the key of every party, and the key"
                    + " that signs tokens.",
            "Every party's key is wrapped anew; what they seal is not touched. Killed half way it loses nothing: run it again.",
            "The keys before stay in the folder 'keys', for what was sealed with them and for older backups: copy the folder to where"
                    + " you keep it. Tokens of the key before are good until they expire, or until the next rotation."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  bulwark keys rotate", "  bulwark keys rotate --master --var /srv/bank"})
final class RotateCommand implements Callable<Integer> {

    /** One of the two; both when neither is named. */
    static final class Only {
        @Option(names = "--master", description = "Only the master key.")
        boolean master;

        @Option(names = "--tokens", description = "Only the key that signs tokens.")
        boolean tokens;
    }

    @Mixin
    HouseOptions house = new HouseOptions();

    @ArgGroup
    Only only = new Only();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (House opened = house.open()) {
            if (!only.tokens) {
                long wrapped = opened.part(MasterRotation.class).rotate(Operator.name());
                out.println("A new master key: " + count(wrapped) + " parties' keys are wrapped with it.");
            }
            if (!only.master) {
                opened.part(TokenRotation.class).rotate(Operator.name());
                out.println("A new key signs tokens; those of the one before are good until they expire.");
            }
        }
        out.println("Copy " + house.folder().resolve("keys") + " to where you keep it.");
        out.flush();
        return ExitCode.DONE;
    }
}
