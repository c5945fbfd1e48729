package org.bulwark.server.workout.classification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.contract.Facilities;
import org.bulwark.server.workout.collection.RiskClasses;
import org.bulwark.workout.classification.RiskClass;
import org.springframework.stereotype.Component;

/** Tells collection the classes of debts. */
@Component
class ClassesOfDebts implements RiskClasses {

    private final Facilities facilities;
    private final ClassBook book;

    ClassesOfDebts(Facilities facilities, ClassBook book) {
        this.facilities = facilities;
        this.book = book;
    }

    /** A debt that was looked at and that no rule made worse is normal. */
    @Override
    public Optional<RiskClass> of(UUID facility, LocalDate on) {
        return facilities
                .find(facility)
                .flatMap(row -> book.classes(row).asOf(on, Long.MAX_VALUE))
                .or(() -> book.stages(facility).asOf(on, Long.MAX_VALUE).map(_ -> RiskClass.NORMAL));
    }
}
