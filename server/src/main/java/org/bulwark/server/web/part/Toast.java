package org.bulwark.server.web.part;

import org.bulwark.basics.Problem;
import org.bulwark.server.web.show.Text;

/** A word on what was just done, spoken to a screen reader; a page shows it once, as the flash attribute {@code toast}. */
public record Toast(Tone tone, Text text) {

    /** Why something was not done, and what to do. */
    public static Toast of(Problem problem) {
        return new Toast(Tone.DECLINE, Text.plain(problem.what() + " " + problem.remedy()));
    }
}
