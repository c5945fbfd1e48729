package org.bulwark.server.workout.promise;

import java.time.LocalDate;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.day.CloseStep;
import org.springframework.stereotype.Component;

/** Judges all promises when a day is closed, because a day that passes breaks some. */
@Component
class PromisesStep implements CloseStep {

    private final PromiseJudging judging;

    PromisesStep(PromiseJudging judging) {
        this.judging = judging;
    }

    @Override
    public String word() {
        return "promises";
    }

    @Override
    public Place place() {
        return Place.WORKOUT;
    }

    /** They are judged as they stand, so once for several missed days. */
    @Override
    public boolean isForEveryDay() {
        return false;
    }

    @Override
    public Done run(LocalDate day, Progress progress) {
        long changed = judging.run(day.plusDays(1), progress);
        return new Done(changed, changed);
    }
}
