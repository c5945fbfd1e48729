package org.bulwark.server.web.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What all operations share: how a problem looks, and what may be absent. */
@Lazy
@Component
final class Whole implements GlobalOpenApiCustomizer {

    private final Schemas schemas;

    Whole(Schemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void customise(OpenAPI description) {
        JsonSchema problem = new JsonSchema();
        problem.addType("object");
        problem.setDescription("What went wrong, after RFC 9457.");
        problem.addProperty("type", text("urn:bulwark:problem: and the code."));
        problem.addProperty("title", text("The status in words."));
        problem.addProperty("status", typed("integer", "The HTTP status."));
        problem.addProperty("detail", text("What is wrong, with names and values."));
        problem.addProperty("instance", text("The address that was asked."));
        problem.addProperty("code", text("What is wrong, for programs: the same for ever."));
        problem.addProperty("remedy", text("What to do next."));
        problem.addProperty("correlationId", text("Finds the story in the server's log."));
        JsonSchema errors = typed("array", "What is wrong field by field, when an application is.");
        JsonSchema field = typed("object", "A field.");
        field.setProperties(Map.of(
                "pointer", text("Where, after RFC 6901."),
                "code", text("What is wrong with it."),
                "detail", text("The same in the reader's language.")));
        field.setRequired(List.of("pointer", "code", "detail"));
        errors.setItems(field);
        problem.addProperty("errors", errors);
        problem.setRequired(List.of("type", "title", "status", "detail", "code", "remedy"));
        description.getComponents().addSchemas(ProblemResponses.SCHEMA, problem);
        schemas.judge(description.getComponents().getSchemas());
    }

    private static Schema<?> text(String description) {
        return typed("string", description);
    }

    private static JsonSchema typed(String type, String description) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        schema.setDescription(description);
        return schema;
    }
}
