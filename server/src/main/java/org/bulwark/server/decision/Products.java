package org.bulwark.server.decision;

import java.util.List;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.ProductFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's products. */
@Repository
public class Products {

    private final JdbcClient database;

    Products(JdbcClient database) {
        this.database = database;
    }

    /** All products by code. */
    public List<Product> all() {
        return database.sql("select code, content from decision.product order by code")
                .query((row, n) -> ProductFile.read(row.getString(2), "product " + row.getString(1))
                        .value())
                .list();
    }

    /** Adds a product, or puts it in the place of the one with its code. */
    public void save(Product product) {
        database.sql(
                        "insert into decision.product values (?, ?) on conflict (code) do update set content = excluded.content")
                .params(product.code(), ProductFile.yaml(product))
                .update();
        database.sql("select nextval('desk.change')").query((row, n) -> 1).single();
    }
}
