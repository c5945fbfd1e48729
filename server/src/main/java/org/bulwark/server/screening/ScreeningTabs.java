package org.bulwark.server.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.part.Tab;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Component;

/** The pages of screening beside each other. */
@Component
class ScreeningTabs {

    private final HitListing hits;
    private final Changes changes;

    ScreeningTabs(HitListing hits, Changes changes) {
        this.hits = hits;
        this.changes = changes;
    }

    /** All that the caller may see; {@code current} is the last word of the key of the one shown. */
    List<Tab> of(String current, Caller caller) {
        List<Tab> tabs = new ArrayList<>();
        if (caller.may(Permission.LIST_READ)) {
            tabs.add(Tab.of("screening.tab.lists", ListPages.PATH, current.equals("lists")));
        }
        if (caller.may(Permission.HIT_REVIEW)) {
            tabs.add(counted("hits", HitPages.PATH, current, (int) hits.open(caller)));
        }
        if (caller.may(Permission.LIST_READ)) {
            tabs.add(counted(
                    "changes", ChangePages.PATH, current, changes.waiting().size()));
            tabs.add(Tab.of("screening.tab.trial", TrialPage.PATH, current.equals("trial")));
        }
        return tabs;
    }

    private static Tab counted(String word, String path, String current, int count) {
        return new Tab(Text.word("screening.tab." + word), path, current.equals(word), Optional.of(count));
    }
}
