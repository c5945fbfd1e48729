package org.bulwark.learn.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.text.EventType;
import org.bulwark.files.model.TextModelFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the side file of a model says.
 *
 * @param name names the model and its version
 * @param model the file of the model, beside the side file
 * @param input what goes in
 * @param labels the types of the model's classes, in their order
 * @param type the output that holds the type's scores, of shape [1, labels]
 * @param sentiment the output that holds the scores of negative, neutral and positive, of shape [1, 3]; empty: sentiment follows from the type
 * @param isProbability whether outputs are probabilities already; otherwise they go through a softmax
 */
record Declaration(
        String name,
        Path model,
        Input input,
        List<EventType> labels,
        String type,
        Optional<String> sentiment,
        boolean isProbability) {

    static final String VERSION = "text-onnx/1";

    private static final Set<String> KEYS = Set.of(
            "bulwark",
            "name",
            "model",
            "sha256",
            "input",
            "name-of-input",
            "vocabulary",
            "vocabulary-sha256",
            "length",
            "mask",
            "labels",
            "output",
            "sentiment-output",
            "scores");
    private static final Set<String> MUST =
            Set.of("bulwark", "name", "model", "sha256", "input", "name-of-input", "labels", "output", "scores");
    private static final int LONGEST = 4096;

    /** What goes into a model. */
    sealed interface Input {
        /** The name of the model's input. */
        String name();

        /** The text itself, as a tensor of strings of shape [1]. */
        record Strings(String name) implements Input {}

        /**
         * Numbers of the pieces of the text, as a tensor of 64-bit whole numbers of shape [1, n].
         *
         * @param name the name of the input
         * @param vocabulary a text file with a piece a line, numbered from 0
         * @param length the most pieces, those that mark beginning and end among them
         * @param mask the name of the input that is one for each piece; empty where the model has none
         */
        record Pieces(String name, Path vocabulary, int length, Optional<String> mask) implements Input {}
    }

    /** Reads a side file and checks the digests of the files that it names: {@link OnnxProblem}. */
    static Declaration read(Path file) {
        JsonNode root = tree(file);
        Set<String> unknown = new TreeSet<>(root.propertyNames());
        unknown.removeAll(KEYS);
        Set<String> missing = new TreeSet<>(MUST);
        missing.removeAll(root.propertyNames());
        if (!unknown.isEmpty()
                || !missing.isEmpty()
                || !text(file, root, "bulwark").equals(VERSION)) {
            throw wrong(
                    file,
                    "has unknown keys " + unknown + ", lacks " + missing + ", or is not of the version " + VERSION);
        }
        List<EventType> labels = labels(file, root.get("labels"));
        String scores = text(file, root, "scores");
        if (!Set.of("probability", "logit").contains(scores)) {
            throw wrong(file, "has the scores '" + scores + "', which are neither probability nor logit");
        }
        return new Declaration(
                text(file, root, "name"),
                named(file, root, "model", "sha256"),
                input(file, root),
                labels,
                text(file, root, "output"),
                root.has("sentiment-output") ? Optional.of(text(file, root, "sentiment-output")) : Optional.empty(),
                scores.equals("probability"));
    }

    private static JsonNode tree(Path file) {
        try {
            JsonNode root = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(Files.readString(file));
            if (!root.isObject()) {
                throw wrong(file, "is no JSON object");
            }
            return root;
        } catch (IOException | JacksonException e) {
            throw new ProblemException(
                    new Problem(
                            OnnxProblem.ONNX_DECLARATION,
                            "The side file " + file.getFileName() + " cannot be read as JSON.",
                            "Check that it is there and whole; docs/text.md describes it."),
                    e);
        }
    }

    private static Input input(Path file, JsonNode root) {
        String name = text(file, root, "name-of-input");
        String kind = text(file, root, "input");
        if (kind.equals("string")) {
            return new Input.Strings(name);
        }
        if (!kind.equals("pieces")) {
            throw wrong(file, "has the input '" + kind + "', which is neither string nor pieces");
        }
        JsonNode length = root.get("length");
        if (length == null || !length.isInt() || length.asInt() < 3 || length.asInt() > LONGEST) {
            throw wrong(file, "declares pieces without a length from 3 to " + LONGEST);
        }
        return new Input.Pieces(
                name,
                named(file, root, "vocabulary", "vocabulary-sha256"),
                length.asInt(),
                root.has("mask") ? Optional.of(text(file, root, "mask")) : Optional.empty());
    }

    private static List<EventType> labels(Path file, JsonNode list) {
        List<EventType> labels = new ArrayList<>();
        for (JsonNode label : list) {
            labels.add(EventType.ofWord(label.isString() ? label.asString() : "")
                    .orElseThrow(() -> wrong(file, "has the label " + label + ", which is no event type")));
        }
        if (labels.size() < 2 || Set.copyOf(labels).size() != labels.size()) {
            throw wrong(file, "needs two labels or more, each once");
        }
        return List.copyOf(labels);
    }

    /** A file beside the side file, whose SHA-256 is the one declared. */
    private static Path named(Path file, JsonNode root, String key, String digestKey) {
        String name = text(file, root, key);
        Path named = file.resolveSibling(name);
        String declared = text(file, root, digestKey);
        String found;
        try {
            found = HexFormat.of().formatHex(TextModelFile.sha256(Files.readAllBytes(named)));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            OnnxProblem.ONNX_FILE,
                            "The file '" + name + "', which " + file.getFileName() + " names, cannot be read.",
                            "Put it beside the side file."),
                    e);
        }
        if (!found.equals(declared)) {
            throw OnnxProblem.ONNX_FILE.with(
                    "The file '" + name + "' has the SHA-256 " + found + ", and " + file.getFileName() + " declares "
                            + declared + ".",
                    "Fetch the file that was meant, or declare this one after looking at it.");
        }
        return named;
    }

    private static String text(Path file, JsonNode root, String key) {
        @Nullable JsonNode value = root.get(key);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw wrong(file, "needs a text for the key '" + key + "'");
        }
        return value.asString();
    }

    private static ProblemException wrong(Path file, String what) {
        return OnnxProblem.ONNX_DECLARATION.with(
                "The side file " + file.getFileName() + " " + what + ".", "Correct it; docs/text.md describes it.");
    }
}
