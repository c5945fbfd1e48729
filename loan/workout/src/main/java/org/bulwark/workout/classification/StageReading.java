package org.bulwark.workout.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.basics.Reason;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.WorkoutReason;

/** Finds stages: stage 3 is tested first, then whether risk has risen significantly. */
public final class StageReading {

    private final StageRules rules;

    private StageReading(StageRules rules) {
        this.rules = rules;
    }

    /** A reading by these rules. */
    public static StageReading of(StageRules rules) {
        return new StageReading(rules);
    }

    /** The stage by the facts of a date alone. */
    public StageFinding at(StageFacts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.standing().isDefaulted()) {
            reasons.add(WorkoutReason.STAGE_DEFAULT.with(
                    "standing", facts.standing().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            return new StageFinding(Stage.THREE, reasons);
        }
        risen(facts, reasons);
        boolean two = !reasons.isEmpty();
        if (facts.daysPastDue() > rules.days()) {
            facts.rebutted()
                    .ifPresent(why -> reasons.add(WorkoutReason.STAGE_REBUTTED.with(
                            "days", facts.daysPastDue(), "over", rules.days(), "why", why)));
        }
        return new StageFinding(two ? Stage.TWO : Stage.ONE, reasons);
    }

    private void risen(StageFacts facts, List<Reason> reasons) {
        if (facts.daysPastDue() > rules.days() && facts.rebutted().isEmpty()) {
            reasons.add(WorkoutReason.STAGE_DAYS_PAST_DUE.with("days", facts.daysPastDue(), "over", rules.days()));
        }
        facts.probability().ifPresent(it -> {
            if (it.risePpm() >= rules.relativePdPpm()) {
                reasons.add(WorkoutReason.STAGE_RELATIVE_PD.with(
                        "begin-ppm", it.beginPpm(), "now-ppm", it.nowPpm(), "rise-ppm", rules.relativePdPpm()));
            }
            if (it.nowPpm() >= rules.absolutePdPpm(facts.retail())) {
                reasons.add(WorkoutReason.STAGE_ABSOLUTE_PD.with(
                        "now-ppm", it.nowPpm(), "from", rules.absolutePdPpm(facts.retail())));
            }
        });
        facts.notchesDown().ifPresent(notches -> {
            if (notches >= rules.notches()) {
                reasons.add(WorkoutReason.STAGE_NOTCHES.with("notches", notches, "from", rules.notches()));
            }
        });
        if (facts.watchList()) {
            reasons.add(WorkoutReason.STAGE_WATCH_LIST.with());
        }
        if (facts.forborne()) {
            reasons.add(WorkoutReason.STAGE_FORBORNE.with());
        }
    }

    /**
     * The stage after another look. A worse one holds at once; a better one is reached step by step, 3 to 2 to 1, and after the probation of
     * each step, through which the facts must stay good.
     *
     * @param before the state of the look before; empty for the first
     * @param facts of the date of this look, not before that of the last
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#DEBTOR_INVALID} for a look back
     */
    public StageState after(Optional<StageState> before, StageFacts facts) {
        StageFinding finding = at(facts);
        if (before.isEmpty()) {
            return new StageState(facts.on(), finding.stage(), Optional.empty(), finding.reasons());
        }
        StageState state = before.get();
        if (facts.on().isBefore(state.on())) {
            throw WorkoutProblem.DEBTOR_INVALID.with(
                    "Facts of " + facts.on() + " come after those of " + state.on() + ".", "Give them in order.");
        }
        if (finding.stage().compareTo(state.stage()) >= 0) {
            return new StageState(facts.on(), finding.stage(), Optional.empty(), finding.reasons());
        }
        LocalDate since = state.clearSince().orElse(facts.on());
        LocalDate until = since.plusMonths(state.stage() == Stage.THREE ? rules.monthsToTwo() : rules.monthsToOne());
        if (facts.on().isBefore(until)) {
            return onProbation(facts.on(), state.stage(), since, until);
        }
        Stage next = state.stage().better();
        // A step is taken at a look, and the next step's probation begins with it.
        return next == finding.stage()
                ? new StageState(facts.on(), next, Optional.empty(), finding.reasons())
                : onProbation(facts.on(), next, facts.on(), facts.on().plusMonths(rules.monthsToOne()));
    }

    private static StageState onProbation(LocalDate on, Stage stage, LocalDate since, LocalDate until) {
        Reason reason = WorkoutReason.STAGE_PROBATION.with("stage", stage.number(), "since", since, "until", until);
        return new StageState(on, stage, Optional.of(since), List.of(reason));
    }
}
