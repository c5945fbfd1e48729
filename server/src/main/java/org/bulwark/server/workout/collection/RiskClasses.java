package org.bulwark.server.workout.collection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.workout.classification.RiskClass;

/** How bad debts are: who classifies brings it as a component. Where nobody does, no class is known. */
public interface RiskClasses {

    /** The class of a facility that holds on a business date; nothing where none was determined. */
    Optional<RiskClass> of(UUID facility, LocalDate on);
}
