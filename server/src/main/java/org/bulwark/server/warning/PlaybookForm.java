package org.bulwark.server.warning;

import org.bulwark.files.warning.PlaybookFile;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.warning.response.Playbooks;

/** How playbooks are kept on the desk. */
enum PlaybookForm implements ContentForm<Playbooks> {
    /** The one form. */
    FORM;

    /** The one thing of the kind. */
    static final String ID = "playbooks";

    @Override
    public String kind() {
        return "playbook";
    }

    @Override
    public Playbooks read(String text) {
        return PlaybookFile.read(text, "the stored playbooks").value();
    }

    @Override
    public String write(Playbooks playbooks) {
        return PlaybookFile.json(playbooks);
    }
}
