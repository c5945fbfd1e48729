package org.bulwark.server.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what strangers send: bounded in depth and length, no key twice, nothing behind the end, decimals kept as they were written.
 */
@Component
public final class StrictJson {

    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 200;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What can be wrong with a body. */
    public enum BodyProblem implements HttpStatuses.Answered {
        /** It is not the JSON that is expected, or beyond the bounds. */
        BODY_UNREADABLE(HttpStatus.BAD_REQUEST),
        /** A key is unknown, missing, or has a value that it cannot have. */
        FIELD_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
        /** It is longer than this address takes. */
        BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE);

        private final HttpStatus status;

        BodyProblem(HttpStatus status) {
            this.status = status;
        }

        @Override
        public HttpStatus status() {
            return status;
        }

        @Override
        public String stage() {
            return "web";
        }
    }

    /** One object: {@link BodyProblem#BODY_UNREADABLE}. */
    public Map<String, Object> object(byte[] body) {
        return read(body, OBJECT, "object");
    }

    /** A list of objects: {@link BodyProblem#BODY_UNREADABLE}. */
    public List<Map<String, Object>> objects(byte[] body) {
        return read(body, OBJECTS, "array of objects");
    }

    /** A tree as JSON again: equal trees give equal bytes. */
    public byte[] bytes(Map<String, Object> tree) {
        return mapper.writeValueAsBytes(tree);
    }

    private <T> T read(byte[] body, TypeReference<T> type, String wanted) {
        try {
            T value = mapper.readValue(body, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // said below; the library's own words quote what was sent
        }
        throw BodyProblem.BODY_UNREADABLE.with(
                "The body is not one JSON " + wanted + " of at most " + DEEPEST + " levels, without a key twice.",
                "Send JSON in UTF-8 after the description at /api/openapi.json.");
    }
}
