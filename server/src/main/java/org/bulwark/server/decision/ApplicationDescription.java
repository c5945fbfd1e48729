package org.bulwark.server.decision;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bulwark.decision.product.ApplicantKind;
import org.bulwark.decision.product.Product;
import org.bulwark.server.data.Branches;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.web.description.Contribution;
import org.springframework.stereotype.Component;

/** What an application looks like, product by product, as the products say themselves, with an example for each kind of applicant. */
@Component
final class ApplicationDescription implements Contribution {

    /** The name of the schema. */
    static final String SCHEMA = "Application";

    private static final String PATH = "/api/decision/applications";

    private final Products products;
    private final Versions versions;
    private final Branches branches;

    ApplicationDescription(Products products, Versions versions, Branches branches) {
        this.products = products;
        this.branches = branches;
        this.versions = versions;
    }

    @Override
    public Object state() {
        return versions.changes(); // a product that is saved counts as one
    }

    @Override
    public void addTo(OpenAPI description) {
        String branch = branches.codes().stream().findFirst().orElse("central");
        List<Schema<?>> kinds = new ArrayList<>();
        Map<String, Example> examples = new LinkedHashMap<>();
        for (Product one : products.all()) {
            ProductSchema product = new ProductSchema(one);
            description.getComponents().addSchemas(product.name(), product.schema());
            kinds.add(new JsonSchema().$ref("#/components/schemas/" + product.name()));
            for (ApplicantKind kind : one.applicants()) {
                String word = kind.name().toLowerCase(Locale.ROOT);
                examples.put(
                        one.code() + "-" + word,
                        new Example()
                                .summary("A " + word + " applies for a " + one.title())
                                .value(product.example(kind, branch)));
            }
        }
        description.getComponents().addSchemas(SCHEMA, application(kinds));
        Objects.requireNonNull(description.getPaths().get(PATH))
                .getPost()
                .getRequestBody()
                .getContent()
                .values()
                .forEach(type -> type.setExamples(examples.isEmpty() ? null : examples));
    }

    private static Schema<?> application(List<Schema<?>> kinds) {
        JsonSchema application = new JsonSchema();
        application.setDescription(
                kinds.isEmpty()
                        ? "An application for a product; there is no product yet."
                        : "An application for one of the bank's products.");
        if (kinds.isEmpty()) {
            application.addType("object");
        } else {
            application.setOneOf(new ArrayList<>(kinds));
        }
        return application;
    }
}
