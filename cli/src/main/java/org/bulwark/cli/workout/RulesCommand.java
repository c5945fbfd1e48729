package org.bulwark.cli.workout;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.workout.ShippedWorkout;
import org.bulwark.workout.classification.ClassGround;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark workout rules}. */
@Command(
        name = "rules",
        description =
                "List the grounds of the five classes and how well their source is known, or print rules as YAML to begin from.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bulwark workout rules",
            "  bulwark workout rules --yaml",
            "  bulwark workout rules --yaml --of reminders"
        })
final class RulesCommand implements Callable<Integer> {

    /** What can be printed. */
    enum Kind {
        classification,
        reminders,
        collection
    }

    @Option(names = "--yaml", description = "The rules that are shipped, as YAML.")
    boolean yaml;

    @Option(
            names = "--of",
            paramLabel = "KIND",
            description = "With --yaml, one of: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).",
            defaultValue = "classification")
    Kind of = Kind.classification;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (yaml) {
            out.print(
                    switch (of) {
                        case classification -> ShippedWorkout.classificationYaml();
                        case reminders -> ShippedWorkout.reminderYaml();
                        case collection -> ShippedWorkout.collectionYaml();
                    });
        } else {
            Terminal table = Terminal.table("lll").row("ground", "source", "known");
            for (ClassGround ground : ClassGround.values()) {
                table.wholeRow(word(ground), ground.source(), word(ground.reading()));
            }
            table.lines().forEach(out::println);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
