package org.bulwark.server.desk;

import java.util.Locale;
import java.util.function.Supplier;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.web.show.Text;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what became of a step: that it was taken, or why not and what to do. */
public final class StepToast {

    private StepToast() {}

    /** Takes a step and keeps what to tell. That a password is needed again is not told but asked for. */
    public static void show(RedirectAttributes flash, Supplier<Versioned<?>> step) {
        ActToast.show(flash, () -> {
            Versioned<?> version = step.get();
            Text status = Text.word("status." + version.status().name().toLowerCase(Locale.ROOT));
            return Text.word("version.stepped", version.key().number(), status);
        });
    }
}
