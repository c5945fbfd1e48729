package org.bulwark.server.warning;

import java.util.List;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.signal.Signal;

/**
 * The signals of one group: what a version on the desk holds.
 *
 * @param group the group
 * @param signals in order
 */
record SignalDocument(RiskGroup group, List<Signal> signals) {
    /** Copies the list. */
    SignalDocument {
        signals = List.copyOf(signals);
    }
}
