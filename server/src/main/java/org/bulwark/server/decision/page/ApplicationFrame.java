package org.bulwark.server.decision.page;

import java.util.List;
import org.bulwark.server.decision.ApplicationRow;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Tab;
import org.springframework.ui.Model;

/** What all pages about one application have at their head. */
final class ApplicationFrame {

    private ApplicationFrame() {}

    /** Draws the head; {@code current} is the word of the tab that is shown. */
    static void open(ApplicationRow row, String current, Model model) {
        String address = ApplicationListPage.address(row);
        model.addAttribute("crumbs", List.of(Crumb.to("applications")));
        model.addAttribute("row", row);
        model.addAttribute("badge", ApplicationListPage.badge(row));
        model.addAttribute("recourse", address + "/recourse");
        model.addAttribute(
                "tabs",
                List.of(
                        Tab.of("application.tab.decision", address, current.equals("decision")),
                        Tab.of("application.tab.data", address + "/data", current.equals("data")),
                        Tab.of("application.tab.documents", address + "/documents", current.equals("documents"))));
    }
}
