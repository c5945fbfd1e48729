package org.bulwark.files.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulwark.files.tree.Form;

/** Dates of a document: {@code 2026-01-31}, and days in a row as {@code 2026-01-28/2026-02-04}. */
final class Dates {

    private static final LocalDate STAND_IN = LocalDate.of(2000, 1, 1);
    private static final int LONGEST = 366;

    private Dates() {}

    /** A date that must be there. */
    static LocalDate read(Form form, String key) {
        String text = form.text(key);
        return form.has(key) ? parsed(form, key, text) : STAND_IN;
    }

    /** The days of a list of dates and days in a row. */
    static NavigableSet<LocalDate> days(Form form, String key) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (String text : form.texts(key)) {
            String[] ends = text.split("/", -1);
            LocalDate first = parsed(form, key, ends[0]);
            LocalDate last = ends.length == 1 ? first : parsed(form, key, ends[ends.length - 1]);
            if (ends.length > 2 || last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
                form.fault(key, "'" + text + "' is no day, nor days in a row.", "Write 2026-01-28/2026-02-04.");
            } else {
                first.datesUntil(last.plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }

    private static LocalDate parsed(Form form, String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            form.fault(key, "'" + text + "' is no date.", "Write a date as 2026-01-31.");
            return STAND_IN;
        }
    }

    /** Days as they are written: those in a row as first and last. */
    static List<String> texts(SortedSet<LocalDate> days) {
        List<String> texts = new ArrayList<>();
        Iterator<LocalDate> rest = days.iterator();
        LocalDate next = rest.hasNext() ? rest.next() : LocalDate.MAX;
        while (!next.equals(LocalDate.MAX)) {
            LocalDate first = next;
            LocalDate last = next;
            next = rest.hasNext() ? rest.next() : LocalDate.MAX;
            while (next.equals(last.plusDays(1)) && last.isBefore(first.plusDays(LONGEST))) {
                last = next;
                next = rest.hasNext() ? rest.next() : LocalDate.MAX;
            }
            texts.add(first.equals(last) ? first.toString() : first + "/" + last);
        }
        return texts;
    }
}
