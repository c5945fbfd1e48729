package org.bulwark.files.specification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.bulwark.files.tree.TextFile;
import org.bulwark.score.binning.BinningRules;
import org.bulwark.score.binning.BinningRules.Outside;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Shape;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.BinningRules.Tie;
import org.bulwark.score.binning.BinningRules.Unseen;
import org.bulwark.score.binning.Objective;
import org.bulwark.score.binning.Trend;
import org.bulwark.score.scorecard.LearningRules;
import org.bulwark.score.scorecard.PointsScale;

/**
 * Reads {@link LearningRules} from YAML; docs/learning-rules.md describes the file. What it does not say is as in
 * {@link LearningRules#DEFAULT}. Problems as in {@link SpecificationReader}, and those of the rules themselves.
 */
public final class RulesReader {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "rules/1";

    private static final Set<String> OF_BINS = Set.of(
            "objective",
            "trend",
            "tolerance",
            "min-share",
            "min-bads",
            "min-bins",
            "max-bins",
            "pre-bins",
            "cuts",
            "cut-among",
            "groups",
            "missing",
            "specials",
            "unseen",
            "smoothing");

    private RulesReader() {}

    /** Reads a file of UTF-8. */
    public static LearningRules read(Path file) {
        return parse(TextFile.read(file), file.getFileName().toString());
    }

    /**
     * Reads a text.
     *
     * @param text the YAML
     * @param file what to call it in messages
     */
    public static LearningRules parse(String text, String file) {
        Node.Entries root = SpecificationReader.root(text, file, VERSION)
                .only(Set.of("bulwark", "bins", "variables", "held-out", "choice", "ridge", "scale"));
        LearningRules base = LearningRules.DEFAULT;
        BinningRules bins =
                root.find("bins").map(n -> bins(n, "bins", base.bins())).orElse(base.bins());
        LinkedHashMap<String, BinningRules> variables = new LinkedHashMap<>();
        root.find("variables")
                .ifPresent(n -> n.asEntries("variables")
                        .entries()
                        .forEach(e -> variables.put(e.key(), bins(e.value(), e.key(), bins))));
        LearningRules.HeldOut heldOut = root.find("held-out")
                .map(n -> SpecificationReader.constant(n, "held-out", LearningRules.HeldOut.values()))
                .orElse(base.heldOut());
        LearningRules.Choice choice =
                root.find("choice").map(n -> choice(n, base.choice())).orElse(base.choice());
        PointsScale scale = root.find("scale").map(n -> scale(n, base.scale())).orElse(base.scale());
        return SpecificationReader.at(
                root.place(),
                () -> new LearningRules(bins, variables, heldOut, choice, number(root, "ridge", base.ridge()), scale));
    }

    private static BinningRules bins(Node node, String key, BinningRules base) {
        Node.Entries bins = node.asEntries(key).only(OF_BINS);
        return SpecificationReader.at(node.place(), () -> {
            Sizes sizes = base.sizes();
            Outside outside = base.outside();
            return new BinningRules(
                    bins.find("objective")
                            .map(n -> SpecificationReader.constant(n, "objective", Objective.values()))
                            .orElse(base.objective()),
                    new Shape(
                            bins.find("trend")
                                    .map(n -> SpecificationReader.constant(n, "trend", Trend.values()))
                                    .orElse(base.shape().trend()),
                            number(bins, "tolerance", base.shape().tolerance())),
                    new Sizes(
                            number(bins, "min-share", sizes.minShare()),
                            whole(bins, "min-bads", sizes.minBads()),
                            (int) whole(bins, "min-bins", sizes.minBins()),
                            (int) whole(bins, "max-bins", sizes.maxBins())),
                    places(bins, base.places()),
                    new Outside(
                            tie(bins, "missing", outside.missing()),
                            tie(bins, "specials", outside.special()),
                            bins.find("unseen")
                                    .map(n -> SpecificationReader.constant(n, "unseen", Unseen.values()))
                                    .orElse(outside.unseen()),
                            number(bins, "smoothing", outside.smoothing())));
        });
    }

