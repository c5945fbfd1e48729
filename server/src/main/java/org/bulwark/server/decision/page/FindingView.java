package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulwark.decision.policy.Finding;
import org.bulwark.files.tree.Fault;
import org.bulwark.server.decision.policy.Checkup;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * What a check of a policy brought to light.
 *
 * @param urgent what keeps it from being run, and what is hardly meant so
 * @param notes what is worth knowing
 */
record FindingView(List<Found> urgent, List<Found> notes) {

    /**
     * Something that was found.
     *
     * @param severity how much it matters
     * @param place where it is
     * @param what what it is
     */
    record Found(Badge severity, String place, Text what) {}

    static FindingView of(Checkup checkup) {
        List<Found> urgent = new ArrayList<>();
        checkup.faults().forEach(fault -> urgent.add(found(fault)));
        checkup.findings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> urgent.add(found(finding)));
        List<Found> notes = checkup.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.NOTE)
                .map(FindingView::found)
                .toList();
        return new FindingView(List.copyOf(urgent), notes);
    }

    private static Found found(Fault fault) {
        return new Found(
                Badge.of(Tone.DECLINE, "finding.error"),
                fault.line() + ":" + fault.column() + " " + fault.path(),
                Text.plain(fault.what() + " " + fault.remedy()));
    }

    private static Found found(Finding finding) {
        return new Found(badge(finding.severity()), finding.place(), Text.told(finding.reason()));
    }

    private static Badge badge(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> Badge.of(Tone.DECLINE, "finding.error");
            case WARNING -> Badge.of(Tone.WARNING, "finding.warning");
            case NOTE -> Badge.of(Tone.NEUTRAL, "finding.note");
        };
    }
}
