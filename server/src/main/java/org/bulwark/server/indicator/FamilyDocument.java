package org.bulwark.server.indicator;

import java.util.List;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskGroup;

/**
 * All families of a group.
 *
 * @param group the group
 * @param families in order; a family may read those before it, and those of earlier groups
 */
public record FamilyDocument(RiskGroup group, List<Family> families) {
    /** Copies the list. */
    public FamilyDocument {
        families = List.copyOf(families);
    }
}
