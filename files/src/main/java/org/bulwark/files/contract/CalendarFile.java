package org.bulwark.files.contract;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;

/** Reads and writes a {@link WorkingCalendar} as YAML or JSON; docs/contract.md describes the document. */
public final class CalendarFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "calendar/1";

    private static final Set<String> KEYS =
            Set.of("bulwark", "code", "title", "weekend", "listed", "holidays", "working-weekends");

    private CalendarFile() {}

    /**
     * Reads a calendar, or tells everything that is wrong with it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<WorkingCalendar> read(String text, String file) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), KEYS, faults);
        Versions.check(form, VERSION);
        return faults.document(form.make(() -> calendar(form)));
    }

    private static WorkingCalendar calendar(Form form) {
        EnumSet<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        for (String word : form.texts("weekend")) {
            Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                    .filter(one -> Form.word(one).equals(word))
                    .findFirst();
            day.ifPresentOrElse(
                    weekend::add,
                    () -> form.fault(
                            "weekend", "'" + word + "' is no day of the week.", "Write saturday, for example."));
        }
        if (!form.has("listed")) {
            form.fault("listed", "'listed' is missing.", "Add listed: { first: 2026-01-01, last: 2026-12-31 }.");
        }
        Optional<WorkingCalendar.Listed> listed = form.make(
                "listed",
                Set.of("first", "last"),
                part -> new WorkingCalendar.Listed(Dates.read(part, "first"), Dates.read(part, "last")));
        WorkingCalendar.Listed known = listed.orElse(WorkingCalendar.weekends().listed());
        return new WorkingCalendar(
                form.text("code"),
                form.text("title"),
                weekend,
                known,
                Dates.days(form, "holidays"),
                Dates.days(form, "working-weekends"));
    }

    /** A calendar as YAML. */
    public static String yaml(WorkingCalendar calendar) {
        return "# On which days banks work; docs/contract.md explains every key.\n" + YamlText.of(tree(calendar));
    }

    /** A calendar as JSON in one form to the byte, to be stored and hashed. */
    public static String json(WorkingCalendar calendar) {
        return JsonText.of(tree(calendar));
    }

    /** A calendar as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(WorkingCalendar calendar) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("code", calendar.code());
        tree.put("title", calendar.title());
        tree.put("weekend", calendar.weekend().stream().map(Form::word).toList());
        SequencedMap<String, Object> listed = new LinkedHashMap<>();
        listed.put("first", calendar.listed().first().toString());
        listed.put("last", calendar.listed().last().toString());
        tree.put("listed", listed);
        tree.put("holidays", Dates.texts(calendar.holidays()));
        tree.put("working-weekends", Dates.texts(calendar.workingWeekends()));
        return tree;
    }
}
