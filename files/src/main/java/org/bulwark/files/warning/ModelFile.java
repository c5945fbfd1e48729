package org.bulwark.files.warning;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.files.tree.YamlText;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.warning.model.WarningModel;

/** Reads and writes a model of warning as YAML or JSON; docs/warning.md describes the document. */
public final class ModelFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "warning-model/1";

    private static final Set<String> COMMON = Set.of("bulwark", "model", "learned", "inputs");

    private ModelFile() {}

    /**
     * Reads a model, or tells everything that is wrong with it, names of indicators that are not there among it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     * @param catalogue what the model may read
     */
    public static Document<WarningModel> read(String text, String file, Catalogue catalogue) {
        Faults faults = new Faults(file);
        Form any = Form.of("", NodeReader.yaml(text, file), Set.of(), faults);
        Versions.check(any, VERSION);
        ModelForm.Kind kind = any.word("model", ModelForm.Kind.values());
        Form form = Form.of("", any.node(), keys(kind), faults);
        return faults.document(form.make(() -> {
            WarningModel model = ModelForm.read(kind, form);
            for (String name : model.reads()) {
                if (catalogue.find(name).isEmpty()) {
                    form.fault(
                            "inputs",
                            "There is no indicator '" + name + "'.",
                            "Use a name that bulwark indicator list prints.");
                }
            }
            return model;
        }));
    }

    private static Set<String> keys(ModelForm.Kind kind) {
        Set<String> keys = new java.util.HashSet<>(COMMON);
        keys.addAll(
                switch (kind) {
                    case RUPTURE -> Set.of("cash", "horizons");
                    case HAZARD -> Set.of("terms");
                    case BEHAVIOUR -> Set.<String>of();
                    case ANOMALY -> Set.of("size", "sizes", "peers");
                });
        return keys;
    }

    /** A model as YAML. */
    public static String yaml(WarningModel model) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("bulwark", VERSION);
        tree.put("model", Form.word(ModelForm.kind(model)));
        ModelForm.write(model, tree);
        return "# Made by bulwark warning model learn; docs/warning.md explains every key.\n" + YamlText.of(tree);
    }
}
