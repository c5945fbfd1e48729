package org.bulwark.server.desk.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bulwark.basics.ProblemException;

/** Reads what was filled into a task's form. */
final class TaskForm {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)");

    private TaskForm() {}

    /** What was found, and the fields: {@link TaskProblem#TASK_ANSWER_INVALID} names what is missing. */
    static TaskAnswer read(TaskContent content, String found, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (TaskField field : content.fields()) {
            String value = given.getOrDefault(field.code(), "").strip();
            if (value.isEmpty() && field.kind() != TaskField.Kind.TICK && field.required()) {
                throw invalid("The field '" + field.code() + "' is empty.", "Fill it.");
            }
            if (!value.isEmpty()) {
                values.put(field.code(), checked(field, value));
            }
        }
        return new TaskAnswer(words(found), values, java.util.Optional.empty());
    }

    /** What somebody says, in 10 to 2,000 characters. */
    static String words(String said) {
        String words = said.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw invalid(
                    "What was found is said in " + SHORTEST + " to " + LONGEST + " characters.",
                    "Say what was found and how.");
        }
        return words;
    }

    private static String checked(TaskField field, String value) {
        boolean fits = switch (field.kind()) {
            case TEXT -> value.length() <= LONGEST;
            case NUMBER -> NUMBER.matcher(value).matches();
            case DATE -> isDay(value);
            case TICK -> value.equals("true") || value.equals("false") || value.equals("on");
            case PLACE -> isPlace(value);
        };
        if (!fits) {
            throw invalid("The field '" + field.code() + "' cannot be read.", remedy(field.kind()));
        }
        return value.equals("on") ? "true" : value;
    }

    private static String remedy(TaskField.Kind kind) {
        return switch (kind) {
            case TEXT -> "Use at most " + LONGEST + " characters.";
            case NUMBER -> "Write a number such as 12 or 3.5.";
            case DATE -> "Write a day as 2026-03-31.";
            case TICK -> "Write true or false.";
            case PLACE -> "Write latitude and longitude, such as 31.2304, 121.4737.";
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isPlace(String value) {
        var place = PLACE.matcher(value);
        return place.matches()
                && Math.abs(Double.parseDouble(place.group(1))) <= 90
                && Math.abs(Double.parseDouble(place.group(2))) <= 180;
    }

    private static ProblemException invalid(String what, String remedy) {
        return TaskProblem.TASK_ANSWER_INVALID.with(what, remedy);
    }
}
