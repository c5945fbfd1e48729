package org.bulwark.server.decision;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.server.score.ScoredProducts;
import org.springframework.stereotype.Component;

/** What scorecards find of a product: every fact by its name, and by its last word as {@link Underwriting} finds it. */
@Component
final class ProductInputs implements ScoredProducts {

    private final Products products;

    ProductInputs(Products products) {
        this.products = products;
    }

    @Override
    public Optional<Set<String>> inputs(String product) {
        return products.find(product).map(found -> found.facts().names().stream()
                .flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf('.') + 1)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
