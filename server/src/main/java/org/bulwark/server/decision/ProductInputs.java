package org.bulwark.server.decision;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
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
        return products.find(product)
                .map(found -> found.facts().names().stream()
                        .flatMap(name -> Stream.of(name, name.substring(name.lastIndexOf('.') + 1)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public SequencedMap<String, String> titles() {
        SequencedMap<String, String> titles = new LinkedHashMap<>();
        products.all().forEach(product -> titles.put(product.code(), product.title()));
        return titles;
    }

    @Override
    public UnaryOperator<String> titles(String product) {
        return products.find(product)
                .<UnaryOperator<String>>map(found -> variable -> Titles.of(found.facts(), variable))
                .orElse(UnaryOperator.identity());
    }
}
