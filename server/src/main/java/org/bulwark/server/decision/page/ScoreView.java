package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Optional;
import org.bulwark.score.scorecard.Score;
import org.bulwark.server.decision.Titles;
import org.bulwark.server.web.part.Waterfall;
import org.bulwark.server.web.show.Text;

/** Shows a score against what the population got on average, so that each bar says what made this applicant better or worse than usual. */
final class ScoreView {

    private ScoreView() {}

    /**
     * A score as a waterfall, the widest step first.
     *
     * @param cells what the facts are called and which of them are hidden; empty when the product is gone
     */
    static Waterfall of(Score score, Optional<FactCells> cells) {
        double average = score.attributes().stream()
                .mapToDouble(Score.Attribute::average)
                .sum();
        List<Waterfall.Step> steps = score.attributes().stream()
                .map(attribute -> step(attribute, cells))
                .sorted((one, other) -> Double.compare(Math.abs(other.points()), Math.abs(one.points())))
                .toList();
        return new Waterfall(Text.word("application.waterfall"), average, steps, score.points());
    }

    private static Waterfall.Step step(Score.Attribute attribute, Optional<FactCells> cells) {
        String title = attribute.title().isBlank()
                ? cells.map(known -> Titles.of(known.schema(), attribute.variable()))
                        .orElse(attribute.variable())
                : attribute.title();
        boolean hidden =
                cells.filter(known -> known.hides(attribute.variable())).isPresent();
        String value = attribute.value().isEmpty() ? attribute.bin() : attribute.value() + "  ∈  " + attribute.bin();
        return new Waterfall.Step(
                title,
                hidden ? "•••" : value,
                attribute.points() - attribute.average(),
                attribute.best() - attribute.average());
    }
}
