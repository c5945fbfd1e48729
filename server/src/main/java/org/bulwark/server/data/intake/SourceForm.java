package org.bulwark.server.data.intake;

import org.bulwark.data.source.Source;
import org.bulwark.files.source.SourceFile;
import org.bulwark.server.desk.ContentForm;

/** How sources are kept on the desk. */
public enum SourceForm implements ContentForm<Source> {
    /** The one form. */
    FORM;

    @Override
    public String kind() {
        return "source";
    }

    @Override
    public Source read(String text) {
        return SourceFile.read(text, "source").value();
    }

    @Override
    public String write(Source source) {
        return SourceFile.json(source);
    }
}
