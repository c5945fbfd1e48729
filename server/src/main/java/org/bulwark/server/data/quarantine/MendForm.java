package org.bulwark.server.data.quarantine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Fact;
import org.bulwark.data.source.Source;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.show.Text;

/**
 * The form in which a record is mended: what is left empty stays as it was sent.
 *
 * @param fields the attributes and the fields of the source, by their declared types
 * @param without what was sent and can be left out
 */
record MendForm(List<Field> fields, List<Field> without) {

    /** Copies. */
    MendForm {
        fields = List.copyOf(fields);
        without = List.copyOf(without);
    }

    /**
     * The form.
     *
     * @param flaws what is wrong with the record
     * @param sent its fields
     * @param filled what somebody filled in already
     */
    static MendForm of(Source source, List<Reason> flaws, List<MaskedField> sent, Map<String, String> filled) {
        Map<String, Reason> wrong = KeptRecord.byField(flaws);
        List<Field> fields = new ArrayList<>();
        for (String attribute : Correction.ATTRIBUTES) {
            fields.add(filled(
                    Field.of(attribute, Field.Kind.TEXT, "record.attribute." + attribute)
                            .hint(Text.word("record.attribute." + attribute + ".hint")),
                    filled));
        }
        List<Field> without = new ArrayList<>();
        for (org.bulwark.data.source.Field declared : source.fields()) {
            Fact fact = declared.fact();
            Field field = filled(field(fact), filled);
            Reason flaw = wrong.get(fact.name());
            fields.add(flaw == null ? field : field.wrong(Text.told(flaw)));
            boolean isSent = sent.stream().anyMatch(one -> one.name().equals(fact.name()));
            if (isSent && !fact.required()) {
                without.add(filled(label(Correction.leftOut(fact.name()), Field.Kind.TICK, fact.title()), filled));
            }
        }
        return new MendForm(fields, without);
    }

    private static Field filled(Field field, Map<String, String> filled) {
        return field.value(filled.getOrDefault(field.name(), "")).optional();
    }

    private static Field field(Fact fact) {
        String name = Correction.FIELD + fact.name();
        Field field = switch (fact.type()) {
            case WHOLE, NUMBER -> label(name, Field.Kind.NUMBER, fact.title());
            case DATE -> label(name, Field.Kind.DATE, fact.title());
            case FLAG -> choice(name, fact.title(), Stream.of("true", "false"));
            case MONEY -> label(name, Field.Kind.TEXT, fact.title());
            case TEXT ->
                fact.allowed().isEmpty()
                        ? label(name, Field.Kind.TEXT, fact.title())
                        : choice(name, fact.title(), fact.allowed().stream());
        };
        return field.hint(Text.plain(fact.unit().isEmpty() ? fact.name() : fact.name() + ", " + fact.unit()));
    }

    private static Field choice(String name, String title, Stream<String> values) {
        return label(name, Field.Kind.CHOICE, title)
                .options(values.map(value -> new Filter.Option(value, Text.plain(value)))
                        .toList());
    }

    private static Field label(String name, Field.Kind kind, String title) {
        return new Field(name, kind, Text.plain(title), null, "", null, false, List.of());
    }
}
