package org.bulwark.server.indicator.refresh;

import java.util.List;
import org.bulwark.server.web.part.Tab;

/** The pages about all indicators. */
final class IndicatorTabs {

    static final String GROUPS = "/indicator/groups";
    static final String REFRESHES = "/indicator/refreshes";

    private IndicatorTabs() {}

    /** {@code current} is the word of the one shown. */
    static List<Tab> of(String current) {
        return List.of(
                Tab.of("indicator.tab.groups", GROUPS, current.equals("groups")),
                Tab.of("indicator.tab.refreshes", REFRESHES, current.equals("refreshes")));
    }
}
