package org.bulwark.server.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;

/** A scorecard as a plain tree: for JSON, for charts, and to be compared with another. */
final class ScorecardTree {

    private ScorecardTree() {}

    static SequencedMap<String, Object> of(Scorecard scorecard) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", scorecard.name());
        tree.put("scale", of(scorecard.scale()));
        tree.put("intercept", scorecard.intercept());
        tree.put("worst", scorecard.worst());
        tree.put("best", scorecard.best());
        tree.put(
                "characteristics",
                scorecard.characteristics().stream().map(ScorecardTree::of).toList());
        tree.put("provenance", of(scorecard.provenance()));
        return tree;
    }

    private static SequencedMap<String, Object> of(PointsScale scale) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("score", scale.score());
        tree.put("odds", scale.odds());
        tree.put("pdo", scale.pdo());
        return tree;
    }

    private static SequencedMap<String, Object> of(Characteristic characteristic) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", characteristic.variable());
        tree.put("title", characteristic.title());
        tree.put("trend", characteristic.binning().trend().name());
        tree.put("coefficient", characteristic.coefficient());
        tree.put("standardError", characteristic.standardError());
        tree.put("iv", characteristic.binning().iv());
        tree.put("average", characteristic.average());
        List<Object> bins = new ArrayList<>();
        for (int code = 0; code < characteristic.points().size(); code++) {
            bins.add(of(
                    characteristic.binning().bins().get(code),
                    characteristic.points().get(code)));
        }
        tree.put("bins", bins);
        return tree;
    }

    private static SequencedMap<String, Object> of(Bin bin, int points) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", bin.kind().name());
        tree.put("label", bin.label());
        tree.put("points", points);
        tree.put("woe", bin.woe());
        tree.put("iv", bin.iv());
        tree.put("rows", bin.counts().rows());
        tree.put("bads", bin.counts().bads());
        if (bin.isLearned()) {
            tree.put("badRate", bin.counts().badRate());
        }
        return tree;
    }

    private static SequencedMap<String, Object> of(Provenance provenance) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", provenance.data());
        tree.put("dataHash", provenance.dataHash());
        tree.put("target", provenance.target());
        tree.put("bad", provenance.bad());
        tree.put("rows", provenance.rows());
        tree.put("bads", provenance.bads());
        tree.put("badRate", provenance.badRate());
        tree.put("codeVersion", provenance.codeVersion());
        tree.put("parameters", provenance.parameters());
        return tree;
    }
}
