package org.bulwark.server.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulwark.bank.ApplicationStream;
import org.bulwark.basics.rule.Fact;
import org.bulwark.decision.product.Product;
import org.jspecify.annotations.Nullable;

/** The sample bank's stream of applications in the words of the API. */
public final class SampleRequests {

    private final ApplicationStream stream;
    private final Map<String, Product> products;

    /** For the products given, which name the fields. */
    public SampleRequests(ApplicationStream stream, List<Product> products) {
        this.stream = stream;
        this.products = products.stream().collect(Collectors.toMap(Product::code, product -> product));
    }

    /** Application k of the stream, as the body of {@code POST /api/decision/applications}. */
    public Map<String, Object> request(long k) {
        Map<String, Object> content = stream.application(k).content();
        Product product = products.get(String.valueOf(content.get("product")));
        if (product == null) {
            throw new IllegalStateException("no product " + content.get("product"));
        }
        Map<String, Object> known = object(content.get("facts"));
        Map<String, Object> requested = object(content.get("requested"));
        Map<String, Object> applicant = new LinkedHashMap<>(identity(object(content.get("applicant"))));
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("amount", requested.get("amount"));
        application.put("term_months", requested.get("term_months"));
        for (Fact fact : product.fields()) {
            int dot = fact.name().lastIndexOf('.');
            Object value = known.get(fact.name().substring(dot + 1));
            if (value != null && !isCode(value)) {
                (fact.name().startsWith("applicant.") ? applicant : application)
                        .put(fact.name().substring(dot + 1), value);
            }
        }
        Map<String, Object> request = new LinkedHashMap<>();
        for (String word : List.of("product", "branch", "channel")) {
            request.put(word, content.get(word));
        }
        if (content.get("device_id") != null) {
            request.put("device", content.get("device_id"));
        }
        request.put("applicant", applicant);
        request.put("application", application);
        return request;
    }

    private static Map<String, Object> identity(Map<String, Object> told) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("kind", told.get("kind"));
        identity.put("name", told.get("name"));
        identity.put("number", told.getOrDefault("registration_number", told.get("id_number")));
        for (String word : List.of("phone", "address")) {
            if (told.get(word) != null) {
                identity.put(word, told.get(word));
            }
        }
        return identity;
    }

    /** The simulation writes -1 and -999 for what is not there. */
    private static boolean isCode(Object value) {
        return value instanceof Number number && (number.doubleValue() == -999 || number.doubleValue() == -1);
    }

    private static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, content) -> object.put(String.valueOf(key), content));
        }
        return object;
    }
}
