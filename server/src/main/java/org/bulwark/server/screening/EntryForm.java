package org.bulwark.server.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.screening.list.ListKind;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.show.Text;

/** The form in which people add an entry: of a list of devices only what devices have. */
final class EntryForm {

    private EntryForm() {}

    static List<Field> fields(BankList list) {
        List<Field> fields = new ArrayList<>();
        if (list.kind() == ListKind.DEVICE) {
            fields.add(Field.of("devices", Field.Kind.AREA, "entry.devices").hint(Text.word("entry.lines")));
        } else {
            fields.add(Field.of("kind", Field.Kind.CHOICE, "entry.kind")
                    .options(List.of(
                            new Filter.Option("firm", Text.word("entry.kind.firm")),
                            new Filter.Option("person", Text.word("entry.kind.person")))));
            fields.add(Field.of("names", Field.Kind.AREA, "entry.names")
                    .hint(Text.word("entry.names.hint"))
                    .optional());
            fields.add(Field.of("numbers", Field.Kind.TEXT, "entry.numbers")
                    .hint(Text.word("entry.numbers.hint"))
                    .optional());
            fields.add(Field.of("phones", Field.Kind.TEXT, "entry.phones").optional());
            fields.add(Field.of("birth", Field.Kind.TEXT, "entry.birth")
                    .hint(Text.word("entry.birth.hint"))
                    .optional());
            fields.add(Field.of("countries", Field.Kind.TEXT, "entry.countries")
                    .hint(Text.word("entry.countries.hint"))
                    .optional());
        }
        fields.add(Field.of("reason", Field.Kind.TEXT, "entry.reason"));
        fields.add(Field.of("source", Field.Kind.TEXT, "entry.source").optional());
        fields.add(Field.of("expires", Field.Kind.DATE, "entry.expires").optional());
        fields.add(Field.of("comment", Field.Kind.TEXT, "entry.comment").optional());
        return fields;
    }

    /** What was typed. */
    static EntryDraft read(Map<String, String> form) {
        Map<String, Object> known = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (EntryReader.KEYS.contains(name)) {
                known.put(name, value);
            }
        });
        return EntryReader.read(new Sent(known));
    }
}
