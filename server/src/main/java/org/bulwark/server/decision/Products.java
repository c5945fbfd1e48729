package org.bulwark.server.decision;

import java.util.List;
import java.util.Optional;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.server.decision.input.Inputs;
import org.bulwark.server.desk.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bank's products. */
@Repository
public class Products {

    private final JdbcClient database;
    private final Versions versions;
    private final Inputs inputs;

    Products(JdbcClient database, Versions versions, Inputs inputs) {
        this.database = database;
        this.inputs = inputs;
        this.versions = versions;
    }

    /** All products by code. */
    public List<Product> all() {
        return database.sql("select code, content from decision.product order by code")
                .query((row, n) -> ProductFile.read(row.getString(2), "product " + row.getString(1))
                        .value())
                .list();
    }

    /** One product by its code. */
    public Optional<Product> find(String code) {
        return database.sql("select content from decision.product where code = ?")
                .param(code)
                .query((row, n) ->
                        ProductFile.read(row.getString(1), "product " + code).value())
                .optional();
    }

    /** Adds a product, or puts it in the place of the one with its code: {@code decision/product-invalid} when its data cannot be read. */
    @Transactional
    public void save(Product product) {
        inputs.check(product);
        database.sql(
                        "insert into decision.product values (?, ?) on conflict (code) do update set content = excluded.content")
                .params(product.code(), ProductFile.yaml(product))
                .update();
        versions.changed();
    }
}
