package org.bulwark.server.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Reason;
import org.bulwark.basics.party.Address;
import org.bulwark.basics.party.PartyName;
import org.bulwark.basics.party.Phone;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.decision.product.FieldError;
import org.bulwark.server.data.Applicant;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Takes an application apart: who applies, where and how, and the fields of the product, which its normaliser reads. Wrong fields are
 * gathered and told together.
 */
final class RequestReader {

    private static final Set<String> OUTER =
            Set.of("product", "branch", "channel", "device", "applicant", "application");
    private static final Set<String> IDENTITY = Set.of("party", "name", "number", "phone", "address");
    private static final Set<String> CHANNELS = Set.of("branch", "online", "partner");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Map<String, Object> received;
    private final List<FieldError> errors = new ArrayList<>();

    private RequestReader(Map<String, Object> received) {
        this.received = received;
    }

    /**
     * Reads an application.
     *
     * @param received the JSON object as a tree
     * @throws InvalidApplication with everything that is wrong
     */
    static Request read(Map<String, Object> received) {
        return new RequestReader(received).read();
    }

    private Request read() {
        received.keySet().stream()
                .filter(key -> !OUTER.contains(key))
                .forEach(key -> error("/" + shortened(key), "unknown"));
        Map<String, Object> applicant = object("applicant");
        Map<String, Object> application = object("application");
        String product = word(received, "", "product").orElse("");
        String branch = word(received, "", "branch").orElse("");
        Optional<String> device = word(received, "", "device");
        String channel = word(received, "", "channel").orElse("branch");
        if (!CHANNELS.contains(channel)) {
            error("/channel", "not-allowed", "allowed", "branch, online, partner");
        }
        required("/product", product);
        required("/branch", branch);
        Optional<Applicant> who = applicant(applicant);
        if (!errors.isEmpty() || who.isEmpty()) {
            throw new InvalidApplication(errors);
        }
        return new Request(product, branch, channel, device, who.get(), fields(applicant, application), received);
    }

    private Optional<Applicant> applicant(Map<String, Object> applicant) {
        Optional<String> party = text(applicant, "/applicant", "party");
        if (party.isPresent()) {
            for (String other : List.of("name", "number")) {
                if (applicant.get(other) != null) {
                    error("/applicant/" + other, "beside-party");
                }
            }
            return value("/applicant/party", party, UUID::fromString).map(Applicant.Known::new);
        }
        Optional<PartyKind> kind = value(
                "/applicant/kind",
                text(applicant, "/applicant", "kind"),
                word -> PartyKind.of(word.toUpperCase(Locale.ROOT)));
        Optional<PartyName> name = value("/applicant/name", text(applicant, "/applicant", "name"), PartyName::new);
        Optional<RegistrationNumber> number =
                value("/applicant/number", text(applicant, "/applicant", "number"), RegistrationNumber::new);
        Optional<Phone> phone = value("/applicant/phone", text(applicant, "/applicant", "phone"), Phone::new);
        Optional<Address> address = value("/applicant/address", text(applicant, "/applicant", "address"), Address::new);
        missing("/applicant/kind", applicant.get("kind"));
        missing("/applicant/name", applicant.get("name"));
        missing("/applicant/number", applicant.get("number"));
        return kind.flatMap(k ->
                name.flatMap(n -> number.map(id -> new Applicant.Introduced(k, new Identity(n, id, phone, address)))));
    }

    private static Map<String, Object> fields(Map<String, Object> applicant, Map<String, Object> application) {
        Map<String, Object> rest = new LinkedHashMap<>(applicant);
        rest.keySet().removeAll(IDENTITY);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("applicant", rest);
        fields.put("application", application);
        return fields;
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    private Map<String, Object> object(String name) {
        Object value = received.get(name);
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        error("/" + name, value == null ? "missing" : "type", "wanted", "object");
        return Map.of();
    }

    private Optional<String> text(Map<String, Object> object, String pointer, String name) {
        Object value = object.get(name);
        if (value == null || (value instanceof String text && text.isBlank())) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            error(pointer + "/" + name, "type", "wanted", "text");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    private Optional<String> word(Map<String, Object> object, String pointer, String name) {
        Optional<String> text = text(object, pointer, name);
        if (text.isPresent() && !WORD.matcher(text.get()).matches()) {
            error(pointer + "/" + name, "characters");
            return Optional.empty();
        }
        return text;
    }

    private <T> Optional<T> value(String pointer, Optional<String> text, Function<String, T> reader) {
        try {
            return text.map(reader);
        } catch (ProblemException | IllegalArgumentException e) {
            error(pointer, "invalid");
            return Optional.empty();
        }
    }

    private void required(String pointer, String value) {
        if (value.isEmpty() && errors.stream().noneMatch(e -> e.pointer().equals(pointer))) {
            error(pointer, "missing");
        }
    }

    private void missing(String pointer, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            error(pointer, "missing");
        }
    }

    private void error(String pointer, String word, String... parameters) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        errors.add(new FieldError(pointer, Reason.of("decision/field-" + word, named)));
    }

    private static String shortened(String key) {
        String plain = key.replace("~", "~0").replace("/", "~1");
        return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
    }
}
