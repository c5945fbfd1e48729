package org.bulwark.files.model;

import static org.bulwark.files.model.Layout.member;
import static org.bulwark.files.model.Layout.number;
import static org.bulwark.files.model.Layout.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.binning.CategoryBinning;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;

/** Writes a scorecard as a document; a bin is one line, so that two files can be compared line by line. */
final class ScorecardWriter {

    private ScorecardWriter() {}

    static String write(Scorecard scorecard) {
        List<Characteristic> characteristics = scorecard.characteristics();
        return Layout.block(List.of(
                        member("bulwark", text(ScorecardFile.VERSION)),
                        member("name", text(scorecard.name())),
                        member("specification", specification(scorecard)),
                        member("scale", scale(scorecard.scale())),
                        member("intercept", number(scorecard.intercept())),
                        member(
                                "characteristics",
                                Layout.rows(characteristics.stream()
                                        .map(ScorecardWriter::characteristic)
                                        .toList())),
                        member("provenance", provenance(scorecard.provenance()))))
                + "\n";
    }

    private static String specification(Scorecard scorecard) {
        List<String> inputs = new ArrayList<>();
        for (Characteristic characteristic : scorecard.characteristics()) {
            Binning binning = characteristic.binning();
            inputs.add(Layout.line(List.of(
                    member("name", text(binning.variable())), member("type", text(ScorecardReader.type(binning))))));
        }
        return Layout.block(List.of(
                member("target", text(scorecard.provenance().target())),
                member("bad", text(scorecard.provenance().bad())),
                member("inputs", Layout.rows(inputs))));
    }

    private static String scale(PointsScale scale) {
        return Layout.line(List.of(
                member("score", number(scale.score())),
                member("odds", number(scale.odds())),
                member("pdo", number(scale.pdo()))));
    }

    private static String characteristic(Characteristic characteristic) {
        Binning binning = characteristic.binning();
        List<String> members = new ArrayList<>(List.of(
                member("variable", text(binning.variable())),
                member("title", text(characteristic.title())),
                member("type", text(ScorecardReader.type(binning))),
                member("trend", text(Words.of(binning.trend()))),
                member("coefficient", number(characteristic.coefficient())),
                member("standardError", number(characteristic.standardError()))));
        switch (binning) {
            case NumberBinning numbers -> {
                members.add(member(
                        "cuts",
                        Layout.row(numbers.cuts().stream().map(Layout::number).toList())));
                members.add(member("missing", Integer.toString(numbers.missingCode())));
            }
            case CategoryBinning categories -> {
                members.add(member("missing", Integer.toString(categories.missingCode())));
                members.add(member("unseen", Integer.toString(categories.unseenCode())));
            }
        }
        List<String> bins = new ArrayList<>();
        List<List<String>> held = held(binning);
        String holds = binning instanceof NumberBinning ? "specials" : "levels";
        for (int code = 0; code < binning.bins().size(); code++) {
            bins.add(bin(
                    binning.bins().get(code),
                    holds,
                    held.get(code),
                    characteristic.points().get(code)));
        }
        members.add(member("bins", Layout.rows(bins)));
        return Layout.block(members);
    }

    /** The special codes or levels that each bin holds, as JSON. */
    private static List<List<String>> held(Binning binning) {
        List<List<String>> held = new ArrayList<>();
        binning.bins().forEach(bin -> held.add(new ArrayList<>()));
        switch (binning) {
            case NumberBinning numbers ->
                numbers.specials().forEach((special, code) -> held.get(code).add(number(special)));
            case CategoryBinning categories ->
                categories.levels().forEach((level, code) -> held.get(code).add(text(level)));
        }
        return held;
    }

    private static String bin(Bin bin, String holds, List<String> held, int points) {
        List<String> members = new ArrayList<>();
        members.add(member("kind", text(Words.of(bin.kind()))));
        members.add(member("label", text(bin.label())));
        if (!held.isEmpty()) {
            members.add(member(holds, Layout.row(held)));
        }
        members.add(member("points", Integer.toString(points)));
        members.add(member("woe", number(bin.woe())));
        members.add(member("iv", number(bin.iv())));
        members.add(member("rows", Long.toString(bin.counts().rows())));
        members.add(member("bads", Long.toString(bin.counts().bads())));
        members.add(member("weight", FixedWeight.text(bin.counts().weight())));
        members.add(member("badWeight", FixedWeight.text(bin.counts().badWeight())));
        return Layout.line(members);
    }

    private static String provenance(Provenance provenance) {
        List<String> parameters = new ArrayList<>();
        for (Map.Entry<String, String> parameter : provenance.parameters().entrySet()) {
            parameters.add(member(parameter.getKey(), text(parameter.getValue())));
        }
        return Layout.block(List.of(
                member("data", text(provenance.data())),
                member("dataHash", text(provenance.dataHash())),
                member("rows", Long.toString(provenance.rows())),
                member("bads", Long.toString(provenance.bads())),
                member("badRate", number(provenance.badRate())),
                member("codeVersion", text(provenance.codeVersion())),
                member("parameters", Layout.block(parameters))));
    }
}
