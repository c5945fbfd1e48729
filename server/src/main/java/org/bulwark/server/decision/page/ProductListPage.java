package org.bulwark.server.decision.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.product.Product;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.ProductForm;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The bank's products: for whom, how much, on which data, and what is coming. */
@Controller
class ProductListPage {

    private final Versions versions;
    private final ProductCells cells;

    ProductListPage(Versions versions, ProductCells cells) {
        this.versions = versions;
        this.cells = cells;
    }

    @GetMapping("/decision/products")
    @Needs(Permission.POLICY_READ)
    String list(Locale language, Model model) {
        model.addAttribute(
                "list",
                DataList.plain(
                        "products",
                        Text.word("menu.products"),
                        List.of(
                                Column.of("product", "application.product"),
                                Column.of("status", "version.status"),
                                Column.of("applicants", "product.applicants"),
                                Column.of("amounts", "apply.amounts"),
                                Column.of("terms", "apply.terms"),
                                Column.of("data", "apply.reads"),
                                Column.of("coming", "version.coming")),
                        versions.ids(ProductForm.FORM.kind()).stream()
                                .map(code -> row(versions.timeline(ProductForm.FORM, code), language))
                                .toList(),
                        DataList.Empty.of(Text.word("products.empty"), Text.word("products.empty.how"))));
        return "decision/products";
    }

    private Row row(Timeline<Product> timeline, Locale language) {
        Versioned<Product> shown = timeline.versions().stream()
                .filter(version -> version.status() == Status.ACTIVE)
                .findFirst()
                .orElse(timeline.versions().getLast());
        Product product = shown.content();
        String title = product.title(language.getLanguage());
        return new Row(
                product.code(),
                title,
                List.of(
                        new Cell.Lines(
                                Text.plain(title),
                                Text.word("version.of", shown.key().number()),
                                "/desk/product/" + product.code()),
                        Cell.mark(Badge.status(shown.status())),
                        new Cell.Marks(product.applicants().stream()
                                .map(kind -> Badge.of(
                                        Tone.NEUTRAL,
                                        "party.kind." + kind.name().toLowerCase(Locale.ROOT)))
                                .toList()),
                        ProductCells.amounts(product),
                        ProductCells.terms(product),
                        cells.sources(product, language),
                        coming(timeline)));
    }

    private static Cell coming(Timeline<Product> timeline) {
        Optional<Versioned<Product>> last = timeline.versions().stream()
                .filter(version ->
                        List.of(Status.DRAFT, Status.TESTED, Status.APPROVED).contains(version.status()))
                .reduce((_, later) -> later);
        return last.map(version -> Cell.mark(new Badge(
                        Badge.status(version.status()).tone(),
                        Text.word("version.of", version.key().number()))))
                .orElse(Cell.none());
    }
}
