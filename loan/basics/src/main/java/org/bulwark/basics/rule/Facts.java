package org.bulwark.basics.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The values of the facts of one case; a value may be missing. Immutable. */
public final class Facts {

    private final FactSchema schema;
    private final @Nullable Object[] values;

    private Facts(FactSchema schema, @Nullable Object[] values) {
        this.schema = schema;
        this.values = values;
    }

    /** Nothing known. */
    public static Facts none(FactSchema schema) {
        return new Facts(schema, new @Nullable Object[schema.size()]);
    }

    /** To be filled by name. */
    public static Builder of(FactSchema schema) {
        return new Builder(schema, new @Nullable Object[schema.size()]);
    }

    /** From values by name; those not named are missing. */
    public static Facts of(FactSchema schema, Map<String, ?> values) {
        Builder builder = of(schema);
        values.forEach(builder::put);
        return builder.build();
    }

    /** What they are values of. */
    public FactSchema schema() {
        return schema;
    }

    /** The value in a slot of the schema, or null when it is missing. */
    public @Nullable Object at(int slot) {
        return values[slot];
    }

    /** The value of a name; nothing when it is missing or there is no such fact. */
    public Optional<Object> value(String name) {
        int slot = schema.slot(name);
        return slot < 0 ? Optional.empty() : Optional.ofNullable(values[slot]);
    }

    /** The value of a numeric fact. */
    public Optional<Double> number(String name) {
        return value(name).map(value -> value instanceof Number number ? number.doubleValue() : null);
    }

    /** Those that are known, in the schema's order. */
    public SequencedMap<String, Object> known() {
        SequencedMap<String, Object> known = new LinkedHashMap<>();
        for (int slot = 0; slot < values.length; slot++) {
            Object value = values[slot];
            if (value != null) {
                known.put(schema.facts().get(slot).name(), value);
            }
        }
        return known;
    }

    /** The same with some of them different or more; to be built anew. */
    public Builder but() {
        return new Builder(schema, values.clone());
    }

    /** The same with one value different. */
    public Facts with(String name, @Nullable Object value) {
        return but().put(name, value).build();
    }

    /**
     * The same under another schema: values go by name, and what the other schema does not have is left behind.
     *
     * @throws org.bulwark.basics.ProblemException {@code rule/value-invalid} when a fact has another type there
     */
    public Facts under(FactSchema other) {
        if (schema.equals(other)) {
            return this;
        }
        if (other.beginsWith(schema)) {
            return new Facts(other, Arrays.copyOf(values, other.size()));
        }
        Builder builder = of(other);
        known().forEach((name, value) -> {
            if (other.slot(name) >= 0) {
                builder.put(name, value);
            }
        });
        return builder.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts that && schema.equals(that.schema) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Facts" + known();
    }

    /** Facts being filled; one thread only. */
    public static final class Builder {

        private final FactSchema schema;
        private final @Nullable Object[] values;

        private Builder(FactSchema schema, @Nullable Object[] values) {
            this.schema = schema;
            this.values = values;
        }

        /**
         * Gives a fact its value; null makes it missing.
         *
         * @throws org.bulwark.basics.ProblemException {@code rule/name-unknown}, or {@code rule/value-invalid} for another type
         */
        public Builder put(String name, @Nullable Object value) {
            int slot = schema.slot(name);
            if (slot < 0) {
                throw RuleProblem.NAME_UNKNOWN.with(
                        "There is no fact '" + name + "'.", Spelling.didYouMean(schema.names(), name));
            }
            return at(slot, value);
        }

        /** Gives the fact in a slot its value; null makes it missing. */
        public Builder at(int slot, @Nullable Object value) {
            Fact fact = schema.facts().get(slot);
            if (value != null && !fact.type().admits(value)) {
                throw RuleProblem.VALUE_INVALID.with(
                        "'" + fact.name() + "' is a " + fact.type() + " and was given "
                                + value.getClass().getSimpleName() + " '" + value + "'.",
                        "Give a " + fact.type().carrier().getSimpleName() + ".");
            }
            values[slot] = value;
            return this;
        }

        /** The facts; the builder can go on. */
        public Facts build() {
            return new Facts(schema, values.clone());
        }
    }
}
