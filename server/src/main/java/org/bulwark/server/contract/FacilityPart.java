package org.bulwark.server.contract;

import java.util.List;
import java.util.Locale;
import org.bulwark.server.access.Caller;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.DataList;

/** What another part of the stage shows on the page of a facility: it brings it as a component. */
public interface FacilityPart {

    /**
     * A list under a heading.
     *
     * @param list the list; its title is the heading
     * @param acts what can be done about it
     */
    record Section(DataList list, List<Confirm> acts) {
        /** Copies the acts. */
        public Section {
            acts = List.copyOf(acts);
        }
    }

    /** Whether it also belongs on the page of a case of collection. */
    default boolean isOfCollection() {
        return false;
    }

    /** The sections, in order. */
    List<Section> of(FacilityRow facility, Caller caller, Locale language);
}
