package org.bulwark.files.report;

import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Text;

/** The line that says on which rows a section's figures were found. */
final class Source {

    private Source() {}

    static Element of(JudgedData data, Phrases phrases) {
        return Element.of(
                        "p",
                        Element.of("span", phrases.say("protocol", data.protocol()))
                                .styled("badge"),
                        new Text(" "),
                        Prose.name(data.name()),
                        new Text(" · " + phrases.say("source.rows", "rows", Figures.count(data.rows()))))
                .styled("origin");
    }
}
