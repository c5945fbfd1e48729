package org.bulwark.files.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.FilesProblem;
import org.bulwark.files.report.markup.MarkupWriter;

/** Writes a scorecard's report: one file of HTML that needs nothing else. */
public final class ScorecardReport {

    private ScorecardReport() {}

    /** Writes the report as a file of UTF-8, in the place of one that may be there; {@link FilesProblem#FILE_UNWRITABLE}. */
    public static void write(ReportContent content, Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            write(content, out);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_UNWRITABLE,
                            "The report '" + file + "' cannot be written: " + e.getMessage() + ".",
                            "Give a folder that exists and that you may write to."),
                    e);
        }
    }

    /** Writes the report in English; what is written must be stored as UTF-8. */
    public static void write(ReportContent content, Appendable out) throws IOException {
        write(content, Locale.ENGLISH, out);
    }

    /** Writes the report in a language, or in English where there are no words of it. */
    public static void write(ReportContent content, Locale language, Appendable out) throws IOException {
        MarkupWriter.writePage(Page.of(content, Phrases.in(language)), out);
    }
}
