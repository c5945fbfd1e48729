package org.bulwark.server.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.screening.ListDefaults;
import org.bulwark.files.screening.ListFile;
import org.bulwark.files.screening.ListReading;
import org.bulwark.files.screening.ListRemark;
import org.bulwark.files.screening.SdnFile;
import org.bulwark.files.words.Words;
import org.bulwark.screening.list.ListEntry;

/**
 * A file with all entries of a list.
 *
 * @param name what it is called
 * @param form how it is written
 * @param content what is in it
 */
record ListUpload(String name, Form form, byte[] content) {

    /** The largest file, in bytes. */
    static final int LARGEST = 10 << 20;

    /** How files are written. */
    enum Form {
        /** CSV with a header. */
        CSV,
        /** The CSV without a header of the United States' list of Specially Designated Nationals. */
        SDN
    }

    private static final int MOST_TOLD = 20;

    ListUpload {
        name = Said.line("file's name", name);
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What it says.
     *
     * @throws ProblemException {@link ScreeningProblem#FILE_INVALID} when a line of it cannot be read, which names the lines
     */
    List<ListEntry> read(BankList list, ListKeys keys, Instant now) {
        ListDefaults defaults = ListDefaults.of(list.source(), now).keyedBy(keys);
        ListReading reading = reading(defaults);
        if (!reading.rejected().isEmpty()) {
            throw ScreeningProblem.FILE_INVALID.with(
                    reading.rejected().size() + " of " + reading.rows()
                            + " lines cannot be read, and nothing was loaded. " + told(reading.rejected()),
                    "Mend these lines and send the whole file again.");
        }
        if (reading.entries().isEmpty()) {
            throw ScreeningProblem.FILE_INVALID.with(
                    "The file has no entries.", "To end all entries of a list, take them off it.");
        }
        for (ListEntry entry : reading.entries()) {
            if (!Said.isText(
                    entry.id() + entry.listing().source() + entry.listing().reason())) {
                throw ScreeningProblem.FILE_INVALID.with(
                        "An entry has characters that cannot be shown.",
                        "Save the file as UTF-8 text and send it again.");
            }
        }
        return reading.entries();
    }

    private static String told(List<ListRemark> rejected) {
        StringBuilder told = new StringBuilder();
        for (ListRemark remark : rejected.subList(0, Math.min(MOST_TOLD, rejected.size()))) {
            String why = Words.in(Locale.ENGLISH).say(remark.reason());
            told.append("Line ").append(remark.line()).append(": ").append(why).append(why.endsWith(".") ? " " : ". ");
        }
        if (rejected.size() > MOST_TOLD) {
            told.append("And ").append(rejected.size() - MOST_TOLD).append(" more.");
        }
        return told.toString().strip();
    }

    /** The readers read files; one for the owner's eyes only, which is gone when this returns. */
    private ListReading reading(ListDefaults defaults) {
        try {
            Path file = Files.createTempFile("bulwark-list", ".csv");
            try {
                Files.write(file, content);
                return form == Form.SDN ? SdnFile.read(file, defaults) : ListFile.read(file, defaults);
            } catch (ProblemException e) {
                throw ScreeningProblem.FILE_INVALID.with(
                        e.problem()
                                .what()
                                .replace(file.toString(), name)
                                .replace(file.getFileName().toString(), name),
                        e.problem().remedy());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
