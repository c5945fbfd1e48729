package org.bulwark.server.desk;

import java.util.function.Supplier;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what became of an act: that it was done, or why not and what to do. */
public final class ActToast {

    private ActToast() {}

    /** Acts and keeps the words that the act gives. That a password is needed again is not told but asked for. */
    public static void show(RedirectAttributes flash, Supplier<Text> act) {
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
