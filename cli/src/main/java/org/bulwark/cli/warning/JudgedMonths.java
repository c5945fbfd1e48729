package org.bulwark.cli.warning;

import java.time.YearMonth;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.bank.trial.SampleReplay;
import org.bulwark.cli.sample.BankSize;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which months of which simulated bank are judged. */
final class JudgedMonths {

    @Mixin
    private BankSize size = BankSize.of(1000);

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            description = "The first month that is judged (${DEFAULT-VALUE}).",
            defaultValue = "2019-12")
    private YearMonth from = YearMonth.of(2019, 12);

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            description = "The last month that is judged (${DEFAULT-VALUE}).",
            defaultValue = "2022-12")
    private YearMonth to = YearMonth.of(2022, 12);

    /** The months of the bank that a seed gives; those before it began are left out. */
    SampleReplay of(long seed) {
        SampleStreams streams = size.streams(seed);
        YearMonth first = Horizon.monthOf(streams.first());
        return new SampleReplay(streams, from.isBefore(first) ? first : from, to);
    }

    /** The first month. */
    YearMonth from() {
        return from;
    }

    /** The last month. */
    YearMonth to() {
        return to;
    }
}
