package org.bulwark.server.web.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** How a handler refuses: each status that can come with the codes that it can come with. */
final class ProblemResponses {

    /** The name of the one schema of all problems. */
    static final String SCHEMA = "Problem";

    private ProblemResponses() {}

    static void addTo(Operation operation, HandlerMethod handler, boolean open) {
        Map<Integer, SortedSet<String>> codes = ProblemCodes.of(handler.getBeanType());
        for (int status : statuses(operation, handler, open)) {
            Optional.ofNullable(codes.get(status))
                    .ifPresent(some ->
                            operation.getResponses().addApiResponse(Integer.toString(status), response(status, some)));
        }
        operation
                .getResponses()
                .addApiResponse("default", response("Any other refusal.", new JsonSchema().$ref(reference())));
    }

    private static SortedSet<Integer> statuses(Operation operation, HandlerMethod handler, boolean open) {
        SortedSet<Integer> statuses = new TreeSet<>(List.of(400, 401, 403, 406));
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (parameters.stream().anyMatch(one -> "path".equals(one.getIn()))) {
            statuses.addAll(List.of(400, 404, 409, 410, 422));
        }
        if (!parameters.isEmpty()) {
            statuses.addAll(List.of(400, 422));
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            statuses.addAll(List.of(404, 409));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(404, 409, 413, 415, 422, 503));
        }
        if (open) {
            statuses.removeAll(List.of(404, 409, 503));
        }
        return statuses;
    }

    private static ApiResponse response(int status, SortedSet<String> codes) {
        JsonSchema code = new JsonSchema();
        code.addType("string");
        code.setEnum(new ArrayList<>(codes));
        JsonSchema narrowed = new JsonSchema();
        narrowed.setAllOf(
                List.of(new JsonSchema().$ref(reference()), new JsonSchema().properties(Map.of("code", code))));
        HttpStatus known = HttpStatus.valueOf(status);
        return response(known.getReasonPhrase() + ".", narrowed);
    }

    private static ApiResponse response(String description, Schema<?> schema) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static String reference() {
        return "#/components/schemas/" + SCHEMA;
    }
}
