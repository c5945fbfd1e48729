package org.bulwark.server.access.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/** The question that stands before personal data in full: what for? */
public final class UnmaskForm {

    private UnmaskForm() {}

    /**
     * The question, for those who may look.
     *
     * @param action where the answer is sent to, with a parameter {@code purpose}
     */
    public static Optional<Confirm> at(String action, Caller caller) {
        return caller.may(Permission.PERSONAL_UNMASK)
                ? Optional.of(new Confirm(
                        action,
                        Tone.NEUTRAL,
                        Text.word("unmask"),
                        Text.word("unmask.question"),
                        Text.word("unmask.consequence"),
                        Text.word("unmask.do"),
                        List.of(Field.of("purpose", Field.Kind.CHOICE, "unmask.purpose")
                                .options(Arrays.stream(Unmasking.Purpose.values())
                                        .map(purpose -> new Filter.Option(
                                                purpose.name(), Text.word("unmask.purpose." + purpose.word())))
                                        .toList())
                                .value(Unmasking.Purpose.DECISION.name())),
                        Map.of()))
                : Optional.empty();
    }
}
