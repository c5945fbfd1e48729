package org.bulwark.server.workout.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.workout.classification.ClassHistory;
import org.bulwark.workout.classification.ClassStep;
import org.bulwark.workout.classification.RiskClass;

/**
 * What can be done about the class of a debt.
 *
 * @param facility under which facility
 * @param history of its class
 * @param best the best class that the rules allow
 * @param facts what people know of it
 */
record ClassActs(FacilityRow facility, ClassHistory history, RiskClass best, FactBook.Entered facts) {

    /** What the caller may do now: who took part in a class on its way does not go on with it. */
    List<Confirm> of(Caller caller) {
        List<Confirm> acts = new ArrayList<>();
        boolean may = caller.may(Permission.WORKOUT_APPROVE) && !tookPart(caller);
        if (history.isPending() && may) {
            if (history.steps().getLast() instanceof ClassStep.Proposed it) {
                acts.add(act("determined", Tone.REFER, List.of(to(it.to()), note())));
            } else {
                acts.add(act("approved", Tone.APPROVE, List.of(note())));
            }
            acts.add(act("rejected", Tone.DECLINE, List.of(note())));
        }
        if (!history.isPending() && caller.may(Permission.WORKOUT_WORK)) {
            acts.add(act("proposed", Tone.REFER, List.of(to(best), note())));
        }
        if (caller.may(Permission.WORKOUT_WORK)) {
            acts.add(act("facts", Tone.ACTIVE, known()));
        }
        return acts;
    }

    private boolean tookPart(Caller caller) {
        for (ClassStep step : history.steps().reversed()) {
            switch (step) {
                case ClassStep.Proposed it
                when it.by().equals(caller.login()) -> {
                    return true;
                }
                case ClassStep.Determined it
                when it.by().equals(caller.login()) -> {
                    return true;
                }
                case ClassStep.Downgraded _, ClassStep.Approved _, ClassStep.Rejected _ -> {
                    return false;
                }
                case ClassStep.Proposed _, ClassStep.Determined _ -> {}
            }
        }
        return false;
    }

    /** The classes that the rules allow. */
    private Field to(RiskClass chosen) {
        return Field.of("to", Field.Kind.CHOICE, "class.class")
                .options(Stream.of(RiskClass.values())
                        .filter(one -> !best.isWorseThan(one))
                        .map(one -> new Filter.Option(one.word(), Text.word("class." + one.word())))
                        .toList())
                .value(chosen.word());
    }

    private static Field note() {
        return Field.of("note", Field.Kind.AREA, "covenant.why").hint(Text.word("class.note.hint"));
    }

    private List<Field> known() {
        ClassFacts known = this.facts.facts();
        return List.of(
                yesOrNo("card", known.card()),
                Field.of("expectedLossPpm", Field.Kind.NUMBER, "class.facts.expectedLossPpm")
                        .value(String.valueOf(known.expectedLossPpm())),
                day("impairedSince", known.impairedSince().map(Object::toString).orElse("")),
                yesOrNo("rolledOver", known.rolledOver()),
                day("restructured", known.restructured().map(Object::toString).orElse("")),
                Field.of("classBefore", Field.Kind.CHOICE, "class.facts.classBefore")
                        .options(Stream.of(RiskClass.values())
                                .map(one -> new Filter.Option(one.word(), Text.word("class." + one.word())))
                                .toList())
                        .value(known.classBefore().word()),
                Field.of("otherBanksPpm", Field.Kind.NUMBER, "class.facts.otherBanksPpm")
                        .value(String.valueOf(known.otherBanksPpm())),
                yesOrNo("rebutted", known.rebutted()),
                note());
    }

    private static Field day(String name, String value) {
        return Field.of(name, Field.Kind.DATE, "class.facts." + name)
                .value(value)
                .optional();
    }

    private static Field yesOrNo(String name, boolean holds) {
        return Field.of(name, Field.Kind.CHOICE, "class.facts." + name)
                .options(Stream.of("no", "yes")
                        .map(one -> new Filter.Option(one, Text.word("class." + one)))
                        .toList())
                .value(holds ? "yes" : "no");
    }

    private Confirm act(String word, Tone tone, List<Field> fields) {
        String key = "class.act." + word;
        return new Confirm(
                ClassPages.PATH + "/" + facility.id() + "/" + word,
                tone,
                Text.word(key),
                Text.word(key + ".question"),
                Text.word(key + ".consequence"),
                Text.word(key),
                fields,
                Map.of());
    }
}
