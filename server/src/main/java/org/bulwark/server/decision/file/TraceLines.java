package org.bulwark.server.decision.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.Reading;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.file.ApplicationFile.TraceLine;
import org.bulwark.server.decision.file.ApplicationFile.Value;
import org.bulwark.server.decision.input.InputReading;
import org.bulwark.server.decision.input.InputValue;
import org.jspecify.annotations.Nullable;

/** The steps of a policy with titles and values. */
final class TraceLines {

    private final Policy policy;
    private final Map<String, Fact> facts;
    private final Map<String, String> titles;
    private final boolean personal;

    /**
     * For a policy.
     *
     * @param personal whether the reader may see personal values
     */
    TraceLines(Policy policy, boolean personal) {
        this.policy = policy;
        this.personal = personal;
        this.facts = policy.facts().facts().stream().collect(Collectors.toMap(Fact::name, fact -> fact));
        this.titles = policy.rules().stream().collect(Collectors.toMap(PolicyRule::id, PolicyRule::title));
    }

    List<TraceLine> of(List<Step> steps) {
        return steps.stream().map(this::line).toList();
    }

    /** What the bank read of its own data. */
    Optional<ApplicationFile.DataRead> of(EvidenceRecord evidence) {
        return InputReading.Kept.of(evidence.part(InputReading.PART))
                .map(kept -> new ApplicationFile.DataRead(
                        kept.asOf(),
                        kept.place(),
                        kept.catalogue(),
                        kept.values().stream().map(this::input).toList()));
    }

    private ApplicationFile.Input input(InputValue input) {
        Value value = value(new Reading(input.fact(), input.value()));
        return new ApplicationFile.Input(
                input.fact(),
                value.title(),
                input.indicator(),
                input.state().word(),
                value.value(),
                value.masked(),
                input.ageDays(),
                input.quality());
    }

    private TraceLine line(Step step) {
        return switch (step) {
            case Step.Supplied it -> line(step, "supply", it.source(), it.source(), it.result(), it.readings());
            case Step.Routed it ->
                line(step, "route", "route", "route", it.product().orElse(""), List.of());
            case Step.Banded it ->
                line(
                        step,
                        "band",
                        it.fact(),
                        title(it.fact()),
                        it.grade().orElse(""),
                        List.of(new Reading(it.fact(), it.value())));
            case Step.Looked it -> line(step, "table", it.table(), it.table(), rows(it), read(it));
            case Step.Ruled it ->
                line(
                        step,
                        "rule",
                        it.rule(),
                        titles.getOrDefault(it.rule(), it.rule()),
                        it.result().name().toLowerCase(Locale.ROOT),
                        it.readings());
            case Step.Computed it -> line(step, "formula", it.formula(), it.formula(), computed(it), it.readings());
            case Step.Cut it ->
                line(step, "cut", it.by(), it.by(), it.after().map(this::money).orElse(""), List.of());
        };
    }

    private TraceLine line(Step step, String kind, String name, String title, String result, List<Reading> readings) {
        return new TraceLine(
                kind,
                name,
                title,
                result,
                step.effect(),
                readings.stream().map(this::value).toList(),
                step.reason());
    }

    private static String rows(Step.Looked looked) {
        return looked.rows().isEmpty() ? looked.answer() : String.join(", ", looked.rows());
    }

    /** What a table read, and behind it what it gave. */
    private static List<Reading> read(Step.Looked looked) {
        List<Reading> read = new ArrayList<>(looked.readings());
        looked.outputs().forEach((name, value) -> read.add(new Reading(name, Optional.of(value))));
        return read;
    }

    private String computed(Step.Computed computed) {
        return computed.value()
                .map(value -> switch (computed.formula()) {
                    case "limit" -> money(value);
                    case "price" -> Rate.ofPpm(value).toString();
                    default -> Long.toString(value);
                })
                .orElse("");
    }

    private Value value(Reading reading) {
        Fact fact = facts.get(reading.fact());
        boolean masked =
                fact != null && fact.personal() && !personal && reading.value().isPresent();
        return new Value(
                reading.fact(),
                title(reading.fact()),
                masked ? Optional.empty() : reading.value().map(value -> text(fact, value)),
                masked);
    }

    private String text(@Nullable Fact fact, Object value) {
        return fact != null && fact.type() == FactType.MONEY && value instanceof Long minor
                ? money(minor)
                : value.toString();
    }

    private String title(String name) {
        Fact fact = facts.get(name);
        return fact == null ? name : fact.title();
    }

    private String money(long minor) {
        return new Money(minor, policy.currency()).toString();
    }
}
