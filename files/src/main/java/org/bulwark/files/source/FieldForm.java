package org.bulwark.files.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.data.source.Field;
import org.bulwark.files.fact.FactForm;
import org.bulwark.files.tree.Form;

/**
 * Fields of a source's document: facts that nobody can change, with the digits of a measure.
 *
 * @param facts how facts are written
 */
record FieldForm(FactForm facts) {

    private static final String DECIMALS = "decimals";

    /** The keys of a field. */
    static final Set<String> KEYS = keys();

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(FactForm.KEYS);
        keys.remove("change");
        keys.add(DECIMALS);
        return Set.copyOf(keys);
    }

    Field read(Form form) {
        Fact fact = facts.read(form);
        return form.has(DECIMALS) ? new Field(fact, Math.clamp(form.whole(DECIMALS), -1, 100)) : Field.of(fact);
    }

    /** A field as a plain tree; digits are left out where they are the usual ones. */
    SequencedMap<String, Object> tree(Field field) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : facts.tree(field.fact()).entrySet()) {
            tree.put(entry.getKey(), entry.getValue());
            if (entry.getKey().equals("type")
                    && field.type() == FactType.NUMBER
                    && field.decimals() != Field.USUAL_DECIMALS) {
                tree.put(DECIMALS, (long) field.decimals());
            }
        }
        return tree;
    }
}
