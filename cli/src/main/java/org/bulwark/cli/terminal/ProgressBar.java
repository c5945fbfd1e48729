package org.bulwark.cli.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.bulwark.basics.Progress;

/** A line on the terminal that says how far the work is. Nothing when standard error is not a terminal. */
public final class ProgressBar implements Progress, AutoCloseable {

    private static final long EVERY = 100_000_000L;
    private static final int WIDTH = 24;

    private final PrintStream err;
    private final boolean shown;
    private long last = System.nanoTime();
    private boolean drawn;

    private ProgressBar(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** A bar on standard error, if that is a terminal; clear it before anything else is printed. */
    public static ProgressBar onTerminal() {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal() && System.getenv("NO_PROGRESS") == null;
        return new ProgressBar(System.err, terminal);
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        long now = System.nanoTime();
        if (!shown || (now - last < EVERY && done != total)) {
            return;
        }
        last = now;
        drawn = true;
        if (total > 0) {
            int filled = (int) (WIDTH * done / total);
            err.printf(
                    Locale.ROOT,
                    "\r\033[K%s %s%s %d/%d",
                    step,
                    "█".repeat(filled),
                    "░".repeat(WIDTH - filled),
                    done,
                    total);
        } else {
            err.printf(Locale.ROOT, "\r\033[K%s …%s", step, done > 0 ? " " + done : "");
        }
        err.flush();
    }

    @Override
    public void close() {
        clear();
    }

    /** Takes the line away, so that something can be printed; the next step draws it again. */
    public synchronized void clear() {
        if (drawn) {
            err.print("\r\033[K");
            err.flush();
            drawn = false;
        }
    }
}
