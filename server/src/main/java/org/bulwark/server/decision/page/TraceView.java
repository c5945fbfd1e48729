package org.bulwark.server.decision.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.decision.Outcome;
import org.bulwark.decision.Step;
import org.bulwark.decision.policy.Formula;
import org.bulwark.decision.policy.LimitRules;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.policy.PolicyRule;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.RuleTrace;
import org.bulwark.server.web.part.RuleTrace.Line;
import org.bulwark.server.web.part.RuleTrace.Value;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** Shows the steps of a decision: what was asked, what was read, what came out. */
final class TraceView {

    private final Policy policy;
    private final FactCells cells;

    private TraceView(Policy policy, FactCells cells) {
        this.policy = policy;
        this.cells = cells;
    }

    /** The steps of a decision that a policy took; what spoke against the application comes first, as it was found. */
    static RuleTrace of(List<Step> steps, Policy policy, FactCells cells) {
        TraceView view = new TraceView(policy, cells);
        List<Line> spoke = new ArrayList<>();
        List<Line> silent = new ArrayList<>();
        for (Step step : steps) {
            (step.effect() == Outcome.APPROVE ? silent : spoke).add(view.line(step));
        }
        return new RuleTrace(spoke, silent);
    }

    /** Steps that no policy has to be asked about: how the records of sources meet what is needed. */
    static List<Line> supplies(List<Step> steps, FactCells cells) {
        return steps.stream()
                .filter(Step.Supplied.class::isInstance)
                .map(step -> supplied((Step.Supplied) step, cells))
                .toList();
    }

    private static Line supplied(Step.Supplied supplied, FactCells cells) {
        return new Line(
                supplied.source(),
                Text.told(Reason.of("source/" + supplied.source(), Map.of())),
                "",
                Badge.of(
                        tone(supplied),
                        "trace.supply." + (supplied.result().isEmpty() ? "unknown" : supplied.result())),
                cells.of(supplied.readings()));
    }

    private Line line(Step step) {
        return switch (step) {
            case Step.Ruled ruled -> ruled(ruled);
            case Step.Supplied supplied -> supplied(supplied, cells);
            case Step.Routed routed ->
                new Line(
                        "route",
                        Text.word("trace.route"),
                        "",
                        routed.product()
                                .map(code -> new Badge(tone(routed), Text.plain(code)))
                                .orElse(Badge.of(tone(routed), "trace.route.person")),
                        List.of());
            case Step.Banded banded ->
                new Line(
                        "band",
                        Text.word("trace.band"),
                        banded.fact(),
                        new Badge(tone(banded), Text.plain(banded.grade().orElse("–"))),
                        List.of(cells.value(banded.fact(), banded.value())));
            case Step.Looked looked -> looked(looked);
            case Step.Computed computed ->
                new Line(
                        computed.formula(),
                        Text.word("trace.formula." + computed.formula()),
                        expression(computed.formula()),
                        result(computed),
                        cells.of(computed.readings()));
            case Step.Cut cut -> cut(cut);
        };
    }

    private Line ruled(Step.Ruled ruled) {
        Optional<PolicyRule> rule = policy.rules().stream()
                .filter(one -> one.id().equals(ruled.rule()))
                .findFirst();
        String key = "trace.rule." + ruled.result().name().toLowerCase(Locale.ROOT);
        return new Line(
                ruled.rule(),
                Text.plain(rule.map(PolicyRule::title).orElse(ruled.rule())),
                rule.map(PolicyRule::when).orElse(""),
                Badge.of(tone(ruled), key),
                cells.of(ruled.readings()));
    }

    private Line looked(Step.Looked looked) {
        List<Value> values = new ArrayList<>(cells.of(looked.readings()));
        looked.outputs().forEach((name, value) -> values.add(cells.value(name, Optional.of(value))));
        return new Line(
                looked.table(),
                Text.word("trace.table", looked.table()),
                String.join(", ", looked.rows()),
                Badge.of(tone(looked), "trace.table." + looked.answer()),
                values);
    }

    private Line cut(Step.Cut cut) {
        List<Value> values = new ArrayList<>();
        amount("trace.cut.bound", cut.bound(), values);
        amount("trace.cut.before", cut.before(), values);
        amount("trace.cut.after", cut.after(), values);
        boolean same = cut.before().equals(cut.after());
        return new Line(
                cut.by(),
                Text.word("trace.cut." + cut.by()),
                "",
                cut.effect() == Outcome.APPROVE && !same
                        ? Badge.of(Tone.WARNING, "trace.cut")
                        : Badge.of(tone(cut), same ? "trace.uncut" : "trace.cut"),
                values);
    }

    private void amount(String name, Optional<Long> minor, List<Value> values) {
        minor.ifPresent(known ->
                values.add(new Value(Text.word(name), name, Cell.amount(new Money(known, policy.currency())))));
    }

    private String expression(String formula) {
        return switch (formula) {
            case "limit" ->
                policy.limit().map(LimitRules::formula).map(Formula::expression).orElse("");
            case "term" -> policy.term().map(Formula::expression).orElse("");
            case "price" -> policy.price().map(Formula::expression).orElse("");
            default -> "";
        };
    }

    private Badge result(Step.Computed computed) {
        Optional<Text> value = computed.value().map(known -> switch (computed.formula()) {
            case "limit" -> Text.word("trace.value", new Money(known, policy.currency()));
            case "price" -> Text.word("trace.value", Rate.ofPpm(known));
            default -> Text.word("trace.months", known);
        });
        return value.map(text -> new Badge(tone(computed), text))
                .orElse(Badge.of(tone(computed), "trace.rule.unknown"));
    }

    private static Tone tone(Step step) {
        return switch (step.effect()) {
            case APPROVE -> Tone.APPROVE;
            case REFER -> Tone.REFER;
            case DECLINE -> Tone.DECLINE;
        };
    }
}
