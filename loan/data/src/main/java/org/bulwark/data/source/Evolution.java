package org.bulwark.data.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.rule.Fact;

/**
 * What a new version of a source would break: records that passed and would be refused, and events kept that would be read otherwise. What
 * only adds is compatible: a field that may be left out, a wider range, one more value allowed, a rule, another title.
 */
public final class Evolution {

    private Evolution() {}

    /**
     * One difference that breaks something.
     *
     * @param path where: {@code currency}, {@code fields[amount].type}
     * @param before what stood there
     * @param after what would stand there; empty for what would be gone
     */
    public record Break(String path, String before, String after) {}

    /** Everything that a new version would break, in the order of the fields; nothing for a compatible one. */
    public static List<Break> between(Source before, Source after) {
        List<Break> breaks = new ArrayList<>();
        differs("code", before.code(), after.code(), breaks);
        differs("about", before.about(), after.about(), breaks);
        differs("currency", before.currency(), after.currency(), breaks);
        differs("key", before.key(), after.key(), breaks);
        differs("replaces", before.replaces(), after.replaces(), breaks);
        for (Field field : before.fields()) {
            Optional<Field> now = after.field(field.name());
            now.ifPresentOrElse(
                    other -> field(field, other, breaks),
                    () -> breaks.add(new Break(path(field, ""), field.name(), "")));
        }
        after.fields().stream()
                .filter(field ->
                        before.field(field.name()).isEmpty() && field.fact().required())
                .forEach(field -> breaks.add(new Break(path(field, ".required"), "", "true")));
        return List.copyOf(breaks);
    }

    /** The same, as an exception when there is any: {@link SourceProblem#SOURCE_INCOMPATIBLE}. */
    public static void check(Source before, Source after) {
        List<Break> breaks = between(before, after);
        if (!breaks.isEmpty()) {
            Break first = breaks.getFirst();
            throw SourceProblem.SOURCE_INCOMPATIBLE.with(
                    "The new version of '" + before.code() + "' changes " + first.path + " from '" + first.before
                            + "' to '"
                            + first.after + "'"
                            + (breaks.size() > 1 ? " and " + (breaks.size() - 1) + " more" : "") + ".",
                    "Add fields that may be left out, widen ranges, or declare another source.");
        }
    }

    private static void field(Field before, Field after, List<Break> breaks) {
        Fact old = before.fact();
        Fact young = after.fact();
        differs(path(before, ".type"), old.type(), young.type(), breaks);
        differs(path(before, ".unit"), old.unit(), young.unit(), breaks);
        differs(path(before, ".decimals"), before.decimals(), after.decimals(), breaks);
        if (!old.required() && young.required()) {
            breaks.add(new Break(path(before, ".required"), "false", "true"));
        }
        if (old.personal() && !young.personal()) {
            breaks.add(new Break(path(before, ".personal"), "true", "false"));
        }
        if (young.range().least() > old.range().least()) {
            breaks.add(new Break(
                    path(before, ".least"),
                    "" + old.range().least(),
                    "" + young.range().least()));
        }
        if (young.range().most() < old.range().most()) {
            breaks.add(new Break(
                    path(before, ".most"),
                    "" + old.range().most(),
                    "" + young.range().most()));
        }
        boolean narrower = !young.allowed().isEmpty()
                && (old.allowed().isEmpty() || !young.allowed().containsAll(old.allowed()));
        if (narrower) {
            breaks.add(new Break(path(before, ".allowed"), "" + old.allowed(), "" + young.allowed()));
        }
    }

    private static String path(Field field, String part) {
        return "fields[" + field.name() + "]" + part;
    }

    private static void differs(String path, Object before, Object after, List<Break> breaks) {
        if (!before.equals(after)) {
            breaks.add(new Break(path, before.toString(), after.toString()));
        }
    }
}
