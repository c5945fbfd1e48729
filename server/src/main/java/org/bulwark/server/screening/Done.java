package org.bulwark.server.screening;

import java.util.function.Supplier;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what became of something that was wanted: that it was done, that it waits, or why not and what to do. */
final class Done {

    private Done() {}

    /** Does something to a list. That a password is needed again is not told but asked for. */
    static void change(RedirectAttributes flash, Supplier<ListChange> act) {
        tell(flash, () -> Text.word("change.told." + act.get().state().word()));
    }

    /** Does something and tells the words that it gives. */
    static void tell(RedirectAttributes flash, Supplier<Text> act) {
        try {
            flash.addFlashAttribute("toast", new Toast(Tone.APPROVE, act.get()));
        } catch (ProblemException e) {
            if (e.problem().code() == AccessProblem.STEP_UP_NEEDED) {
                throw e;
            }
            flash.addFlashAttribute("toast", Toast.of(e.problem()));
        }
    }
}