    private static Places places(Node.Entries bins, Places base) {
        List<String> given = List.of("pre-bins", "cuts", "cut-among", "groups").stream()
                .filter(key -> bins.find(key).isPresent())
                .toList();
        if (given.size() > 1) {
            throw bins.place().problem(String.join(" and ", given) + " exclude each other.", "Keep one of them.");
        }
        return switch (given.isEmpty() ? "" : given.getFirst()) {
            case "pre-bins" -> new Places.Quantiles((int) whole(bins, "pre-bins", 0));
            case "cuts" -> new Places.Exactly(numbers(bins, "cuts"));
            case "cut-among" -> new Places.Among(numbers(bins, "cut-among"));
            case "groups" -> new Places.Groups(groups(bins));
            default -> base;
        };
    }

    private static List<List<String>> groups(Node.Entries bins) {
        Node node = bins.find("groups").orElseThrow();
        if (!(node instanceof Node.Items items)) {
            throw node.place().problem("'groups' has " + node.kind() + ".", "Write a list of lists: [[A, B], [C]].");
        }
        List<List<String>> groups = new ArrayList<>();
        items.items().forEach(item -> groups.add(item.asTexts("groups")));
        return groups;
    }

    private static Tie tie(Node.Entries bins, String key, Tie base) {
        return bins.find(key)
                .map(node -> node instanceof Node.Entries with
                        ? new Tie.WithValue(with.only(Set.of("with"))
                                .text("with")
                                .orElseThrow(() -> node.place()
                                        .problem("'" + key + "' names no value.", "Write { with: VALUE }.")))
                        : named(node, key))
                .orElse(base);
    }

    private static Tie named(Node node, String key) {
        return switch (node.asText(key)) {
            case "own" -> new Tie.Own();
            case "riskiest" -> new Tie.Riskiest();
            case "safest" -> new Tie.Safest();
            default ->
                throw node.place()
                        .problem(
                                "'" + key + "' has " + node.kind() + ".",
                                "Use own, riskiest, safest or { with: VALUE }.");
        };
    }

    private static LearningRules.Choice choice(Node node, LearningRules.Choice base) {
        Node.Entries choice = node.asEntries("choice")
                .only(Set.of("min-iv", "most-candidates", "most-correlation", "method", "most-characteristics"));
        return SpecificationReader.at(
                node.place(),
                () -> new LearningRules.Choice(
                        number(choice, "min-iv", base.minIv()),
                        (int) whole(choice, "most-candidates", base.mostCandidates()),
                        number(choice, "most-correlation", base.mostCorrelation()),
                        choice.find("method")
                                .map(n -> SpecificationReader.constant(n, "method", LearningRules.Method.values()))
                                .orElse(base.method()),
                        (int) whole(choice, "most-characteristics", base.mostCharacteristics())));
    }

    private static PointsScale scale(Node node, PointsScale base) {
        Node.Entries scale = node.asEntries("scale").only(Set.of("score", "odds", "pdo"));
        return SpecificationReader.at(
                node.place(),
                () -> new PointsScale(
                        number(scale, "score", base.score()),
                        number(scale, "odds", base.odds()),
                        number(scale, "pdo", base.pdo())));
    }

    private static List<Double> numbers(Node.Entries entries, String key) {
        Node node = entries.find(key).orElseThrow();
        return node.asTexts(key).stream().map(text -> parsed(node, key, text)).toList();
    }

    private static double number(Node.Entries entries, String key, double base) {
        return entries.find(key)
                .map(node -> parsed(node, key, node.asText(key)))
                .orElse(base);
    }

    private static long whole(Node.Entries entries, String key, long base) {
        double value = number(entries, key, (double) base);
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            throw entries.place().problem("'" + key + "' is " + value + ".", "Write a whole number.");
        }
        return (long) value;
    }

    private static double parsed(Node node, String key, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw node.place().problem("'" + key + "' has the text '" + text + "'.", "Write a number.");
        }
    }
}
