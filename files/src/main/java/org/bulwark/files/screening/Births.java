package org.bulwark.files.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.screening.list.Birth;

/** Reads births as lists write them: {@code 1970-05-01}, {@code 1970-05}, {@code 1970}, {@code 01 May 1970}, {@code circa 1970}. */
final class Births {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(T.*)?");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2}) ([A-Za-z]{3})[a-z]* (\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Births() {}

    /** The birth that a text tells of: the day, or where that is no day of the calendar, the first year named. */
    static Optional<Birth> of(String text) {
        return day(text.strip()).map(Birth::on).or(() -> {
            Matcher year = YEAR.matcher(text);
            return year.find() ? Optional.of(Birth.in(Integer.parseInt(year.group()))) : Optional.empty();
        });
    }

    private static Optional<LocalDate> day(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher words = WORDS.matcher(text);
        return words.matches()
                ? day(words.group(3), MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1, words.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
