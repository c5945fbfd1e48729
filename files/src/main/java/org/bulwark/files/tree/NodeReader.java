package org.bulwark.files.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads one document of YAML 1.2 or JSON into {@link Node}s, within bounds of length, depth and number. References ({@code *name}) are
 * refused, because they are how a few lines become gigabytes; so are keys given twice and second documents.
 *
 * <p>Problems: {@link FilesProblem#SPECIFICATION_SYNTAX} with file, line and column.
 */
public final class NodeReader {

    private static final int DEEPEST = 24;
    private static final int LONGEST = 8 << 20;
    private static final int MOST_NODES = 1_000_000;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST + 2)
            .maxTokenCount(2L * MOST_NODES)
            .maxStringLength(1_000_000)
            .maxNameLength(10_000)
            .maxNumberLength(100)
            .build();
    private static final YAMLFactory YAML =
            YAMLFactory.builder().streamReadConstraints(BOUNDS).build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();

    private final JsonParser parser;
    private final String file;
    private int nodes;

    private NodeReader(JsonParser parser, String file) {
        this.parser = parser;
        this.file = file;
    }

    /**
     * Reads YAML, or JSON, which is YAML.
     *
     * @param text the document
     * @param file what to call it in messages
     */
    public static Node yaml(String text, String file) {
        String bare = bounded(text, file);
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), bare)) {
            return new NodeReader(parser, file).document();
        } catch (JacksonException e) {
            throw unreadable(e, file, "YAML");
        }
    }

    /**
     * Reads JSON only; quicker.
     *
     * @param text the document
     * @param file what to call it in messages
     */
    public static Node json(String text, String file) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bounded(text, file))) {
            return new NodeReader(parser, file).document();
        } catch (JacksonException e) {
            throw unreadable(e, file, "JSON");
        }
    }

    private static String bounded(String text, String file) {
        if (text.length() > LONGEST) {
            throw refused(file + " is longer than " + LONGEST + " characters.", null);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ProblemException unreadable(JacksonException e, String file, String format) {
        TokenStreamLocation at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
        String place = at.getLineNr() > 0 ? file + ":" + at.getLineNr() + ":" + at.getColumnNr() : file;
        String what = String.valueOf(e.getOriginalMessage())
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        return refused(place + " is not " + format + ": " + what + ".", e);
    }

    private static ProblemException refused(String what, @Nullable Throwable cause) {
        Problem problem = new Problem(FilesProblem.SPECIFICATION_SYNTAX, what, "Correct it there.");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    private Node document() {
        if (parser.nextToken() == null) {
            throw refused(file + " is empty.", null);
        }
        Node root = node(0);
        if (parser.nextToken() != null) {
            throw syntax("a second document begins");
        }
        return root;
    }

    private Node node(int depth) {
        if (depth > DEEPEST) {
            throw syntax("is nested more than " + DEEPEST + " levels deep");
        }
        if (++nodes > MOST_NODES) {
            throw syntax("has more than " + MOST_NODES + " values");
        }
        int line = line();
        int column = column();
        return switch (parser.currentToken()) {
            case START_OBJECT -> entries(line, column, depth);
            case START_ARRAY -> items(line, column, depth);
            case VALUE_NULL -> new Node.Empty(line, column);
            case VALUE_TRUE, VALUE_FALSE -> scalar(line, column, Node.Scalar.Written.FLAG);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(line, column, Node.Scalar.Written.NUMBER);
            case VALUE_STRING -> scalar(line, column, Node.Scalar.Written.TEXT);
            default -> throw syntax("has a reference (*…)");
        };
    }

    private Node scalar(int line, int column, Node.Scalar.Written as) {
        return new Node.Scalar(line, column, as, parser.getString());
    }

    private Node entries(int line, int column, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int keyLine = line();
            int keyColumn = column();
            String key = parser.currentName();
            if (!keys.add(key)) {
                throw syntax("gives the key '" + key + "' twice");
            }
            parser.nextToken();
            entries.add(new Node.Entry(keyLine, keyColumn, key, node(depth + 1)));
        }
        return new Node.Entries(line, column, entries);
    }

    private Node items(int line, int column, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Items(line, column, items);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private int column() {
        return Math.max(1, parser.currentTokenLocation().getColumnNr());
    }

    private ProblemException syntax(String what) {
        return refused(file + ":" + line() + ":" + column() + " " + what + ".", null);
    }
}
