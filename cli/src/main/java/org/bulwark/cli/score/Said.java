package org.bulwark.cli.score;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.bulwark.basics.Reason;
import org.bulwark.files.words.Words;

/** What learning says of its own decisions. */
final class Said {

    private Said() {}

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
