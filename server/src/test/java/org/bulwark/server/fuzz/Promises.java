package org.bulwark.server.fuzz;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.RawHttp;
import org.bulwark.server.web.description.Document;
import org.bulwark.server.web.description.Document.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds what is answered against the schemas that the description promises. */
final class Promises {

    private static final int MOST_TOLD = 600;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Document document;
    private final Map<JsonNode, Schema> known = new HashMap<>();

    Promises(Document document) {
        this.document = document;
    }

    /** Where an answer in JSON is not what was promised for its status. */
    Optional<String> broken(Operation operation, RawHttp.Answer answer) {
        boolean json = answer.header("Content-Type").orElse("").startsWith("application/json");
        JsonNode response = operation.node().path("responses").path(Integer.toString(answer.status()));
        if (!json || answer.status() / 100 != 2 || answer.text().isEmpty()) {
            return Optional.empty();
        }
        if (response.isMissingNode()) {
            return Optional.of("status " + answer.status() + " is not described");
        }
        JsonNode schema = response.at("/content/application~1json/schema");
        var errors = known.computeIfAbsent(schema, this::compiled).validate(answer.text(), InputFormat.JSON);
        return errors.isEmpty() ? Optional.empty() : Optional.of("not as promised: " + start(errors.toString()));
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", document.root().get("components"));
        whole.setAll((ObjectNode) schema);
        return registry.getSchema(whole.toString());
    }

    private static String start(String text) {
        return text.substring(0, Math.min(MOST_TOLD, text.length()));
    }
}
