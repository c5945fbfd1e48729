package org.bulwark.server.decision;

import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.server.desk.ContentForm;

/** Products are kept as YAML. */
public final class ProductForm implements ContentForm<Product> {

    /** The one form. */
    public static final ProductForm FORM = new ProductForm();

    private ProductForm() {}

    @Override
    public String kind() {
        return "product";
    }

    @Override
    public Product read(String text) {
        return ProductFile.read(text, "the stored product").value();
    }

    @Override
    public String write(Product content) {
        return ProductFile.yaml(content);
    }
}
