package org.bulwark.server.screening;

import java.util.function.Supplier;
import org.bulwark.server.desk.ActToast;
import org.bulwark.server.web.show.Text;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what became of a change of a list: that it was done, that it waits, or why not and what to do. */
final class Done {

    private Done() {}

    /** Does something to a list. That a password is needed again is not told but asked for. */
    static void change(RedirectAttributes flash, Supplier<ListChange> act) {
        ActToast.show(flash, () -> Text.word("change.told." + act.get().state().word()));
    }
}
