package org.bulwark.files.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bulwark.files.fact.Format;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;
import org.bulwark.files.tree.YamlText;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskGroup;

/** Reads and writes the families of a group as YAML or JSON; docs/indicators.md describes the document. */
public final class FamilyFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "indicators/1";

    private static final Format FORMAT = new Format(VERSION, Set.of("bulwark", "group", "families"));

    private FamilyFile() {}

    /**
     * Reads the families of a group, or tells everything that is wrong with them: also expressions that do not compile, and names of
     * sources, fields and indicators that are not there.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     * @param before what the families may read: sources, and indicators that stand before them
     */
    public static Document<List<Family>> read(String text, String file, Catalogue before) {
        FamilyCheck check = new FamilyCheck(before);
        return read(text, file, check::add);
    }

    /**
     * Reads families whose names and expressions were checked before.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     */
    public static Document<List<Family>> readChecked(String text, String file) {
        return read(text, file, (family, form) -> {});
    }

    private static Document<List<Family>> read(String text, String file, BiConsumer<Family, Form> check) {
        return FORMAT.read(text, file, form -> families(form, check));
    }

    private static List<Family> families(Form form, BiConsumer<Family, Form> check) {
        FamilyForm families = new FamilyForm(form.word("group", RiskGroup.values()));
        return form.items("families", (path, node) -> {
            Form each = Form.of(path, node, FamilyForm.KEYS, form.faults());
            Family family = families.read(each);
            check.accept(family, each);
            return family;
        });
    }

    /** The families of a group as YAML. */
    public static String yaml(RiskGroup group, List<Family> families) {
        return "# Indicators of one group; docs/indicators.md explains every key.\n"
                + YamlText.of(tree(group, families));
    }

    /** The families of a group as JSON in one form to the byte, to be stored and hashed. */
    public static String json(RiskGroup group, List<Family> families) {
        return JsonText.of(tree(group, families));
    }

    /** The families of a group as a plain tree, to be compared with another. */
    public static SequencedMap<String, Object> tree(RiskGroup group, List<Family> families) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("group", Form.word(group));
        tree.put("families", families.stream().map(FamilyForm::tree).toList());
        return tree;
    }
}
