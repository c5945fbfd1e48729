package org.bulwark.server.desk.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.server.web.Sent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as JSON in the database: what is asked, and what was answered. */
final class TaskTree {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TaskTree() {}

    static String write(TaskContent content) {
        return JSON.writeValueAsString(Map.of(
                "title",
                content.title(),
                "parameters",
                content.parameters(),
                "script",
                content.script(),
                "fields",
                content.fields().stream()
                        .map(field -> Map.of(
                                "code", field.code(),
                                "kind", Sent.word(field.kind()),
                                "title", field.title(),
                                "required", field.required()))
                        .toList()));
    }

    static TaskContent read(String text) {
        JsonNode tree = JSON.readTree(text);
        return new TaskContent(
                words(tree.path("title")),
                tree.path("parameters").valueStream().map(JsonNode::asString).toList(),
                words(tree.path("script")),
                tree.path("fields").valueStream().map(TaskTree::field).toList());
    }

    private static TaskField field(JsonNode tree) {
        return new TaskField(
                tree.path("code").asString(),
                TaskField.Kind.valueOf(tree.path("kind").asString().toUpperCase(java.util.Locale.ROOT)),
                words(tree.path("title")),
                tree.path("required").asBoolean());
    }

    private static Map<String, String> words(JsonNode tree) {
        Map<String, String> words = new LinkedHashMap<>();
        tree.propertyStream()
                .forEach(one -> words.put(one.getKey(), one.getValue().asString()));
        return words;
    }

    static byte[] write(TaskAnswer answer) {
        return JSON.writeValueAsBytes(Map.of(
                "found",
                answer.found(),
                "values",
                answer.values(),
                "objection",
                answer.objection().map(List::of).orElse(List.of())));
    }

    static TaskAnswer answer(byte[] bytes) {
        JsonNode tree = JSON.readTree(bytes);
        return new TaskAnswer(
                tree.path("found").asString(),
                words(tree.path("values")),
                tree.path("objection").valueStream().map(JsonNode::asString).findFirst());
    }
}
