package org.bulwark.server.screening;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.Branches;
import org.bulwark.server.sample.SampleRequests;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists, names that nobody else has, and firms that apply under them. */
@NullMarked
public final class TestLists {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};
    private static final AtomicLong NEXT = new AtomicLong(900_000);
    private static final SplittableRandom RANDOM =
            new SplittableRandom(UUID.randomUUID().getMostSignificantBits());

    private static volatile Map<String, Object> approved = Map.of();

    private TestLists() {}

    /** A name of two long words, different from all others in every letter that counts. */
    public static synchronized String name() {
        return word() + " " + word();
    }

    private static String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            word.append("bdfgklmnprstvz".charAt(RANDOM.nextInt(14))).append("aeiou".charAt(RANDOM.nextInt(5)));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "n";
    }

    /** A number that nobody else has. */
    public static String number() {
        return "LIST-" + NEXT.incrementAndGet();
    }

    /** A new list without entries; its code. */
    public static String list(ApiUser editor, String kind) {
        String code = "test-" + UUID.randomUUID().toString().substring(0, 13);
        HttpResponse<String> made = editor.post(
                "/api/screening/lists",
                json(Map.of(
                        "code",
                        code,
                        "kind",
                        kind,
                        "title",
                        "List " + code,
                        "source",
                        "a test",
                        "purpose",
                        "to be tested",
                        "owner",
                        "nobody")));
        if (made.statusCode() != 201) {
            throw new AssertionError(made.body());
        }
        return code;
    }

    /** Puts a firm on a list; the entry's id. */
    public static String listed(ApiUser editor, String list, Map<String, String> entry) {
        Map<String, String> whole = new LinkedHashMap<>(Map.of("kind", "firm", "reason", "fraud"));
        whole.putAll(entry);
        HttpResponse<String> added = editor.post("/api/screening/lists/" + list + "/entries", json(whole));
        if (added.statusCode() != 200) {
            throw new AssertionError(added.body());
        }
        return Objects.requireNonNull(ApiUser.tree(added).get("entry")).toString();
    }

    /** What a firm asks for that the policy approves, unless screening finds something; of the branch {@code lists}. */
    public static synchronized Map<String, Object> request(Server server, String name, String number) {
        if (approved.isEmpty()) {
            server.part(Branches.class).save("lists", "Branch of lists");
            approved = approved(server);
        }
        return under(approved, name, number);
    }

    private static Map<String, Object> approved(Server server) {
        SampleRequests requests = TestBank.in(server);
        for (int i = 0; i < 400; i++) {
            Map<String, Object> request = requests.request(NEXT.incrementAndGet());
            if ("working-capital".equals(request.get("product"))) {
                HttpResponse<String> answer = apply(server, under(request, name(), number()));
                if (answer.statusCode() == 201
                        && "APPROVE".equals(ApiUser.tree(answer).get("outcome"))) {
                    return request;
                }
            }
        }
        throw new AssertionError("nothing was approved");
    }

    private static Map<String, Object> under(Map<String, Object> request, String name, String number) {
        Map<String, Object> applicant = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(request.get("applicant")))
                .forEach((key, value) -> applicant.put(String.valueOf(key), value));
        applicant.remove("phone");
        applicant.remove("address");
        applicant.put("name", name);
        applicant.put("number", number);
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.remove("device");
        changed.put("branch", "lists");
        changed.put("applicant", applicant);
        return changed;
    }

    /** Hands in an application. */
    public static HttpResponse<String> apply(Server server, Map<String, Object> request) {
        return ApiUser.of(server, UserRole.MACHINE).post("/api/decision/applications", json(request));
    }

    /** Hands in an application that is in order; the answer. */
    public static Map<String, Object> applied(Server server, Map<String, Object> request) {
        HttpResponse<String> answer = apply(server, request);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return ApiUser.tree(answer);
    }

    /** The hits of an application as a risk manager sees them, whatever their state. */
    public static List<Map<String, Object>> hits(ApiUser reader, Object application) {
        Object hits = ApiUser.tree(reader.get("/api/screening/hits?state=all&application=" + application))
                .get("hits");
        return JSON.convertValue(hits, OBJECTS);
    }

    /** A JSON array of objects. */
    public static List<Map<String, Object>> objects(HttpResponse<String> answer) {
        return JSON.readValue(answer.body(), OBJECTS);
    }

    /** JSON of anything. */
    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
