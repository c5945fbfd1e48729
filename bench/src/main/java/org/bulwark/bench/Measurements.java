package org.bulwark.bench;

import java.util.List;
import java.util.stream.Stream;

/** All that is measured, in the order in which a decision comes to be. */
final class Measurements {

    /** Every measurement. */
    static final List<Measurement> ALL = Stream.of(
                    ReadingSpeed.measurements(),
                    BinningSpeed.measurements(),
                    SolvingSpeed.measurements(),
                    LearningSpeed.measurements(),
                    IndicatorSpeed.measurements(),
                    ScreeningSpeed.measurements(),
                    ScoringSpeed.measurements(),
                    TableSpeed.measurements(),
                    WarningSpeed.measurements())
            .flatMap(List::stream)
            .toList();

    private Measurements() {}
}
