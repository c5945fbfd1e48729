package org.bulwark.server.workout.collection;

import org.bulwark.server.access.Caller;
import org.bulwark.server.contract.FacilityPart;

/** A part of the page of a case: a list under a heading, in the order of the components. */
interface CaseSection {

    /** The part for a reader. */
    FacilityPart.Section of(CaseRow row, Caller caller);
}
