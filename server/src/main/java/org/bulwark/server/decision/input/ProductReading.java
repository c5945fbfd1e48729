package org.bulwark.server.decision.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.bulwark.decision.product.DataNeed;
import org.bulwark.decision.product.IndicatorInput;
import org.bulwark.decision.product.Product;
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

    /** Reads all inputs, and holds what the applicant states against them. */
    List<InputValue> values(PartyState state, long instant, Predicate<String> permitted, Facts given) {
        IndicatorValues values = reading.at(state, instant);
        Reach reach = Reach.of(state, reading.plan(), instant);
        List<InputValue> read = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            read.add(value(inputs.get(i), values, i, reach, permitted, given));
        }
        return read;
    }

    private static InputValue value(
            Input input, IndicatorValues values, int at, Reach reach, Predicate<String> permitted, Facts given) {
        IndicatorInput declared = input.declared;
        Optional<Object> stated = declared.stated() ? given.value(declared.fact()) : Optional.empty();
        boolean may = input.sources.stream().allMatch(permitted);
        Quality quality = values.quality(at);
        Optional<Integer> age = may ? reach.ageDays(input.sources) : Optional.empty();
        boolean old = declared.oldestDays().isPresent()
                && age.filter(days -> days > declared.oldestDays().getAsInt()).isPresent();
        Optional<Object> found =
                may && !old && quality.hasValue() ? Optional.of(scaled(input, values.value(at))) : Optional.empty();
        InputState state;
        if (found.isPresent()) {
            state = stated.filter(other -> isOther(found.get(), other)).isPresent()
                    ? InputState.CONTRADICTED
                    : InputState.READ;
        } else if (stated.isPresent()) {
            state = InputState.STATED;
        } else {
            state = !may ? InputState.NO_CONSENT : old ? InputState.OLD : InputState.MISSING;
        }
        return new InputValue(
                declared.fact(),
                declared.indicator(),
                state,
                found.or(() -> stated),
                may ? word(quality) : word(Quality.NO_DATA),
                age,
                stated,
                input.sources);
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
        return Objects.requireNonNull(quality)
                .name()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-');
    }
}
