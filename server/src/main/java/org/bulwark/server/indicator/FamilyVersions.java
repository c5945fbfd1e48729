package org.bulwark.server.indicator;

import org.bulwark.basics.version.Timeline;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.desk.Versions;
import org.springframework.stereotype.Component;

/** The versions of the families of each group. */
@Component
public class FamilyVersions {

    private final Versions versions;

    FamilyVersions(Versions versions) {
        this.versions = versions;
    }

    /** All versions of a group; none while it is as it was shipped. */
    public Timeline<FamilyDocument> of(RiskGroup group) {
        return versions.timeline(new FamilyForm(group), group.word());
    }
}
