package org.bulwark.server.decision;

import java.util.List;
import org.bulwark.decision.policy.Finding;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * Something that a check of a policy brought to light.
 *
 * @param severity how much it matters
 * @param place where it is
 * @param what what it is
 */
record FindingView(Badge severity, String place, Text what) {

    static List<FindingView> of(List<Finding> findings) {
        return findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .map(finding -> new FindingView(badge(finding.severity()), finding.place(), Text.told(finding.reason())))
                .toList();
    }

    private static Badge badge(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> Badge.of(Tone.DECLINE, "finding.error");
            case WARNING -> Badge.of(Tone.WARNING, "finding.warning");
            case NOTE -> Badge.of(Tone.NEUTRAL, "finding.note");
        };
    }
}
