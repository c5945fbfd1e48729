package org.bulwark.files.report;

import java.util.List;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.Node;

/**
 * A section of a report.
 *
 * @param id its anchor, unique on the page
 * @param title its heading
 * @param content what it holds
 */
record Section(String id, String title, List<Node> content) {

    Section {
        content = List.copyOf(content);
    }

    static Section of(String id, String title, Node... content) {
        return new Section(id, title, List.of(content));
    }

    /** The section under its heading. */
    Element element() {
        String heading = id + "-heading";
        return Element.of("section", Element.of("h2", title).with("id", heading))
                .and(content.toArray(Node[]::new))
                .styled("card")
                .with("id", id)
                .with("aria-labelledby", heading);
    }

    /** A link to it. */
    Element link() {
        return Element.of("a", title).with("href", "#" + id);
    }
}
