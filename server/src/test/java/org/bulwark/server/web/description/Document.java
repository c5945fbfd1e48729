package org.bulwark.server.web.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description as a caller gets it.
 *
 * @param root the whole document
 */
@NullMarked
public record Document(JsonNode root) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    /** As a machine reads it. */
    public static Document of(Server server) {
        String body =
                ApiUser.of(server, UserRole.MACHINE).get("/api/openapi.json").body();
        return new Document(JsonMapper.shared().readTree(body));
    }

    /**
     * One operation.
     *
     * @param method GET, POST, …
     * @param path with variables in braces
     * @param node what is said of it
     */
    public record Operation(String method, String path, JsonNode node) {

        /** As {@code Endpoint} names it. */
        public String name() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** All operations. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .forEach(one -> all.add(
                                new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()))));
        return all;
    }

    /** What a reference stands for; anything else stands for itself. */
    public JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : resolve(root.at(reference.asString().substring(1)));
    }
}
