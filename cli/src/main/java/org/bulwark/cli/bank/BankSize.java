package org.bulwark.cli.bank;

import org.bulwark.bank.stream.SampleStreams;
import picocli.CommandLine.Option;

/** How large a simulated bank is, and for how long it has been running. */
final class BankSize {

    @Option(
            names = "--firms",
            paramLabel = "N",
            description = "How many firms (${DEFAULT-VALUE}); two people come with three firms.",
            defaultValue = "2000")
    int firms = 2000;

    @Option(
            names = "--years",
            paramLabel = "N",
            description =
                    "How many years up to December 2023, 1 to 7 (${DEFAULT-VALUE}); default twelve months ahead takes 2.",
            defaultValue = "5")
    int years = 5;

    /** The bank of this size that a seed gives. */
    SampleStreams streams(long seed) {
        return SampleStreams.of(seed, firms, years);
    }
}
