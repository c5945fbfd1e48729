package org.bulwark.workout.reminder;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.workout.WorkoutProblem;

/**
 * A message with fields in braces, {@code {amount}}. It is plain text: whoever shows it as HTML escapes it.
 *
 * @param code names it, the same in every language
 * @param language its language, {@code en}
 * @param subject one line
 * @param body the text
 */
public record MessageTemplate(String code, String language, String subject, String body) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** {@link WorkoutProblem#TEMPLATE_INVALID} for no words, a field that there is not, or a brace without its other. */
    public MessageTemplate {
        if (code.isBlank() || !LANGUAGE.matcher(language).matches() || subject.isBlank() || body.isBlank()) {
            throw invalid(code, language, "has no code, language, subject or text", "Give each of them.");
        }
        if (subject.lines().count() > 1) {
            throw invalid(code, language, "has a subject of several lines", "Keep it to one.");
        }
        checked(code, language, subject);
        checked(code, language, body);
    }

    private static void checked(String code, String language, String text) {
        Matcher found = FIELD.matcher(text);
        while (found.find()) {
            if (TemplateField.of(found.group(1)).isEmpty()) {
                throw invalid(
                        code,
                        language,
                        "asks for {" + found.group(1) + "}, which is no field",
                        "Use name, bank, contact, account, amount, due-date or days.");
            }
        }
        String rest = FIELD.matcher(text).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            throw invalid(code, language, "has a brace without its other", "Write fields as {amount}.");
        }
    }

    private static RuntimeException invalid(String code, String language, String what, String remedy) {
        return WorkoutProblem.TEMPLATE_INVALID.with(
                "The message '" + code + "' (" + language + ") " + what + ".", remedy);
    }

    /** The fields that it names. */
    public Set<TemplateField> fields() {
        EnumSet<TemplateField> fields = EnumSet.noneOf(TemplateField.class);
        Matcher found = FIELD.matcher(subject + "\n" + body);
        while (found.find()) {
            TemplateField.of(found.group(1)).ifPresent(fields::add);
        }
        return fields;
    }

    /**
     * The message with its fields filled in. What is filled in is not looked into again.
     *
     * @throws org.bulwark.basics.ProblemException {@link WorkoutProblem#TEMPLATE_INVALID} for a field without a value
     */
    public Message filled(Map<TemplateField, String> values) {
        for (TemplateField field : fields()) {
            if (!values.containsKey(field)) {
                throw invalid(code, language, "needs '" + field.word() + "', which is not known", "Give its value.");
            }
        }
        // a subject is one line of a header, whatever a name holds
        return new Message(fill(subject, values).replaceAll("\\R", " "), fill(body, values));
    }

    private static String fill(String text, Map<TemplateField, String> values) {
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(TemplateField.of(found.group(1))
                        .map(field -> values.getOrDefault(field, ""))
                        .orElse("")));
    }

    /**
     * What a client reads.
     *
     * @param subject one line
     * @param body the text
     */
    public record Message(String subject, String body) {}
}
