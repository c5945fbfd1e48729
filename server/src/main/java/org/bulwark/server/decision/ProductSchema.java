package org.bulwark.server.decision;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.rule.Fact;
import org.bulwark.decision.product.ApplicantKind;
import org.bulwark.decision.product.Product;

/** An application for one product as a JSON Schema: what {@link RequestReader} reads around it, and the product's own fields within. */
record ProductSchema(Product product) {

    private static final String APPLICANT = "applicant.";
    private static final String APPLICATION = "application.";
    private static final String WORD = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

    /** The schema's name. */
    String name() {
        return "Application." + product.code();
    }

    /** The schema. */
    Schema<?> schema() {
        JsonSchema whole = object(product.title());
        whole.addProperty("product", constant(product.code()));
        whole.addProperty("branch", text("The code of the branch that it is handed in at.", WORD));
        JsonSchema channel = text("By which way it came; branch when left out.", "");
        channel.setEnum(List.of("branch", "online", "partner"));
        whole.addProperty("channel", channel);
        whole.addProperty("device", text("The device that it was sent from.", WORD));
        whole.addProperty("applicant", applicant());
        JsonSchema application = object("What is asked for, and what for.");
        fill(application, APPLICATION);
        whole.addProperty("application", application);
        whole.setRequired(List.of("product", "branch", "applicant", "application"));
        return whole;
    }

    private Schema<?> applicant() {
        JsonSchema introduced = object("Somebody by name and number; known parties are found by their number.");
        JsonSchema kind = text("What the applicant is, in small or capital letters.", "");
        kind.setEnum(product.applicants().stream()
                .<Object>map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList());
        introduced.addProperty("kind", kind);
        introduced.addProperty("name", text("1 to 200 characters in any script.", ""));
        introduced.addProperty("number", text("The registration or identity number: 4 to 32 letters and digits.", ""));
        introduced.addProperty("phone", text("5 to 20 digits, with a plus before the country's code.", ""));
        introduced.addProperty("address", text("In one line.", ""));
        fill(introduced, APPLICANT);
        introduced.getRequired().addAll(List.of("name", "number"));
        JsonSchema known = object("A party of the bank by its id.");
        JsonSchema party = text("The party's id.", "");
        party.setFormat("uuid");
        known.addProperty("party", party);
        fill(known, APPLICANT);
        known.getRequired().remove("kind");
        known.getRequired().add("party");
        JsonSchema either = new JsonSchema();
        either.setOneOf(new ArrayList<>(List.of(introduced, known)));
        return either;
    }

    private void fill(JsonSchema object, String prefix) {
        List<String> required = new ArrayList<>();
        for (Fact fact : product.application().facts()) {
            if (fact.name().startsWith(prefix)) {
                String name = fact.name().substring(prefix.length());
                if (fact.required()) {
                    required.add(name);
                }
                if (!fact.name().equals(Product.KIND)) {
                    object.addProperty(
                            name, FactForm.of(fact, product.currency()).schema());
                }
            }
        }
        object.setRequired(required);
    }

    /** An application at a branch that is as good as it can be: every field that must be there, and no other. */
    Map<String, Object> example(ApplicantKind kind, String branch) {
        boolean firm = kind == ApplicantKind.BUSINESS;
        Map<String, Object> applicant = new LinkedHashMap<>();
        applicant.put("kind", kind.name().toLowerCase(Locale.ROOT));
        applicant.put("name", firm ? "Harbour Mill Ltd" : "Ines Moreau");
        applicant.put("number", firm ? "HM-20418" : "IM-19840217");
        Map<String, Object> application = new LinkedHashMap<>();
        for (Fact fact : product.application().facts()) {
            Optional<Object> value = fact.required() && !fact.name().equals(Product.KIND)
                    ? Optional.of(FactForm.of(fact, product.currency()).example())
                    : Optional.empty();
            value.ifPresent(some -> (fact.name().startsWith(APPLICANT) ? applicant : application)
                    .put(fact.name().substring(fact.name().indexOf('.') + 1), some));
        }
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("product", product.code());
        example.put("branch", branch);
        example.put("channel", "online");
        example.put("applicant", applicant);
        example.put("application", application);
        return example;
    }

    private static JsonSchema object(String description) {
        JsonSchema object = new JsonSchema();
        object.addType("object");
        object.setDescription(description);
        object.setAdditionalProperties(false);
        return object;
    }

    private static JsonSchema text(String description, String pattern) {
        JsonSchema text = new JsonSchema();
        text.addType("string");
        text.setDescription(description);
        if (!pattern.isEmpty()) {
            text.setPattern(pattern);
        }
        return text;
    }

    private static JsonSchema constant(String value) {
        JsonSchema constant = new JsonSchema();
        constant.addType("string");
        constant.setConst(value);
        return constant;
    }
}
