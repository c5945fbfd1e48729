package org.bulwark.cli.sample;

import org.bulwark.bank.stream.SampleStreams;
import picocli.CommandLine.Option;

/** How large a simulated bank is, and for how long it has been running. */
public final class BankSize {

    @Option(
            names = "--firms",
            paramLabel = "N",
            description = "How many firms (${DEFAULT-VALUE}); two people come with three firms.")
    private int firms;

    @Option(
            names = "--years",
            paramLabel = "N",
            description =
                    "How many years up to December 2023, 1 to 7 (${DEFAULT-VALUE}); default twelve months ahead takes 2.")
    private int years = 5;

    private BankSize(int firms) {
        this.firms = firms;
    }

    /** Five years of a bank of so many firms, where nobody asks for another size. */
    public static BankSize of(int firms) {
        return new BankSize(firms);
    }

    /** The bank of this size that a seed gives. */
    public SampleStreams streams(long seed) {
        return SampleStreams.of(seed, firms, years);
    }
}
