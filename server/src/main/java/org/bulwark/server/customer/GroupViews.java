package org.bulwark.server.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.indicator.IndicatorCells;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** Puts headlines into their groups. */
final class GroupViews {

    private GroupViews() {}

    /** The groups in order; those of which nothing is known have no lines. */
    static List<GroupView> of(UUID party, Catalogue catalogue, List<HeadlineReading.Line> lines, Locale language) {
        IndicatorWords words = IndicatorWords.in(language, catalogue.sources());
        List<GroupView> views = new ArrayList<>();
        for (RiskGroup group : RiskGroup.values()) {
            views.add(new GroupView(
                    Text.plain(words.title(group)),
                    PartyTabs.PARTIES + party + "/indicators?group=" + group.word(),
                    lines.stream()
                            .filter(line -> line.indicator().family().group() == group && line.isTold())
                            .map(line -> line(party, catalogue, line, words.title(line.indicator())))
                            .toList()));
        }
        return views;
    }

    private static GroupView.Line line(UUID party, Catalogue catalogue, HeadlineReading.Line line, String title) {
        Cell rank = IndicatorCells.rank(line.indicator(), line.rank());
        return new GroupView.Line(
                Text.plain(title),
                PartyTabs.PARTIES + party + "/events?indicator="
                        + line.indicator().name(),
                IndicatorCells.value(catalogue, line.indicator(), line.value()),
                IndicatorCells.risk(line.indicator()),
                IndicatorCells.spark(line.months(), title),
                rank,
                rank instanceof Cell.Marks ? Tone.WARNING : Tone.NEUTRAL);
    }
}
