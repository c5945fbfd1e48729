package org.bulwark.server.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bulwark.server.Server;
import org.bulwark.server.data.Branches;
import org.bulwark.server.sample.TestBank;
import org.bulwark.server.web.description.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application that there is nothing wrong with, of a firm of its own: the description's own example. Attacks are one change away. */
final class GoodRequest {

    private static final AtomicLong NEXT = new AtomicLong();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final Map<String, Object> tree;

    private GoodRequest(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** One for a branch, which is made. */
    static synchronized GoodRequest at(Server server, String branch) {
        TestBank.in(server);
        server.part(Branches.class).save(branch, "Branch " + branch);
        JsonNode example = Document.of(server)
                .root()
                .at("/paths/~1api~1decision~1applications/post/requestBody/content/application~1json/examples"
                        + "/working-capital-business/value");
        Map<String, Object> tree = JsonMapper.shared().convertValue(example, TREE);
        tree.put("branch", branch);
        return new GoodRequest(tree).with("applicant", who -> who.put("number", "HOSTILE" + NEXT.incrementAndGet()));
    }

    /** The same firm once more, with something else in the part called so; the empty name means the whole. */
    GoodRequest with(String part, Consumer<Map<String, Object>> change) {
        Map<String, Object> copy = JsonMapper.shared().convertValue(tree, TREE);
        change.accept(part.isEmpty() ? copy : object(copy, part));
        return new GoodRequest(copy);
    }

    private static Map<String, Object> object(Map<String, Object> tree, String part) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(tree.get(part)))
                .forEach((key, value) -> copy.put(String.valueOf(key), value));
        tree.put(part, copy);
        return copy;
    }

    /** As JSON. */
    String json() {
        return JsonMapper.shared().writeValueAsString(tree);
    }
}
