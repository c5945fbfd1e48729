package org.bulwark.bank.trial;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bulwark.bank.stream.LoanOutcome;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.bank.stream.StreamTruth;
import org.bulwark.data.event.Event;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.ReplayParties;

/**
 * The customers of a sample bank for a replay of warnings. A customer is looked at in every month from a quarter's end at which it had a
 * loan that ran until the month before the next one, until it defaults; the oracle and the naive rule are those of the quarter's end. The
 * truth is opened only to say what became of it.
 *
 * @param bank the bank
 * @param from the first month that is judged
 * @param to the last month that is judged; what becomes of it is known until the bank's last month
 */
public record SampleReplay(SampleStreams bank, YearMonth from, YearMonth to) implements ReplayParties {

    private static final int QUARTER = 3;

    @Override
    public int size() {
        return bank.customers();
    }

    @Override
    public void series(Consumer<Event> out) {
        bank.series(out);
    }

    @Override
    public Replayed party(int place) {
        List<LoanOutcome> outcomes = bank.outcomes(place);
        if (outcomes.isEmpty()) {
            return new Replayed(bank.party(place).value(), Map.of(), List.of(), List.of());
        }
        LoanOutcome one = outcomes.getFirst();
        List<Month> months = months(outcomes, bank.truth(place));
        List<Event> events = new ArrayList<>();
        if (months.stream().anyMatch(Month::judged)) {
            bank.events(place, events::add);
        } else {
            months = List.of();
        }
        Map<String, String> belongs = new HashMap<>();
        belongs.put("industry", one.industry());
        belongs.put("region", one.region());
        return new Replayed(one.party().value(), belongs, events, months);
    }

    private List<Month> months(List<LoanOutcome> outcomes, StreamTruth truth) {
        Optional<Integer> defaulted = truth.defaulted().map(SampleReplay::number);
        List<Month> months = new ArrayList<>();
        for (LoanOutcome outcome : outcomes) {
            for (int later = 0; later < QUARTER; later++) {
                int month = number(outcome.month()) + later;
                if (month > number(to) || month > bank.last() || (defaulted.isPresent() && month >= defaulted.get())) {
                    break;
                }
                months.add(new Month(
                        month,
                        month >= number(from),
                        outcome.late(),
                        later == 0 ? outcome.foreseen() : Double.NaN,
                        defaulted.map(d -> d - month).orElse(Look.NEVER),
                        bank.last() - month));
            }
        }
        return months;
    }

    private static int number(YearMonth month) {
        return (month.getYear() - 1970) * 12 + month.getMonthValue() - 1;
    }
}
