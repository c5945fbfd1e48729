package org.bulwark.cli.score;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.bulwark.basics.Reason;
import org.bulwark.cli.data.DataSet;
import org.bulwark.files.words.Words;

/** What every command says along the way, on standard error. */
final class Said {

    private Said() {}

    /** Where the data come from when nobody named them, and which rows were left out. */
    static void of(DataSet set, PrintWriter err) {
        set.announce(err);
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
