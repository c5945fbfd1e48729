package org.bulwark.server.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.decision.DecisionProblem;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.product.ProductEvolution;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.files.tree.Document;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.input.Inputs;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.desk.text.TextKind;
import org.springframework.stereotype.Component;

/**
 * Products on the desk, each under its code. A version that would break what policies, scorecards and kept decisions read is refused, with every
 * difference by its name. A product is never retired: who offers it no more retires its policy.
 */
@Component
final class ProductKind implements TextKind<Product> {

    private static final Rights RIGHTS =
            new Rights(Permission.POLICY_READ, Permission.POLICY_EDIT, Permission.POLICY_APPROVE);

    private final Products products;
    private final Versions versions;
    private final Inputs inputs;

    ProductKind(Products products, Versions versions, Inputs inputs) {
        this.products = products;
        this.versions = versions;
        this.inputs = inputs;
    }

    @Override
    public String word() {
        return ProductForm.FORM.kind();
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public String menu() {
        return "products";
    }

    @Override
    public ContentForm<Product> form(String id) {
        return ProductForm.FORM;
    }

    @Override
    public Object tree(Product product) {
        return ProductFile.tree(product);
    }

    @Override
    public String title(String id, Locale language) {
        return products.find(id)
                .map(product -> product.title(language.getLanguage()))
                .orElse(id);
    }

    @Override
    public Document<Product> read(String id, String text) {
        Document<Product> document = ProductFile.read(text, id);
        if (document instanceof Document.Sound<Product>(Product product)) {
            TextKind.saysItself(id, "code", product.code(), DecisionProblem.PRODUCT_INVALID);
        }
        return document;
    }

    @Override
    public String text(Product product) {
        return ProductFile.yaml(product);
    }

    @Override
    public Optional<Product> shipped(String id) {
        return Optional.empty();
    }

    @Override
    public List<String> remarks(String id, Product product) {
        List<String> remarks = new ArrayList<>();
        Optional<Product> before = products.find(id);
        if (before.isEmpty()) {
            remarks.add("A product that the bank does not offer yet. It needs a policy before anybody can apply.");
        } else {
            breaks(before.get(), product).forEach(one -> remarks.add("Breaks: " + one));
            product.facts().names().stream()
                    .filter(name -> before.get().facts().find(name).isEmpty())
                    .forEach(name -> remarks.add("New: facts[" + name + "]."));
        }
        unreadable(product).ifPresent(remarks::add);
        return remarks;
    }

    /** Everything that a version would break: facts of the one before it, and policies that could not be read any more. */
    private List<String> breaks(Product before, Product product) {
        List<String> breaks = new ArrayList<>(ProductEvolution.between(before, product).stream()
                .map(ProductEvolution.Break::toString)
                .toList());
        if (breaks.isEmpty()) {
            try {
                versions.timeline(new PolicyContent(product), product.code());
            } catch (ProblemException e) {
                breaks.add("A version of its policy cannot be read over its facts any more: "
                        + e.problem().what());
            }
        }
        return breaks;
    }

    private Optional<String> unreadable(Product product) {
        try {
            inputs.check(product);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of("Breaks: " + e.problem().what());
        }
    }

    /** A version passes when the bank can read what it reads, and when nothing breaks that was made for the version in force. */
    @Override
    public TestReport test(VersionKey key, Product product) {
        List<String> breaks = new ArrayList<>(unreadable(product).stream().toList());
        Optional<Product> before = products.find(key.id());
        before.ifPresent(one -> breaks.addAll(breaks(one, product)));
        return breaks.isEmpty()
                ? new TestReport(
                        true,
                        before.isEmpty()
                                ? "A new product with " + product.facts().size() + " facts."
                                : "Policies, scorecards and kept decisions read it as before.")
                : new TestReport(false, String.join(" ", breaks));
    }

    @Override
    public void activating(VersionKey key, Product product, Act act) {
        inputs.check(product);
        products.find(key.id()).ifPresent(before -> ProductEvolution.check(before, product));
        versions.timeline(new PolicyContent(product), product.code());
    }
}
