package org.bulwark.server.decision.page;

import java.util.Locale;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.product.Product;
import org.bulwark.server.decision.input.Inputs;
import org.bulwark.server.web.part.Cell;
import org.springframework.stereotype.Component;

/** What lists of products show of one. */
@Component
class ProductCells {

    private final Inputs inputs;

    ProductCells(Inputs inputs) {
        this.inputs = inputs;
    }

    /** From the least to the most that can be asked for. */
    static Cell amounts(Product product) {
        return Cell.word(
                "apply.range",
                new Money(product.amounts().least(), product.currency()),
                new Money(product.amounts().most(), product.currency()));
    }

    /** The months. */
    static Cell terms(Product product) {
        return Cell.word("apply.range", product.terms().least(), product.terms().most());
    }

    /** The sources that it is decided by, by their titles. */
    Cell sources(Product product, Locale language) {
        String titles = product.data().needs().stream()
                .map(need -> inputs.title(need.source(), language))
                .collect(Collectors.joining(" · "));
        return titles.isEmpty() ? Cell.none() : Cell.text(titles);
    }
}
