package org.bulwark.server.contract.covenant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.server.contract.AccountPositions;
import org.bulwark.server.contract.day.CloseStep;
import org.springframework.stereotype.Component;

/**
 * Looks at all covenants when a day is closed, because a date that passes says something too. Each facility is a transaction of its own; done
 * again it says nothing twice.
 */
@Component
class CovenantsStep implements CloseStep {

    private static final int AT_ONCE = 100;

    private final CovenantWatch watch;

    CovenantsStep(CovenantWatch watch) {
        this.watch = watch;
    }

    @Override
    public String word() {
        return "covenants";
    }

    @Override
    public Place place() {
        return Place.COVENANTS;
    }

    /** Covenants are looked at as they stand when the next day begins: what was due on the day that is closed is late then. */
    @Override
    public Done run(LocalDate day, Progress progress) {
        long looked = 0;
        long fresh = 0;
        List<UUID> next = watch.next(AccountPositions.BEFORE, AT_ONCE);
        while (!next.isEmpty()) {
            for (UUID facility : next) {
                progress.at("covenants", looked, 0);
                fresh += watch.look(facility, day.plusDays(1));
                looked++;
            }
            next = watch.next(next.getLast(), AT_ONCE);
        }
        return new Done(looked, fresh);
    }
}
