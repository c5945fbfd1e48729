package org.bulwark.server.warning;

import java.time.LocalDate;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.day.CloseStep;
import org.springframework.stereotype.Component;

/** Looks at all parties when a day is closed, as known now: so of several missed days for the last only. */
@Component
class SignalsStep implements CloseStep {

    private final LookJob looks;

    SignalsStep(LookJob looks) {
        this.looks = looks;
    }

    @Override
    public String word() {
        return "signals";
    }

    @Override
    public Place place() {
        return Place.SIGNALS;
    }

    @Override
    public boolean isForEveryDay() {
        return false;
    }

    @Override
    public Done run(LocalDate day, Progress progress) {
        return looks.look(progress);
    }
}
