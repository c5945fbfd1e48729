package org.bulwark.files.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON document (RFC 8259) with the places of its values, within bounds of depth, length and number of values. */
final class JsonReader {

    /** More than a scorecard of a thousand variables needs, and few enough to fit in memory. */
    private static final int MOST_TOKENS = 5_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxTokenCount(MOST_TOKENS)
                    .maxStringLength(1_000_000)
                    .maxNameLength(100_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser parser;
    private final String file;

    private JsonReader(JsonParser parser, String file) {
        this.parser = parser;
        this.file = file;
    }

    /** The document, or {@link ModelProblem#MODEL_SYNTAX}, {@link ModelProblem#MODEL_TOO_LARGE}. */
    static Json read(String text, String file) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(parser, file);
            if (parser.nextToken() == null) {
                throw reader.syntax("the file is empty");
            }
            Json json = reader.value();
            if (parser.nextToken() != null) {
                throw reader.syntax("something follows the end of the model");
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw refused(ModelProblem.MODEL_TOO_LARGE, place(e.getLocation()), file, firstLine(e), e);
        } catch (JacksonException e) {
            throw refused(ModelProblem.MODEL_SYNTAX, place(e.getLocation()), file, firstLine(e), e);
        }
    }

    private Json value() {
        Json.Place place = place(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> new Json.Text(place, whole(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Figure(place, parser.getString());
            default -> new Json.Word(place, parser.getString());
        };
    }

    private Json members(Json.Place place) {
        LinkedHashMap<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = whole(parser.currentName());
            if (members.containsKey(key)) {
                throw refused(
                        ModelProblem.MODEL_FIELD,
                        place(parser.currentTokenLocation()),
                        file,
                        "the key " + Layout.excerpt(key) + " is given twice",
                        null);
            }
            parser.nextToken();
            members.put(key, value());
        }
        return new Json.Members(place, members);
    }

    private Json items(Json.Place place) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Items(place, items);
    }

    /** The text, unless half a character is missing: no file could hold it. */
    private String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw syntax("a text holds half a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }

    private ProblemException syntax(String what) {
        return refused(ModelProblem.MODEL_SYNTAX, place(parser.currentTokenLocation()), file, what, null);
    }

    private static ProblemException refused(
            ModelProblem code, Json.Place place, String file, String what, @Nullable Throwable cause) {
        Problem problem = new Problem(
                code,
                place.in(file) + ": " + what + ".",
                "Correct the file there, or export the scorecard again; docs/model-file.md describes the format.");
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    private static Json.Place place(@Nullable TokenStreamLocation at) {
        return at == null
                ? new Json.Place(1, 1)
                : new Json.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private static String firstLine(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        return message.lines().findFirst().orElse("").strip();
    }
}
