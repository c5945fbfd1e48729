package org.bulwark.files.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.bulwark.score.binning.Binning;
import org.bulwark.score.binning.NumberBinning;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.PointsScale;
import org.bulwark.score.scorecard.Provenance;
import org.bulwark.score.scorecard.Scorecard;

/** Reads a scorecard from a document and refuses whatever is unknown, missing or inconsistent. */
final class ScorecardReader {

    private static final Set<String> NONE = Set.of();

    private ScorecardReader() {}

    static Scorecard read(String text, String file) {
        Value document = new Value(file, "", JsonReader.read(text, file));
        checkVersion(document);
        Value.Members root = document.members(
                Set.of("bulwark", "name", "specification", "scale", "intercept", "characteristics", "provenance"),
                NONE);
        List<Characteristic> characteristics = characteristics(root.of("characteristics"));
        Value.Members specification = root.of("specification").members(Set.of("target", "bad", "inputs"), NONE);
        checkInputs(specification.of("inputs"), characteristics);
        return new Scorecard(
                root.of("name").text(),
                scale(root.of("scale")),
                root.of("intercept").anyNumber(),
                characteristics,
                provenance(root.of("provenance"), specification));
    }

    private static void checkVersion(Value document) {
        Value version = document.peek("bulwark")
                .orElseThrow(() -> ModelProblem.MODEL_VERSION.with(
                        document.file() + " is not a model file of Bulwark: it has no key \"bulwark\".",
                        "Give a file that 'bulwark score learn' wrote."));
        if (!version.text().equals(ScorecardFile.VERSION)) {
            throw ModelProblem.MODEL_VERSION.with(
                    version.json().place().in(document.file()) + ": the format is "
                            + version.json().kind() + ", and this version of Bulwark reads \"" + ScorecardFile.VERSION
                            + "\".",
                    "Use the version of Bulwark that wrote the file, or a later one.");
        }
    }

    private static PointsScale scale(Value value) {
        Value.Members scale = value.members(Set.of("score", "odds", "pdo"), NONE);
        double score = scale.of("score").number();
        double odds = scale.of("odds").number();
        double pdo = scale.of("pdo").number();
        return value.build(() -> new PointsScale(score, odds, pdo));
    }

    private static List<Characteristic> characteristics(Value list) {
        List<Characteristic> characteristics = new ArrayList<>();
        Set<String> variables = new HashSet<>();
        long most = 0;
        for (Value item : list.items()) {
            Characteristic characteristic = characteristic(item);
            if (!variables.add(characteristic.variable())) {
                throw item.wrong("variable " + Layout.excerpt(characteristic.variable()) + " stands twice", "Keep one");
            }
            most += characteristic.points().stream().mapToInt(Math::abs).max().orElse(0);
            characteristics.add(characteristic);
        }
        if (characteristics.isEmpty() || most > Integer.MAX_VALUE) {
            throw list.wrong("there are no characteristics, or their points are too many to add", "Mend the list");
        }
        return characteristics;
    }

    private static Characteristic characteristic(Value value) {
        Value.Members members = value.members(BinningReader.keys(value), NONE);
        Binning binning = BinningReader.read(value, members);
        List<Integer> points = new ArrayList<>();
        for (Value bin : members.of("bins").items()) {
            points.add((int) bin.peek("points").orElseThrow().whole(-1_000_000_000, 1_000_000_000));
        }
        return new Characteristic(
                members.of("title").text(),
                binning,
                members.of("coefficient").anyNumber(),
                members.of("standardError").anyNumber(),
                points);
    }

    private static void checkInputs(Value list, List<Characteristic> characteristics) {
        List<Value> inputs = list.items();
        boolean agree = inputs.size() == characteristics.size();
        for (int i = 0; i < inputs.size(); i++) {
            Value.Members input = inputs.get(i).members(Set.of("name", "type"), NONE);
            String name = input.of("name").text();
            String type = input.of("type").text();
            if (agree) {
                Binning binning = characteristics.get(i).binning();
                agree = name.equals(binning.variable()) && type.equals(type(binning));
            }
        }
        if (!agree) {
            throw list.wrong(
                    "the inputs are not the variables of the characteristics, in their order, with their types",
                    "Make the two lists agree");
        }
    }

    /** The type of column that a binning reads, as a word of the file. */
    static String type(Binning binning) {
        return binning instanceof NumberBinning ? "number" : "category";
    }

    private static Provenance provenance(Value value, Value.Members specification) {
        Value.Members provenance =
                value.members(Set.of("data", "dataHash", "rows", "bads", "badRate", "codeVersion", "parameters"), NONE);
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        provenance.of("parameters").entries().forEach((key, text) -> parameters.put(key, text.text()));
        long rows = provenance.of("rows").whole(0, BinningReader.MOST_ROWS);
        return new Provenance(
                provenance.of("data").text(),
                provenance.of("dataHash").text(),
                specification.of("target").text(),
                specification.of("bad").text(),
                rows,
                provenance.of("bads").whole(0, rows),
                provenance.of("badRate").anyNumber(),
                provenance.of("codeVersion").text(),
                parameters);
    }
}
