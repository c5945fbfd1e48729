package org.bulwark.server.workout.classification;

import java.time.LocalDate;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.day.CloseStep;
import org.springframework.stereotype.Component;

/** Classifies all debts when a day is closed. */
@Component
class ClassesStep implements CloseStep {

    private final Classifying classifying;

    ClassesStep(Classifying classifying) {
        this.classifying = classifying;
    }

    @Override
    public String word() {
        return "classes";
    }

    @Override
    public Place place() {
        return Place.WORKOUT;
    }

    @Override
    public Done run(LocalDate day, Progress progress) {
        Classifying.Passed done = classifying.run(day, progress);
        return new Done(done.looked(), done.changed());
    }
}
