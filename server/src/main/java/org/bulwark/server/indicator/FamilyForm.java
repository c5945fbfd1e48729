package org.bulwark.server.indicator;

import org.bulwark.files.indicator.FamilyFile;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.desk.ContentForm;

/**
 * How the families of a group are kept on the desk.
 *
 * @param group the group
 */
record FamilyForm(RiskGroup group) implements ContentForm<FamilyDocument> {

    static final String KIND = "indicator";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public FamilyDocument read(String text) {
        return new FamilyDocument(
                group, FamilyFile.readChecked(text, group.word()).value());
    }

    @Override
    public String write(FamilyDocument document) {
        return FamilyFile.json(document.group(), document.families());
    }
}
