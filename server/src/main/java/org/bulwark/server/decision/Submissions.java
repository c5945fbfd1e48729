package org.bulwark.server.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.decision.product.FieldError;
import org.bulwark.server.access.Caller;
import org.bulwark.server.web.StrictJson;
import org.springframework.stereotype.Service;

/** Handing in applications from inside the house: the sample bank's traffic, a person at a page. */
@Service
public class Submissions {

    private final Intake intake;
    private final StrictJson json;

    Submissions(Intake intake, StrictJson json) {
        this.intake = intake;
        this.json = json;
    }

    /** What became of an application that was handed in. */
    public sealed interface Handed {

        /** It is decided. */
        record There(UUID application) implements Handed {}

        /** It is not what the product asks for. */
        record Wrong(List<FieldError> errors) implements Handed {
            /** Copies the list. */
            public Wrong {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * Hands in an application and waits for its decision.
     *
     * @param request as the body of {@code POST /api/decision/applications}
     * @return the application's id; nothing when the product does not offer what is asked for
     */
    public Optional<UUID> submit(Map<String, Object> request, Caller caller) {
        return hand(request, caller) instanceof Handed.There(UUID id) ? Optional.of(id) : Optional.empty();
    }

    /** The same, with everything that is wrong. */
    public Handed hand(Map<String, Object> request, Caller caller) {
        try {
            Arrival arrival = intake.arrival(request, json.bytes(request), Optional.empty(), caller);
            return switch (intake.decide(arrival).join()) {
                case Landed.There there -> new Handed.There(there.application());
                case Landed.Refused(ProblemException why) -> throw why;
            };
        } catch (InvalidApplication e) {
            return new Handed.Wrong(e.errors());
        }
    }
}
