package org.bulwark.run.embedded;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulwark.basics.Progress;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.warning.model.learn.ModelRow;
import org.bulwark.warning.model.learn.Ruptures;
import org.bulwark.warning.replay.ReplayParties;

/** Party-months with what indicators said then and what became of them: what models of warning are learned from and judged by. */
public final class ModelHistory {

    private ModelHistory() {}

    /**
     * What is read.
     *
     * @param catalogue where the indicators are from
     * @param names which of them; the values of a row are in this order
     * @param zone the bank's
     * @param threads how many threads work
     */
    public record Wanted(Catalogue catalogue, List<String> names, ZoneId zone, int threads) {
        /** Copies the list. */
        public Wanted {
            names = List.copyOf(names);
        }
    }

    /** Walks; the rows in the order of the parties and their months, those that are not judged among them. */
    public static List<ModelRow> of(ReplayParties parties, Wanted wanted, Progress progress) {
        MonthWalk walk = new MonthWalk(
                parties, wanted.catalogue.only((Collection<String>) wanted.names), wanted.zone, wanted.threads);
        int[] places = wanted.names.stream()
                .mapToInt(name -> walk.indicators().place(name).orElseThrow())
                .toArray();
        return walk.each(party -> new OfParty(party, places, wanted.zone), progress);
    }

    private static final class OfParty implements MonthWalk.OfParty<ModelRow> {

        private final ReplayParties.Replayed party;
        private final int[] places;
        private final ZoneId zone;
        private final Ruptures ruptures;
        private final List<ModelRow> rows = new ArrayList<>();

        OfParty(ReplayParties.Replayed party, int[] places, ZoneId zone) {
            this.party = party;
            this.places = places;
            this.zone = zone;
            this.ruptures = Ruptures.of(party.events());
        }

        @Override
        public void month(ReplayParties.Month month, IndicatorValues values, LocalDate last) {
            double[] read = new double[places.length];
            for (int i = 0; i < read.length; i++) {
                read[i] = values.quality(places[i]).hasValue() ? values.value(places[i]) : Double.NaN;
            }
            rows.add(new ModelRow(
                    party.id(),
                    party.belongs().getOrDefault("industry", ""),
                    month,
                    read,
                    ruptures.daysUntilNext(MonthWalk.end(month.month(), zone))));
        }

        @Override
        public List<ModelRow> found() {
            return rows;
        }
    }
}
