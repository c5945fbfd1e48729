package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.day.CloseStep;
import org.springframework.stereotype.Component;

/** Opens, scores and closes cases for the business date that begins when a day is closed; done again it changes nothing. */
@Component
class CollectionStep implements CloseStep {

    private final CaseScoring scoring;

    CollectionStep(CaseScoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public String word() {
        return "collection";
    }

    @Override
    public Place place() {
        return Place.COLLECTION;
    }

    /** Cases are scored as they stand, so once for several missed days. */
    @Override
    public boolean isForEveryDay() {
        return false;
    }

    @Override
    public Done run(LocalDate day, Progress progress) {
        CaseScoring.Sum sum = scoring.run(day.plusDays(1), progress);
        return new Done(sum.looked(), sum.changed());
    }
}
