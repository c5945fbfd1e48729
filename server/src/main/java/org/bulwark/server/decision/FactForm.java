package org.bulwark.server.decision;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;

/** How one field of a product is written in JSON, as the normaliser reads it. */
record FactForm(Fact fact, Currency currency) {

    static FactForm of(Fact fact, Currency currency) {
        return new FactForm(fact, currency);
    }

    /** The field's schema. */
    Schema<?> schema() {
        JsonSchema schema = new JsonSchema();
        schema.setTitle(fact.title());
        switch (fact.type()) {
            case TEXT -> {
                schema.addType("string");
                schema.setMaxLength(1_000);
                if (!fact.allowed().isEmpty()) {
                    schema.setEnum(new ArrayList<>(fact.allowed()));
                }
            }
            case FLAG -> schema.addType("boolean");
            case DATE -> {
                schema.addType("string");
                schema.setFormat("date");
            }
            case WHOLE -> {
                schema.addType("integer");
                bounds(schema);
            }
            case NUMBER -> {
                schema.addType("number");
                bounds(schema);
            }
            case MONEY -> {
                schema.addType("string");
                schema.addType("number");
                schema.setPattern("^-?[0-9]{1,18}(\\.[0-9]{1,9})?$");
            }
        }
        schema.setDescription(words());
        return schema;
    }

    private void bounds(JsonSchema schema) {
        if (Double.isFinite(fact.range().least())) {
            schema.setMinimum(plain(fact.range().least()));
        }
        if (Double.isFinite(fact.range().most())) {
            schema.setMaximum(plain(fact.range().most()));
        }
    }

    private static BigDecimal plain(double value) {
        BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private String words() {
        if (fact.type() != FactType.MONEY) {
            return fact.title() + (fact.unit().isEmpty() ? "" : ", in " + fact.unit());
        }
        String bounds = Double.isFinite(fact.range().least())
                        && Double.isFinite(fact.range().most())
                ? ", from " + money(fact.range().least()) + " to "
                        + money(fact.range().most())
                : "";
        return fact.title() + " in " + currency.getCurrencyCode() + bounds + ", as a text or a number";
    }

    private String money(double minor) {
        return new Money((long) minor, currency).amount();
    }

    /** So much in round figures. */
    private static double whole(double minor) {
        return Math.floor(minor / 10_000) * 10_000;
    }

    /** A value that the field takes: of a range one that is neither end, and none of the largest. */
    Object example() {
        double least = Double.isFinite(fact.range().least()) ? fact.range().least() : 0;
        double most = Double.isFinite(fact.range().most()) ? fact.range().most() : least + 100;
        double some = least + Math.min((most - least) / 3, fact.type() == FactType.MONEY ? 4_000_000 : 36);
        return switch (fact.type()) {
            case TEXT -> fact.allowed().isEmpty() ? "as agreed" : fact.allowed().getFirst();
            case FLAG -> false;
            case DATE -> "2024-05-01";
            case WHOLE -> (long) some;
            case NUMBER -> plain(Math.floor(some) >= least ? Math.floor(some) : some);
            case MONEY -> money(whole(some) >= least ? whole(some) : least);
        };
    }
}
