package org.bulwark.files.report;

import static org.bulwark.files.report.DataTable.Column.name;
import static org.bulwark.files.report.DataTable.Column.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.files.report.DataTable.Column;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;
import org.bulwark.files.report.markup.Text;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinCounts;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.scorecard.Characteristic;

/** The bins of a characteristic in figures. */
final class BinTable {

    private BinTable() {}

    /** A bin's name, and what is special about it. */
    static Element label(Bin bin, Phrases phrases) {
        boolean regular = bin.kind() == BinKind.INTERVAL || bin.kind() == BinKind.LEVELS;
        Element name = Element.of("span", Prose.name(bin.label())).styled(regular ? "bin-name" : "bin-name outside");
        Element label = Element.of("span", name);
        Element special = bin.kind() == BinKind.SPECIAL ? label.and(tag(phrases.say("bins.special"))) : label;
        return bin.isLearned() ? special : special.and(tag(phrases.say("bins.policy")));
    }

    private static Element tag(String words) {
        return Element.of("span", words).styled("tag");
    }

    /** The table; {@code now} is what fell into the bins on other data. */
    static Element of(Characteristic characteristic, Optional<List<BinCounts>> now, Phrases phrases) {
        List<Column> columns = new ArrayList<>(List.of(
                name(phrases.say("bins.bin")),
                number(phrases.say("figures.rows")),
                number(phrases.say("bins.share")),
                number(phrases.say("figures.bads")),
                number(phrases.say("figures.bad-rate")),
                number(phrases.say("bins.woe")),
                number(phrases.say("overview.iv")),
                number(phrases.say("bins.points"))));
        if (now.isPresent()) {
            columns.add(number(phrases.say("bins.share.now")));
            columns.add(number(phrases.say("bins.rate.now")));
        }
        DataTable table = DataTable.of(
                phrases.say("bins.table", "title", characteristic.title()), columns.toArray(Column[]::new));
        BinCounts all = characteristic.binning().counts();
        BinCounts allNow = BinChart.sum(now.orElse(List.of()));
        List<Bin> bins = characteristic.binning().bins();
        for (int code = 0; code < bins.size(); code++) {
            Bin bin = bins.get(code);
            List<Node> cells = new ArrayList<>();
            cells.add(label(bin, phrases));
            texts(bin.counts(), all).forEach(text -> cells.add(new Text(text)));
            cells.add(new Text(Figures.decimal(bin.woe(), 3)));
            cells.add(new Text(Figures.decimal(bin.iv(), 4)));
            cells.add(
                    Element.of("strong", Figures.points(characteristic.points().get(code))));
            if (now.isPresent()) {
                BinCounts here = now.orElseThrow().get(code);
                cells.add(new Text(Figures.percent(BinChart.share(here, allNow))));
                cells.add(new Text(Figures.percent(here.badRate())));
            }
            table.row(cells);
        }
        List<String> total = new ArrayList<>(List.of(phrases.say("bins.all")));
        total.addAll(texts(all, all));
        total.addAll(List.of("", Figures.decimal(characteristic.binning().iv(), 4), ""));
        if (now.isPresent()) {
            total.addAll(List.of(Figures.percent(1), Figures.percent(allNow.badRate())));
        }
        return table.total(total.toArray(String[]::new));
    }

    private static List<String> texts(BinCounts counts, BinCounts all) {
        return List.of(
                Figures.count(counts.rows()),
                Figures.percent(BinChart.share(counts, all)),
                Figures.count(counts.bads()),
                Figures.percent(counts.badRate()));
    }
}
