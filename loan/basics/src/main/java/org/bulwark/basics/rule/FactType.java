package org.bulwark.basics.rule;

import java.time.LocalDate;

/** What kind of value a fact has. */
public enum FactType {
    /** A whole number: a {@link Long}. */
    WHOLE(Long.class),
    /** A measure: a finite {@link Double}. */
    NUMBER(Double.class),
    /** An amount in minor units of the currency that goes without saying: a {@link Long}. */
    MONEY(Long.class),
    /** A text or a code: a {@link String}. */
    TEXT(String.class),
    /** Yes or no: a {@link Boolean}. */
    FLAG(Boolean.class),
    /** A calendar date without a time: a {@link LocalDate}; in expressions it has the type of CEL's timestamp. */
    DATE(LocalDate.class);

    private final Class<?> carrier;

    FactType(Class<?> carrier) {
        this.carrier = carrier;
    }

    /** The class of its values. */
    public Class<?> carrier() {
        return carrier;
    }

    /** Whether a value can be one of this type; a double must be finite. */
    public boolean admits(Object value) {
        return carrier.isInstance(value) && !(value instanceof Double number && !Double.isFinite(number));
    }

    /** Whether its values can be counted with. */
    public boolean isNumeric() {
        return this == WHOLE || this == NUMBER || this == MONEY;
    }
}
