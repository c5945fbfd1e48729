package org.bulwark.contract.covenant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Compilation;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.rule.RuleExpression;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.covenant.Measurement.Figures;
import org.bulwark.contract.covenant.Promise.AddBack;
import org.bulwark.contract.covenant.Promise.Part;

/** Tests one covenant, its expressions ready to be evaluated. Immutable and safe for several threads. */
public final class CovenantMonitor {

    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";

    private final Covenant covenant;
    private final SequencedMap<String, RuleExpression> expressions = new LinkedHashMap<>();

    private CovenantMonitor(Covenant covenant, RuleLanguage language) {
        this.covenant = covenant;
        switch (covenant.promise()) {
            case Promise.Ratio it -> {
                compile(language, NUMERATOR, it.numerator(), FactType.NUMBER);
                compile(language, DENOMINATOR, it.denominator(), FactType.NUMBER);
                it.addBacks().forEach(one -> compile(language, key(one), one.expression(), FactType.NUMBER));
            }
            case Promise.Event it -> compile(language, "expression", it.expression(), FactType.FLAG);
            case Promise.Information _, Promise.UseOfFunds _ -> {}
        }
    }

    private static String key(AddBack one) {
        return "add-back " + one.code();
    }

    /**
     * A covenant over facts.
     *
     * @param facts what the figures of a test may hold
     * @param minorDigits digits behind the point of the currency of the facts
     * @throws org.bulwark.basics.ProblemException {@link ContractProblem#COVENANT_INVALID} for an expression that is none, or two add-backs
     *     of one code
     */
    public static CovenantMonitor of(Covenant covenant, FactSchema facts, int minorDigits) {
        return new CovenantMonitor(covenant, RuleLanguage.of(facts, minorDigits));
    }

    private void compile(RuleLanguage language, String what, String source, FactType wanted) {
        switch (language.compile(source, wanted)) {
            case Compilation.Accepted it -> {
                if (expressions.put(what, it.rule()) != null) {
                    throw invalid(what, "stands there twice", "Give each a code of its own.");
                }
            }
            case Compilation.Refused it ->
                throw invalid(
                        what,
                        "cannot be read: " + it.issues().getFirst().what(),
                        it.issues().getFirst().hint() + " Then save it again.");
        }
    }

    private RuntimeException invalid(String what, String fault, String remedy) {
        return ContractProblem.COVENANT_INVALID.with(
                "Of the covenant '" + covenant.code() + "' the " + what + " "
                        + (fault.endsWith(".") ? fault : fault + "."),
                remedy);
    }

    /** The covenant. */
    public Covenant covenant() {
        return covenant;
    }

    /** The names of the facts that it reads. */
    public List<String> facts() {
        return expressions.values().stream()
                .flatMap(one -> one.facts().stream())
                .distinct()
                .toList();
    }

    /**
     * What is around a test.
     *
     * @param observations what was delivered, in any order; those of other covenants and tests are passed over
     * @param waivers the waivers, in any order
     * @param equityCuresUsed how often money from the owners has cured this covenant before
     * @param today the business date: what was observed later is not known
     */
    public record Around(List<Observation> observations, List<Waiver> waivers, int equityCuresUsed, LocalDate today) {
        /** Copies the lists. */
        public Around {
            observations = List.copyOf(observations);
            waivers = List.copyOf(waivers);
        }
    }

    /** What was found before waivers and cures are looked at. */
    private record Found(CovenantState state, Optional<Measurement> measured, List<Reason> reasons) {
        static Found of(CovenantState state, Reason... reasons) {
            return new Found(state, Optional.empty(), List.of(reasons));
        }
    }

    /** How the covenant stands at a test, by what is known today. */
    public CovenantResult result(TestDates test, Around around) {
        List<Observation> known = around.observations.stream()
                .filter(one -> one.covenant().equals(covenant.code())
                        && one.testDate().equals(test.testDate())
                        && !one.observedOn().isAfter(around.today))
                .sorted(Comparator.comparing(Observation::observedOn).thenComparing(Observation::deliveredOn))
                .toList();
        Found found = known.isEmpty() ? undelivered(test, around.today) : delivered(test, known);
        Optional<Waiver> waiver =
                around.waivers.stream().filter(one -> one.covers(test)).findFirst();
        Optional<CovenantResult.Cure> cure = found.state == CovenantState.BREACH
                ? cure(
                        found,
                        known.isEmpty() ? test.graceUntil() : known.getLast().observedOn(),
                        around)
                : Optional.empty();
        return new CovenantResult(test, found.state, found.measured, found.reasons, waiver, cure);
    }

    private Found undelivered(TestDates test, LocalDate today) {
        long late = ChronoUnit.DAYS.between(test.dueOn(), today);
        if (late <= 0) {
            return Found.of(
                    CovenantState.UNKNOWN,
                    Reasons.of("covenant-not-due", "covenant", covenant.code(), "due", test.dueOn()));
        }
        CovenantState state = switch (covenant.promise()) {
            case Promise.Information _ ->
                today.isAfter(test.graceUntil()) ? CovenantState.BREACH : CovenantState.WARNING;
            case Promise.Ratio _, Promise.Event _, Promise.UseOfFunds _ -> CovenantState.UNKNOWN;
        };
        return Found.of(
                state,
                Reasons.of(
                        "covenant-not-delivered", "covenant", covenant.code(), "due", test.dueOn(), "days_late", late));
    }

