package org.bulwark.server.decision;

import org.bulwark.decision.product.Product;
import org.bulwark.server.desk.DeskProblem;
import org.springframework.stereotype.Component;

/** Finds the product that a policy is for, by which its text is read. */
@Component
class PolicyContents {

    private final Products products;

    PolicyContents(Products products) {
        this.products = products;
    }

    Product product(String code) {
        return products.all().stream()
                .filter(product -> product.code().equals(code))
                .findFirst()
                .orElseThrow(() -> DeskProblem.VERSION_UNKNOWN.with(
                        "There is no product '" + code + "'.", "Choose one of the list of policies."));
    }

    PolicyContent of(String code) {
        return new PolicyContent(product(code));
    }
}
