package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.decision.recourse.FactChange;
import org.bulwark.decision.recourse.Recourse;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.show.Text;

/** Shows what would lead to a kinder outcome. */
final class RecourseView {

    private RecourseView() {}

    /**
     * A way.
     *
     * @param changes what would change
     * @param outcome what would be decided then
     */
    record Way(List<Changed> changes, Badge outcome) {}

    /**
     * A fact that would change.
     *
     * @param name what people call it
     * @param from what it is
     * @param to what it would be
     */
    record Changed(Text name, Cell from, Cell to) {}

    static List<Way> of(Recourse recourse, FactCells cells) {
        return recourse instanceof Recourse.Found found
                ? found.ways().stream()
                        .map(way -> new Way(
                                way.changes().stream()
                                        .map(change -> changed(change, cells))
                                        .toList(),
                                Badge.outcome(way.decision().outcome().name().toLowerCase(Locale.ROOT))))
                        .toList()
                : List.of();
    }

    private static Changed changed(FactChange change, FactCells cells) {
        return new Changed(
                cells.title(change.fact()),
                cells.of(change.fact(), Optional.of(change.from())),
                cells.of(change.fact(), Optional.of(change.to())));
    }
}
