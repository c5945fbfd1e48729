package org.bulwark.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulwark.server.RawHttp.Ask;
import org.bulwark.server.web.description.Document.Operation;
import tools.jackson.databind.JsonNode;

/** Makes requests out of what is said of an operation. */
final class Shots {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "PATCH", "TRACE", "DELETE", "PUT", "FOO");
    private static final List<String> STRAY = List.of(
            "sort=-nothing",
            "sort=id;",
            "page=-1",
            "size=99999999999",
            "most=-1",
            "most=",
            "after=",
            "=x",
            "%",
            "a[b]=c",
            "&&&");

    private Shots() {}

    /** One request of an operation, without what proves who asks. */
    static Ask of(Operation operation, Drawn drawn) {
        Chance chance = drawn.chance();
        List<String> headers = new ArrayList<>(Headers.odd(chance));
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.get("name").asString();
            String value = drawn.parameter(name, parameter.get("schema"));
            boolean sent = parameter.path("required").asBoolean(false) ? !chance.oneIn(10) : chance.oneIn(2);
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value, chance));
                case "query" -> {
                    if (sent) {
                        query.add(name + "=" + encoded(value, chance));
                    }
                }
                default -> {
                    if (sent && value.indexOf('\n') < 0) {
                        headers.add(name + ": " + value);
                    }
                }
            }
        }
        if (chance.oneIn(8)) {
            query.add(chance.of(STRAY));
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        String method = chance.oneIn(30) ? chance.of(METHODS) : operation.method();
        JsonNode content = operation.node().at("/requestBody/content");
        if (content.isMissingNode() || content.isEmpty()) {
            return new Ask(method, target, headers, chance.oneIn(8) ? body("{}", chance) : new byte[0]);
        }
        Map.Entry<String, JsonNode> media = chance.of(List.copyOf(content.properties()));
        headers.add(Headers.type(media.getKey(), chance));
        return new Ask(method, target, headers, body(text(media, drawn), chance));
    }

    private static byte[] body(String text, Chance chance) {
        return Broken.written(text, chance);
    }

    private static String text(Map.Entry<String, JsonNode> media, Drawn drawn) {
        Chance chance = drawn.chance();
        if (!media.getKey().equals("application/json")) {
            String good = chance.of(Files.of(media.getKey()));
            return chance.oneIn(2) ? good : worn(good, chance);
        }
        List<JsonNode> examples =
                media.getValue().path("examples").valueStream().toList();
        Object tree = !examples.isEmpty() && chance.oneIn(2)
                ? plain(chance.of(examples).get("value"), drawn)
                : drawn.value(media.getValue().get("schema"));
        return JsonText.of(chance.oneIn(4) ? tree : Broken.tree(tree, chance));
    }

    /** A text with a piece exchanged for something nasty. */
    private static String worn(String good, Chance chance) {
        int from = chance.below(good.length());
        int to = Math.min(good.length(), from + chance.below(40));
        return good.substring(0, from) + chance.of(Nasty.TEXTS) + good.substring(to);
    }

    private static Object plain(JsonNode node, Drawn drawn) {
        if (!node.isObject()) {
            return node.isNumber() ? node.decimalValue() : node.asString();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties()
                .forEach(one -> map.put(
                        one.getKey(), one.getKey().equals("branch") ? Crowd.BRANCH : plain(one.getValue(), drawn)));
        return map;
    }

    /** A form of fields with some of these names. */
    static String form(List<String> names, Drawn drawn) {
        Chance chance = drawn.chance();
        JsonNode text = tools.jackson.databind.json.JsonMapper.shared().readTree("{\"type\":\"string\"}");
        return names.stream()
                .filter(name -> !chance.oneIn(4))
                .map(name -> name + "=" + encoded(drawn.parameter(name, text), chance))
                .collect(Collectors.joining("&"));
    }

    /** As addresses have it; halves of pairs as the three bytes that no decoder should take. */
    static String encoded(String value, Chance chance) {
        if (chance.oneIn(40)) {
            return value.replaceAll("[\\r\\n\\x00]", "");
        }
        StringBuilder text = new StringBuilder();
        value.codePoints().forEach(c -> {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~')) {
                text.appendCodePoint(c);
            } else if (0xD800 <= c && c <= 0xDFFF) {
                text.append(
                        "%%%02X%%%02X%%%02X".formatted(0xE0 | (c >> 12), 0x80 | ((c >> 6) & 0x3F), 0x80 | (c & 0x3F)));
            } else {
                for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append("%%%02X".formatted(one & 0xFF));
                }
            }
        });
        return text.toString();
    }
}
