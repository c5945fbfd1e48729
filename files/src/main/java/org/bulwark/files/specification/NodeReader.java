package org.bulwark.files.specification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 into {@link Node}s. References ({@code *name}) are refused: a specification needs none, and they are how a few lines
 * of YAML become gigabytes. So are keys given twice, more than one document, and nesting beyond {@value #DEEPEST} levels.
 */
final class NodeReader {

    private static final int DEEPEST = 8;
    private static final String REMEDY = "Correct the YAML there; docs/data-specification.md has an example.";

    private final YAMLParser parser;
    private final String file;

    private NodeReader(YAMLParser parser, String file) {
        this.parser = parser;
        this.file = file;
    }

    static Node read(String text, String file) {
        try (JsonParser parser = YAMLFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            NodeReader reader = new NodeReader((YAMLParser) parser, file);
            if (parser.nextToken() == null) {
                throw FilesProblem.SPECIFICATION_SYNTAX.with(file + " is empty.", REMEDY);
            }
            Node root = reader.node(0);
            if (parser.nextToken() != null) {
                throw reader.syntax("a second document begins");
            }
            return root;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
            String place = at.getLineNr() > 0 ? file + ":" + at.getLineNr() + ":" + at.getColumnNr() : file;
            String what = String.valueOf(e.getOriginalMessage())
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new ProblemException(
                    new Problem(FilesProblem.SPECIFICATION_SYNTAX, place + " is not YAML: " + what + ".", REMEDY), e);
        }
    }

    private Node node(int depth) {
        if (depth > DEEPEST) {
            throw syntax("is nested more deeply than any specification");
        }
        if (parser.isCurrentAlias()) {
            throw syntax("has a reference (*…)");
        }
        Place place = place();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> entries(place, depth);
            case START_ARRAY -> items(place, depth);
            case VALUE_NULL -> new Node.Empty(place);
            default -> new Node.Text(place, parser.getString());
        };
    }

    private Node entries(Place place, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = place();
            String key = parser.currentName();
            if (!keys.add(key)) {
                throw syntax("gives the key '" + key + "' twice");
            }
            parser.nextToken();
            entries.add(new Node.Entry(keyPlace, key, node(depth + 1)));
        }
        return new Node.Entries(place, List.copyOf(entries));
    }

    private Node items(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Items(place, List.copyOf(items));
    }

    private Place place() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr());
    }

    private ProblemException syntax(String what) {
        return FilesProblem.SPECIFICATION_SYNTAX.with(place() + " " + what + ".", REMEDY);
    }
}
