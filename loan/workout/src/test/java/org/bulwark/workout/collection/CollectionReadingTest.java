package org.bulwark.workout.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.workout.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bulwark.basics.rule.FactType;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.collection.Playbook.Play;
import org.bulwark.workout.reminder.QuietHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectionReadingTest {

    private static final ContactRules CONTACT = new ContactRules(QuietHours.NIGHT, 2, 5);

    private static InputColumn input(CollectionFact fact) {
        return InputColumn.of(fact.word(), fact.type());
    }

    private static Row row(String id, Object output, List<InputColumn> inputs, String... cells) {
        List<Cell> parsed = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            parsed.add(CellText.parse(cells[i], inputs.get(i).type(), id));
        }
        List<@Nullable Object> outputs = new ArrayList<>();
        outputs.add(output);
        return Row.of(id, parsed, outputs);
    }

    private static DecisionTable points() {
        List<InputColumn> inputs = List.of(input(CollectionFact.DAYS_PAST_DUE), input(CollectionFact.BROKEN_PROMISES));
        return new DecisionTable(
                "points",
                HitPolicy.COLLECT_SUM,
                inputs,
                List.of(OutputColumn.of("points", FactType.WHOLE)),
                List.of(
                        row("late", 20L, inputs, "> 30", "-"),
                        row("very-late", 30L, inputs, "> 90", "-"),
                        row("broken", 25L, inputs, "-", ">= 1")));
    }

    private static DecisionTable strategies(CollectionFact first, String word) {
        List<InputColumn> inputs = List.of(input(first), input(CollectionFact.VIABLE));
        return new DecisionTable(
                "strategy",
                HitPolicy.FIRST,
                inputs,
                List.of(OutputColumn.of("strategy", FactType.TEXT).otherwise("watch")),
                List.of(
                        row("viable", "restructure", inputs, ">= 50", "true"),
                        row("court", "legal", inputs, ">= 50", "-"),
                        row("call", word, inputs, ">= 20", "-")));
    }

    private static List<Playbook> playbooks() {
        return Stream.of(Strategy.values())
                .map(strategy ->
                        new Playbook(strategy, List.of(new Play("first", "First", 0), new Play("second", "Second", 3))))
                .toList();
    }

    private static CollectionRules rules() {
        return new CollectionRules(points(), strategies(CollectionFact.SCORE, "contact"), playbooks(), CONTACT);
    }

    private static CollectionFinding at(Map<CollectionFact, ?> facts) {
        return CollectionReading.of(rules()).at(facts);
    }

    @Test
    void pointsAddUpAndChooseTheStrategy() {
        assertThat(at(Map.of(CollectionFact.DAYS_PAST_DUE, 5L)))
                .isEqualTo(new CollectionFinding(0, List.of(), Strategy.WATCH, ""));
        assertThat(at(Map.of(CollectionFact.DAYS_PAST_DUE, 31L)))
                .isEqualTo(new CollectionFinding(20, List.of("late"), Strategy.CONTACT, "call"));
        CollectionFinding worst = at(Map.of(
                CollectionFact.DAYS_PAST_DUE, 91L, CollectionFact.BROKEN_PROMISES, 1L, CollectionFact.VIABLE, false));
        assertThat(worst)
                .isEqualTo(new CollectionFinding(75, List.of("late", "very-late", "broken"), Strategy.LEGAL, "court"));
        assertThat(at(Map.of(CollectionFact.DAYS_PAST_DUE, 91L, CollectionFact.VIABLE, true))
                        .strategy())
                .isEqualTo(Strategy.RESTRUCTURE);
    }

    @Test
    void theNextStepFallsOnAWorkingDay() {
        LocalDate thursday = LocalDate.of(2026, 3, 12);
        Playbook playbook = rules().playbook(Strategy.CONTACT);
        WorkingCalendar days = WorkingCalendar.weekends();
        assertThat(playbook.next(thursday, Set.of(), days).orElseThrow().on()).isEqualTo(thursday);
        assertThat(playbook.next(thursday.plusDays(2), Set.of(), days)
                        .orElseThrow()
                        .on())
                .isEqualTo(LocalDate.of(2026, 3, 16));
        // three working days after Thursday: Friday, Monday, Tuesday
        assertThat(playbook.next(thursday, Set.of("first"), days).orElseThrow().on())
                .isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(playbook.next(thursday, Set.of("first", "second"), days)).isEmpty();
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        refused(
                WorkoutProblem.COLLECTION_INVALID,
                () -> new CollectionRules(points(), strategies(CollectionFact.SCORE, "shout"), playbooks(), CONTACT));
        refused(
                WorkoutProblem.COLLECTION_INVALID,
                () -> new CollectionRules(
                        points(),
                        strategies(CollectionFact.SCORE, "contact"),
                        playbooks().subList(0, 6),
                        CONTACT));
        refused(
                WorkoutProblem.COLLECTION_INVALID,
                () -> new CollectionRules(
                        strategies(CollectionFact.DAYS_PAST_DUE, "contact"),
                        strategies(CollectionFact.SCORE, "contact"),
                        playbooks(),
                        CONTACT));
        refused(WorkoutProblem.COLLECTION_INVALID, () -> new Playbook(Strategy.WATCH, List.of()));
    }
}
