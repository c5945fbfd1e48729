package org.bulwark.cli.score;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.bulwark.basics.Reason;
import org.bulwark.cli.Terminal;
import org.bulwark.cli.data.DataSet;
import org.bulwark.files.words.Words;

/** What every command says along the way, on standard error. */
final class Said {

    private static final int MOST = 5;

    private Said() {}

    /** Where the data come from when nobody named them, and which rows were left out. */
    static void of(DataSet set, PrintWriter err) {
        set.remark().ifPresent(err::println);
        if (set.rejectedRows() > 0) {
            err.println(Terminal.count(set.rejectedRows()) + " broken rows of "
                    + set.specification().name() + " were left out:");
            set.rejected().stream().limit(MOST).forEach(row -> err.println("  " + row.message()));
            if (set.rejectedRows() > MOST) {
                err.println(
                        "  … and " + Terminal.count(set.rejectedRows() - MOST) + " more; --strict stops at the first.");
            }
        }
        err.flush();
    }

    /** What was left out of a scorecard, and why. */
    static void notes(List<Reason> notes, PrintWriter out) {
        if (!notes.isEmpty()) {
            out.println();
            out.println("Left out, or done otherwise than wished:");
            Words words = Words.in(Locale.ENGLISH);
            notes.stream().limit(30).forEach(note -> out.println("  " + words.say(note)));
            if (notes.size() > 30) {
                out.println("  … and " + (notes.size() - 30) + " more.");
            }
        }
    }
}
