package org.bulwark.files.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bulwark.basics.rule.FactType;

/** What the values of a column look like, told by those of the first rows. */
final class ColumnValues {

    private static final int FEW = 20;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern OFFICIAL = Pattern.compile("[A-Z]{0,4}[0-9][A-Z0-9 -]{4,22}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern ISO =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]{5,}(Z|[+-][0-9:]{2,5})?)?");

    /** Day first before month first: where no value decides, a comment says so. */
    private static final List<String> PATTERNS = List.of(
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd-MM-yyyy",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "dd.MM.yyyy HH:mm",
            "dd.MM.yyyy HH:mm:ss",
            "dd/MM/yyyy HH:mm",
            "dd/MM/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm:ss",
            "yyyy/MM/dd HH:mm:ss");

    private final List<String> values = new ArrayList<>();
    private final Set<String> distinct = new TreeSet<>();

    void add(String value) {
        values.add(value.strip());
        distinct.add(value.strip());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    int count() {
        return values.size();
    }

    boolean areDistinct() {
        return values.size() > 1 && distinct.size() == values.size();
    }

    /** The words of a column that has few. */
    List<String> words() {
        return distinct.size() <= FEW ? List.copyOf(distinct) : List.of();
    }

    private boolean all(Pattern pattern) {
        return !values.isEmpty()
                && distinct.stream().allMatch(value -> pattern.matcher(value).matches());
    }

    boolean areUuids() {
        return all(UUID);
    }

    boolean areOfficialNumbers() {
        return all(OFFICIAL) && datePattern().isEmpty();
    }

    boolean areWhole() {
        return all(WHOLE);
    }

    boolean areIsoDates() {
        return all(ISO);
    }

    /** The pattern in which all values are dates, where they are none of ISO 8601. */
    Optional<String> datePattern() {
        return values.isEmpty()
                ? Optional.empty()
                : PATTERNS.stream().filter(this::fits).findFirst();
    }

    /** Whether day and month may have changed places. */
    boolean isAmbiguous(String pattern) {
        return pattern.startsWith("dd/MM/") && fits(pattern.replace("dd/MM", "MM/dd"));
    }

    private boolean fits(String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        for (String value : distinct) {
            try {
                int year = LocalDate.parse(value, format).getYear();
                if (year < 1900 || year > 2100) {
                    return false;
                }
            } catch (DateTimeException e) {
                return false;
            }
        }
        return true;
    }

    boolean areDates() {
        return areIsoDates() || datePattern().isPresent();
    }

    /** The mark of decimals in which all values are numbers; a point where both would do. */
    Optional<Character> decimal() {
        return values.isEmpty()
                ? Optional.empty()
                : List.of('.', ',').stream().filter(this::areNumbers).findFirst();
    }

    private boolean areNumbers(char decimal) {
        return distinct.stream()
                .allMatch(value ->
                        WHOLE.matcher(value.replaceFirst("[.,'].*", "")).matches()
                                && RecordMaker.number(value, decimal).matches("[+-]?[0-9]{1,18}(\\.[0-9]+)?"));
    }

    /** Whether values may become a field of a type. */
    boolean mayBe(FactType type) {
        return isEmpty()
                || switch (type) {
                    case DATE -> areDates();
                    case MONEY, NUMBER -> decimal().isPresent();
                    case WHOLE -> areWhole();
                    case FLAG -> distinct.size() <= 2;
                    case TEXT -> true;
                };
    }
}
