package org.bulwark.server.warning;

import org.bulwark.files.warning.TierFile;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.warning.tier.TierRules;

/** How the rules of tiers are kept on the desk. */
enum TierForm implements ContentForm<TierRules> {
    /** The one form. */
    FORM;

    /** The one thing of the kind. */
    static final String ID = "tiers";

    @Override
    public String kind() {
        return "tier";
    }

    @Override
    public TierRules read(String text) {
        return TierFile.read(text, "the stored rules of tiers").value();
    }

    @Override
    public String write(TierRules rules) {
        return TierFile.json(rules);
    }
}
