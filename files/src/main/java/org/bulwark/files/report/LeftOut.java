package org.bulwark.files.report;

import org.bulwark.files.report.markup.Element;

/** What the learner left out or did otherwise than wished, and why. */
final class LeftOut {

    private LeftOut() {}

    static Section of(ReportContent content, Phrases phrases) {
        String title = phrases.say("left-out");
        if (content.notes().isEmpty()) {
            return Section.of("left-out", title, Prose.missing(phrases.say("left-out.nothing")));
        }
        return Section.of(
                "left-out",
                title,
                Element.of(
                                "ul",
                                content.notes().stream()
                                        .map(note -> Element.of("li", Prose.name(phrases.reason(note))))
                                        .toList())
                        .styled("notes"));
    }
}
