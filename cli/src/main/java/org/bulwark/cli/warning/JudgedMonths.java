package org.bulwark.cli.warning;

import java.time.YearMonth;
import java.util.Optional;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.bank.trial.SampleReplay;
import org.bulwark.cli.sample.BankSize;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which months of which simulated bank are judged. */
final class JudgedMonths {

    private static final YearMonth FIRST = YearMonth.of(2019, 12);
    private static final YearMonth LAST = YearMonth.of(2022, 12);

    @Mixin
    private BankSize size = BankSize.of(1000);

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            description = "The first month that is judged (2019-12; of own files the first that there is).")
    private Optional<YearMonth> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            description = "The last month that is judged (2022-12; of own files the last that there is).")
    private Optional<YearMonth> to = Optional.empty();

    /** The months of the bank that a seed gives; those before it began are left out. */
    SampleReplay of(long seed) {
        SampleStreams streams = size.streams(seed);
        YearMonth first = Horizon.monthOf(streams.first());
        return new SampleReplay(streams, from().isBefore(first) ? first : from(), to());
    }

    /** The first month of a simulated bank. */
    YearMonth from() {
        return from.orElse(FIRST);
    }

    /** The last month of a simulated bank. */
    YearMonth to() {
        return to.orElse(LAST);
    }

    /** The first month, if somebody gave it. */
    Optional<YearMonth> fromGiven() {
        return from;
    }

    /** The last month, if somebody gave it. */
    Optional<YearMonth> toGiven() {
        return to;
    }
}