    private Found delivered(TestDates test, List<Observation> known) {
        Observation latest = known.getLast();
        Found found = switch (covenant.promise()) {
            case Promise.Information _ -> Found.of(CovenantState.COMPLIANT);
            case Promise.Event _ -> event(latest.facts());
            case Promise.UseOfFunds it ->
                UseOfFundsCheck.of(covenant.code(), it, latest.spendings())
                        .map(one -> Found.of(one.state(), one.reason()))
                        .orElse(Found.of(CovenantState.COMPLIANT));
            case Promise.Ratio it -> ratio(it, test, latest.facts());
        };
        LocalDate first = known.stream()
                .map(Observation::deliveredOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        long late = ChronoUnit.DAYS.between(test.dueOn(), first);
        if (late <= 0) {
            return found;
        }
        List<Reason> reasons = new ArrayList<>(found.reasons);
        reasons.add(Reasons.of("covenant-delivered-late", "covenant", covenant.code(), "days_late", late));
        return new Found(found.state, found.measured, reasons);
    }

    private Found event(Facts facts) {
        return switch (expressions.firstEntry().getValue().evaluate(facts)) {
            case Evaluation.Value(var value) ->
                Boolean.TRUE.equals(value)
                        ? Found.of(CovenantState.BREACH, Reasons.of("covenant-event", "covenant", covenant.code()))
                        : Found.of(CovenantState.COMPLIANT);
            case Evaluation.Unknown(var missing) -> missing(missing);
            case Evaluation.Failed(var code) -> failed(code.code());
        };
    }

    private Found missing(List<String> names) {
        return Found.of(
                CovenantState.UNKNOWN,
                Reasons.of("covenant-value-missing", "covenant", covenant.code(), "facts", String.join(", ", names)));
    }

    private Found failed(String code) {
        return Found.of(
                CovenantState.UNKNOWN, Reasons.of("covenant-no-answer", "covenant", covenant.code(), "problem", code));
    }

    private Found ratio(Promise.Ratio ratio, TestDates test, Facts facts) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Map.Entry<String, RuleExpression> one : expressions.entrySet()) {
            switch (one.getValue().evaluate(facts)) {
                case Evaluation.Value(var value) -> values.put(one.getKey(), ((Number) value).doubleValue());
                case Evaluation.Unknown(var missing) -> {
                    return missing(missing);
                }
                case Evaluation.Failed(var code) -> {
                    return failed(code.code());
                }
            }
        }
        double above = values.getOrDefault(NUMERATOR, 0.0);
        double below = values.getOrDefault(DENOMINATOR, 0.0);
        Figures reported = new Figures(above, below);
        for (AddBack one : ratio.addBacks()) {
            double added = values.getOrDefault(key(one), 0.0);
            above += one.part() == Part.NUMERATOR ? added : 0;
            below += one.part() == Part.DENOMINATOR ? added : 0;
        }
        Figures adjusted = new Figures(above, below);
        return judged(ratio, new Measurement(reported, adjusted, ratio.threshold(test.testDate()), ratio.direction()));
    }

    private Found judged(Promise.Ratio ratio, Measurement measured) {
        List<Reason> reasons = new ArrayList<>();
        boolean low = measured.headroom()
                .filter(share -> share < ratio.warningShare() - Measurement.NOISE)
                .isPresent();
        CovenantState state = CovenantState.COMPLIANT;
        if (!measured.isKept()) {
            state = CovenantState.BREACH;
            reasons.add(told("covenant-breach", measured));
        } else if (low) {
            state = CovenantState.WARNING;
            reasons.add(told("covenant-headroom-low", measured));
        }
        if (measured.isKeptByAddBacksOnly()) {
            state = CovenantState.WARNING;
            reasons.add(told("covenant-add-backs-only", measured));
        }
        return new Found(state, Optional.of(measured), reasons);
    }

    private Reason told(String word, Measurement measured) {
        return Reasons.of(
                word,
                "covenant",
                covenant.code(),
                "ratio",
                measured.adjusted().ratio().map(Reasons::text).orElse("none"),
                "reported",
                measured.reported().ratio().map(Reasons::text).orElse("none"),
                "threshold",
                measured.threshold(),
                "headroom",
                measured.headroom().map(Reasons::text).orElse("none"));
    }

    private Optional<CovenantResult.Cure> cure(Found found, LocalDate observed, Around around) {
        CureRight right = covenant.cure();
        LocalDate until = observed.plusDays(right.days());
        if (right.days() == 0 || around.today.isAfter(until)) {
            return Optional.empty();
        }
        Optional<Double> equity = right.equityTo()
                .filter(_ -> around.equityCuresUsed < right.mostEquity())
                .flatMap(part -> found.measured.flatMap(
                        one -> part == Part.NUMERATOR ? Optional.of(one.numeratorMove()) : one.denominatorMove()))
                .map(Math::abs);
        return Optional.of(new CovenantResult.Cure(until, equity));
    }
}
