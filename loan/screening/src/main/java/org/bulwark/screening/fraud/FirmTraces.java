package org.bulwark.screening.fraud;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.screening.verification.PeriodValues;

/**
 * What is kept of the events of a firm to look for patterns.
 *
 * @param party who
 * @param peers names its peers: its industry
 * @param turnover the measures of turnover, period by period, the latest first
 * @param clues of patterns that one firm shows alone
 * @param guarantees for whom it guarantees
 * @param devices how many sessions it had on each device
 * @param handles addresses, persons and agents of the register, each with its kind before it: {@code address Harbour Road 1}
 * @param flows who pays it or is paid by it, as customer or related party, and who is invoiced
 */
record FirmTraces(
        String party,
        String peers,
        List<PeriodValues> turnover,
        Map<Pattern, List<Clue>> clues,
        Set<String> guarantees,
        Map<String, Integer> devices,
        Set<String> handles,
        Map<String, Flow> flows) {

    /** Copies all. */
    FirmTraces {
        turnover = List.copyOf(turnover);
        clues = Map.copyOf(clues);
        guarantees = Set.copyOf(guarantees);
        devices = Map.copyOf(devices);
        handles = Set.copyOf(handles);
        flows = Map.copyOf(flows);
    }

    /**
     * What passes between two.
     *
     * @param in money that came from the other, in minor units
     * @param out money that went to it as a related party
     * @param invoices how many invoices were given to it or taken from it
     */
    record Flow(long in, long out, int invoices) {
        static final Flow NONE = new Flow(0, 0, 0);

        Flow and(long moreIn, long moreOut, int moreInvoices) {
            return new Flow(in + moreIn, out + moreOut, invoices + moreInvoices);
        }
    }
}
