package org.bulwark.server.decision.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.decision.product.DataNeed;
import org.bulwark.decision.product.IndicatorInput;
import org.bulwark.decision.product.Product;
import org.bulwark.decision.product.Supply;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.Quality;

/** How the inputs of one product are read under one catalogue. Pure: the same state and instant give the same values, to the bit. */
final class ProductReading {

    /** How far what is stated may lie from what is read, as a part of it, before it counts as something else. */
    private static final double TOLERANCE = 0.1;

    private final Product product;
    private final Catalogue catalogue;
    private final IndicatorReading reading;
    private final List<Input> inputs;
    private final Set<String> sources;

    /** An input with the field that it fills and the indicator that it is read from. */
    private record Input(IndicatorInput declared, Fact field, List<String> sources) {}

    private ProductReading(Product product, Catalogue catalogue, FoldPlan plan) {
        this.product = product;
        this.catalogue = catalogue;
        this.inputs = product.data().inputs().stream()
                .map(declared -> input(declared, product, catalogue))
                .toList();
        this.reading = IndicatorReading.of(
                catalogue.only(product.data().inputs().stream()
                        .map(IndicatorInput::indicator)
                        .toList()),
                plan);
        this.sources = new HashSet<>();
        inputs.forEach(input -> sources.addAll(input.sources));
        product.data().needs().forEach(need -> sources.add(need.source()));
    }

    /** The reading of a product; {@link InputCheck} has found that it can be read. */
    static ProductReading of(Product product, Catalogue catalogue, FoldPlan plan) {
        return new ProductReading(product, catalogue, plan);
    }

    private static Input input(IndicatorInput declared, Product product, Catalogue catalogue) {
        Indicator indicator = catalogue.indicator(declared.indicator());
        Fact field = product.fields().stream()
                .filter(one -> one.name().equals(declared.fact()))
                .findFirst()
                .orElseThrow();
        return new Input(declared, field, List.copyOf(indicator.definition().sources()));
    }

    boolean isOf(Product other, Catalogue inForce) {
        return product.equals(other) && catalogue.equals(inForce);
    }

    /** The product. */
    Product product() {
        return product;
    }

    /** The sources that it asks. */
    Set<String> sources() {
        return sources;
    }

    /** A source by its code. */
    Optional<Source> source(String code) {
        return Optional.ofNullable(catalogue.sources().get(code));
    }

    /** Whether a source may be asked for this product, as far as its purpose goes: of a series for any. */
    boolean isPurpose(String code) {
        return source(code)
                .filter(one -> one.about() == About.SERIES
                        || product.data().purposes().contains(one.handling().purpose()))
                .isPresent();
    }

    private Optional<String> consent(String code) {
        return source(code).flatMap(one -> one.handling().consent());
    }

    /** How the records meet what the product needs. */
    List<SourceSupply> supplies(Reach reach, Predicate<String> permitted) {
        List<SourceSupply> supplies = new ArrayList<>();
        for (DataNeed need : product.data().needs()) {
            supplies.add(reach.supply(need, permitted, this::consent));
        }
        return supplies;
    }

    /**
     * Reads all inputs, and holds what the applicant states against them. Of a source whose records are not enough nothing counts that would be
     * another number with more of them: a sum over a year of which half is not known is no small sum.
     */
    List<InputValue> values(PartyState state, long instant, Predicate<String> permitted, Facts given) {
        IndicatorValues values = reading.at(state, instant);
        Reach reach = Reach.of(state, reading.plan(), instant);
        Map<String, Supply> supplies = new HashMap<>();
        supplies(reach, permitted).forEach(one -> supplies.put(one.need().source(), one.supply()));
        List<InputValue> read = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            int place = reading.place(inputs.get(i).declared.indicator()).orElseThrow();
            read.add(value(inputs.get(i), values, place, new Basis(reach, permitted, supplies), given));
        }
        return read;
    }

    /** On what inputs are read: the records, which of them may be, and which are enough. */
    private record Basis(Reach reach, Predicate<String> permitted, Map<String, Supply> supplies) {

        boolean may(Input input) {
            return input.sources.stream().allMatch(permitted);
        }

        boolean is(Supply supply, Input input) {
            return input.sources.stream().anyMatch(source -> supplies.get(source) == supply);
        }

        boolean isOld(Input input, Optional<Integer> age) {
            OptionalInt oldest = input.declared.oldestDays();
            return is(Supply.OLD, input)
                    || (oldest.isPresent()
                            && age.filter(days -> days > oldest.getAsInt()).isPresent());
        }
    }

    private static InputValue value(Input input, IndicatorValues values, int at, Basis basis, Facts given) {
        IndicatorInput declared = input.declared;
        Quality quality = values.quality(at);
        Optional<Integer> age = basis.may(input) ? basis.reach.ageDays(input.sources) : Optional.empty();
        Optional<Object> stated = declared.stated() ? given.value(declared.fact()) : Optional.empty();
        InputState state = state(input, quality, age, basis);
        Optional<Object> found =
                state == InputState.READ ? Optional.of(scaled(input, values.value(at))) : Optional.empty();
        if (found.isEmpty() && stated.isPresent()) {
            state = InputState.STATED;
        } else if (found.isPresent()
                && stated.filter(other -> isOther(found.get(), other)).isPresent()) {
            state = InputState.CONTRADICTED;
        }
        return new InputValue(
                declared.fact(),
                declared.indicator(),
                state,
                found.or(() -> stated),
                word(basis.may(input) ? quality : Quality.NO_DATA),
                age,
                stated,
                input.sources);
    }

    private static InputState state(Input input, Quality quality, Optional<Integer> age, Basis basis) {
        if (!basis.may(input)) {
            return InputState.NO_CONSENT;
        }
        if (!quality.hasValue()) {
            return InputState.MISSING;
        }
        if (basis.isOld(input, age)) {
            return InputState.OLD;
        }
        return quality == Quality.PARTIAL && basis.is(Supply.SHORT, input) ? InputState.SHORT : InputState.READ;
    }

    private static Object scaled(Input input, double value) {
        double scaled = value * input.declared.times();
        return switch (input.field.type()) {
            case MONEY, WHOLE -> (Object) Math.round(scaled);
            default -> (Object) (scaled + 0.0);
        };
    }

    private static boolean isOther(Object read, Object stated) {
        double found = ((Number) read).doubleValue();
        return Math.abs(((Number) stated).doubleValue() - found) > TOLERANCE * Math.abs(found);
    }

    private static String word(Quality quality) {
        return Objects.requireNonNull(quality).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
