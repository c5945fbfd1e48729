package org.bulwark.server.data;

import java.util.List;
import java.util.UUID;
import org.bulwark.server.web.part.Tab;

/** The pages about one customer. */
public final class PartyTabs {

    /** Under which they lie: the id of a party follows. */
    public static final String PARTIES = "/data/parties/";

    private PartyTabs() {}

    /**
     * All of them.
     *
     * @param current the one that is shown: profile, statements, indicators, events, changes or consents
     */
    public static List<Tab> of(UUID party, String current) {
        return List.of(
                Tab.of("party.tab.profile", PARTIES + party, current.equals("profile")),
                Tab.of("party.tab.statements", PARTIES + party + "/statements", current.equals("statements")),
                Tab.of("party.tab.indicators", PARTIES + party + "/indicators", current.equals("indicators")),
                Tab.of("party.tab.events", PARTIES + party + "/events", current.equals("events")),
                Tab.of("party.tab.changes", PARTIES + party + "/changes", current.equals("changes")),
                Tab.of("party.tab.consents", PARTIES + party + "/consents", current.equals("consents")));
    }
}
