package org.bulwark.server.decision;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bulwark.decision.product.Product;
import org.bulwark.server.desk.Contents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's products, each in the version that is in force. */
@Repository
public class Products {

    private static final String IN_FORCE = "select content from desk.version where kind = ? and part = 'CHAMPION'"
            + " and in_force_from <= ? and (in_force_until is null or in_force_until > ?)";

    private final JdbcClient database;
    private final Contents contents;
    private final InstantSource clock;

    Products(JdbcClient database, Contents contents, InstantSource clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    /** All products by code. */
    public List<Product> all() {
        return database.sql(IN_FORCE + " order by id")
                .params(ProductForm.FORM.kind(), now(), now())
                .query((row, n) -> contents.of(ProductForm.FORM, row.getString(1)))
                .list();
    }

    /** One product by its code. */
    public Optional<Product> find(String code) {
        return database.sql(IN_FORCE + " and id = ?")
                .params(ProductForm.FORM.kind(), now(), now(), code)
                .query((row, n) -> contents.of(ProductForm.FORM, row.getString(1)))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
