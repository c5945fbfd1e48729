package org.bulwark.server.warning;

import org.bulwark.files.warning.SignalFile;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.server.desk.ContentForm;

/**
 * How the signals of a group are kept on the desk.
 *
 * @param group the group
 */
record SignalForm(RiskGroup group) implements ContentForm<SignalDocument> {

    static final String KIND = "signal";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SignalDocument read(String text) {
        return new SignalDocument(
                group, SignalFile.readChecked(text, group.word()).value());
    }

    @Override
    public String write(SignalDocument document) {
        return SignalFile.json(document.group(), document.signals());
    }
}
