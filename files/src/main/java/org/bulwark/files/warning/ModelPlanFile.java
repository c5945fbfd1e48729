package org.bulwark.files.warning;

import java.util.List;
import java.util.Set;
import org.bulwark.files.fact.Versions;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Faults;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.NodeReader;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.warning.model.learn.ModelPlan;

/** Reads what models of warning may be made of: {@code bulwark: warning-plan/1}. */
public final class ModelPlanFile {

    /** The version of the format, the value of the key {@code bulwark}. */
    public static final String VERSION = "warning-plan/1";

    private static final Set<String> KEYS =
            Set.of("bulwark", "cash", "rupture", "hazard", "behaviour", "anomaly", "size");

    private ModelPlanFile() {}

    /**
     * Reads a plan, or tells everything that is wrong with it.
     *
     * @param text YAML or JSON
     * @param file what to call it in messages
     * @param catalogue what models may read
     */
    public static Document<ModelPlan> read(String text, String file, Catalogue catalogue) {
        Faults faults = new Faults(file);
        Form form = Form.of("", NodeReader.yaml(text, file), KEYS, faults);
        Versions.check(form, VERSION);
        if (!form.has("cash")) {
            form.fault("cash", "'cash' is missing.", "Name the indicators of cash: level, undrawn, drift and so on.");
        }
        return faults.document(form.make("cash", ModelForm.CASH, ModelForm::cash)
                .flatMap(cash -> form.make(() -> {
                    ModelPlan plan = new ModelPlan(
                            cash,
                            form.texts("rupture"),
                            form.texts("hazard"),
                            form.texts("behaviour"),
                            form.texts("anomaly"),
                            form.text("size"));
                    for (String key : List.of("rupture", "hazard", "behaviour", "anomaly")) {
                        for (String name : form.texts(key)) {
                            check(form, key, name, catalogue);
                        }
                    }
                    check(form, "size", plan.size(), catalogue);
                    return plan;
                })));
    }

    private static void check(Form form, String key, String name, Catalogue catalogue) {
        if (catalogue.find(name).isEmpty()) {
            form.fault(key, "There is no indicator '" + name + "'.", "Use a name that bulwark indicator list prints.");
        }
    }
}
