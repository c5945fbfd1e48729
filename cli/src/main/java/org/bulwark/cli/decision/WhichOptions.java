package org.bulwark.cli.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.decision.replay.ReplayedIds;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which decisions, where they are not named one by one. */
final class WhichOptions {

    @Option(names = "--all", description = "All of them.")
    boolean all;

    @Option(names = "--from", paramLabel = "DATE", description = "Those received on this day (UTC) or later.")
    Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Those received on this day (UTC) or earlier.")
    Optional<LocalDate> to = Optional.empty();

    /** That decisions are named in one way and no other. */
    void check(List<String> names, CommandSpec spec) {
        boolean byPeriod = all || from.isPresent() || to.isPresent();
        if (names.isEmpty() != byPeriod) {
            throw new ParameterException(spec.commandLine(), "Give ID, or --all, or --from and --to; one of the three");
        }
    }

    ReplayedIds.Period period() {
        return new ReplayedIds.Period(from, to);
    }
}
