package org.bulwark.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bulwark.basics.Reason;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.Role;
import org.bulwark.data.profile.Decision;
import org.bulwark.data.profile.ProfileThresholds;
import org.bulwark.data.profile.SpecificationDraft;
import org.bulwark.files.specification.SpecificationWriter;
import org.bulwark.files.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark data draft}. */
@Command(
        name = "draft",
        description = {
            "Draft a specification from the data: ids, dates, special codes, and what seems to give the outcome away,",
            "each with its reason, for a person to complete."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  bulwark data draft loans.csv --target default --out loans.yaml"})
final class DraftCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the draft goes (standard output).")
    @Nullable
    Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        SpecificationDraft draft;
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            DataSet set = data.load(bar);
            bar.clear();
            set.announce(spec.commandLine().getErr());
            draft = SpecificationDraft.of(
                    set.table(), data.located(set.specification(), out), ProfileThresholds.STANDARD, bar);
        }
        PrintWriter say = spec.commandLine().getErr();
        Words words = Words.in(Locale.ENGLISH);
        Terminal table = Terminal.table("lll");
        for (Decision decision : draft.decisions()) {
            if (decision.role() != Role.INPUT) {
                table.row(
                        decision.column(),
                        decision.role().name().toLowerCase(Locale.ROOT),
                        decision.because().stream()
                                .map((Reason r) -> words.say(r))
                                .findFirst()
                                .orElse(""));
            }
        }
        table.lines().forEach(say::println);
        say.flush();
        if (out == null) {
            spec.commandLine().getOut().print(SpecificationWriter.text(draft.specification()));
            spec.commandLine().getOut().flush();
        } else {
            SpecificationWriter.write(draft.specification(), out);
            say.println("The draft is in " + out + ". Read it, correct it, then: bulwark score learn " + out);
            say.flush();
        }
        return ExitCode.DONE;
    }
}
