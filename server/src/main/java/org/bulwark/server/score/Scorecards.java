package org.bulwark.server.score;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.files.model.ScorecardFile;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.server.access.Caller;
import org.bulwark.server.desk.Desk;
import org.bulwark.server.desk.DeskReader;
import org.bulwark.server.desk.Versions;
import org.springframework.stereotype.Service;

/** Scorecards, each under the code of the product that it scores: read, and handed in as model files. Their life is the desk's. */
@Service
public class Scorecards {

    private final ScorecardKind kind;
    private final Versions versions;
    private final DeskReader reader;
    private final Desk desk;

    Scorecards(ScorecardKind kind, Versions versions, DeskReader reader, Desk desk) {
        this.kind = kind;
        this.versions = versions;
        this.reader = reader;
        this.desk = desk;
    }

    /** The codes of the products that have scorecards. */
    public List<String> products() {
        return versions.ids(kind.word());
    }

    /** All scorecards of a product: {@link org.bulwark.server.desk.DeskProblem#VERSION_UNKNOWN}. */
    public Timeline<Scorecard> timeline(String product, Caller caller) {
        return reader.timeline(kind, key(product, 1), caller);
    }

    /** One of them: {@link org.bulwark.server.desk.DeskProblem#VERSION_UNKNOWN}. */
    public Versioned<Scorecard> version(String product, int number, Caller caller) {
        return reader.version(kind, key(product, number), caller);
    }

    /**
     * Takes in a model file as a draft. The same file handed in again by the same person is the same draft.
     *
     * @param basedOn the version that it goes on from
     * @throws org.bulwark.basics.ProblemException any {@link org.bulwark.files.model.ModelProblem} with line and column
     */
    public Versioned<Scorecard> handIn(
            String product, Optional<Integer> basedOn, byte[] file, String note, Caller caller) {
        Scorecard scorecard = ScorecardFile.read(new ByteArrayInputStream(file));
        return desk.draft(kind, key(product, 1).id(), basedOn, scorecard, note, caller);
    }

    /** A scorecard as a tree for JSON and charts: bins with weights of evidence, points and information values, and where it comes from. */
    public Object tree(Scorecard scorecard) {
        return kind.tree(scorecard);
    }

    /** The points as CSV. */
    public String csv(Scorecard scorecard) {
        return PointsTable.csv(scorecard);
    }

    /** The model file. */
    public String file(Scorecard scorecard) {
        return ScorecardForm.FORM.write(scorecard);
    }

    private VersionKey key(String product, int number) {
        return DeskReader.key(kind.word(), product, number);
    }
}
