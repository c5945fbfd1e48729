package org.bulwark.server.score;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.bulwark.files.model.ScorecardFile;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.server.desk.ContentForm;

/** Scorecards are kept as their model files. */
public final class ScorecardForm implements ContentForm<Scorecard> {

    /** The one form. */
    public static final ScorecardForm FORM = new ScorecardForm();

    private ScorecardForm() {}

    @Override
    public String kind() {
        return "scorecard";
    }

    @Override
    public Scorecard read(String text) {
        return ScorecardFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String write(Scorecard content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScorecardFile.write(content, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
