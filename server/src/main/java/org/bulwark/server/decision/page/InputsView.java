package org.bulwark.server.decision.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.data.PartyTabs;
import org.bulwark.server.decision.EvidenceRecord;
import org.bulwark.server.decision.input.InputReading;
import org.bulwark.server.decision.input.InputState;
import org.bulwark.server.decision.input.InputValue;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * What the bank read of its own data for a decision.
 *
 * @param asOf as known then
 * @param catalogue what tells the catalogue and its sources from others
 * @param lines the inputs
 */
record InputsView(Instant asOf, String catalogue, List<Line> lines) {

    /**
     * One input.
     *
     * @param title what people call the fact
     * @param indicator the indicator that it was read from
     * @param value the value that the decision was taken on
     * @param age how old its newest record was
     * @param state what became of it
     * @param stated what the applicant stated, if that counts
     * @param events the address of the events behind it
     */
    record Line(
            Text title, String indicator, Cell value, Cell age, Badge state, Optional<Cell> stated, String events) {}

    /** What is kept with the evidence; nothing for a product that reads nothing. */
    static Optional<InputsView> of(EvidenceRecord evidence, UUID party, FactCells cells) {
        return InputReading.Kept.of(evidence.part(InputReading.PART))
                .map(kept -> of(kept.asOf(), kept.catalogue(), kept.values(), party, cells));
    }

    /** What was read just now. */
    static InputsView of(InputReading read, UUID party, FactCells cells) {
        return of(read.asOf(), read.catalogue(), read.values(), party, cells);
    }

    private static InputsView of(Instant asOf, String catalogue, List<InputValue> values, UUID party, FactCells cells) {
        return new InputsView(
                asOf,
                catalogue,
                values.stream().map(value -> line(value, party, cells)).toList());
    }

    private static Line line(InputValue value, UUID party, FactCells cells) {
        boolean shown = value.state() == InputState.CONTRADICTED || value.state() == InputState.STATED;
        return new Line(
                cells.title(value.fact()),
                value.indicator(),
                cells.of(value.fact(), value.value()),
                value.ageDays().<Cell>map(days -> Cell.word("input.age", days)).orElse(Cell.none()),
                Badge.of(tone(value), "input.state." + word(value)),
                value.stated().filter(stated -> shown).map(stated -> cells.of(value.fact(), Optional.of(stated))),
                PartyTabs.PARTIES + party + "/events?source="
                        + value.sources().stream().findFirst().orElse(""));
    }

    /** Read, but of a window that reaches back further than the records. */
    private static boolean isPartial(InputValue value) {
        return value.state() == InputState.READ && value.quality().equals("partial");
    }

    private static String word(InputValue value) {
        return isPartial(value) ? "partial" : value.state().word();
    }

    private static Tone tone(InputValue value) {
        return switch (value.state()) {
            case READ -> isPartial(value) ? Tone.WARNING : Tone.APPROVE;
            case STATED -> Tone.NEUTRAL;
            case MISSING, SHORT, OLD, NO_CONSENT, CONTRADICTED -> Tone.WARNING;
        };
    }
}
