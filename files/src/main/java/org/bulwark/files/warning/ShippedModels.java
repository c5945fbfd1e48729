package org.bulwark.files.warning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.warning.model.WarningModel;
import org.bulwark.warning.model.learn.ModelPlan;

/** The models of warning that come with the product, learned on sample banks, and the plan that they were made by. */
public final class ShippedModels {

    /** Their names in order, which are the names of their files. */
    public static final List<String> NAMES = List.of("rupture", "hazard", "behaviour", "anomaly");

    private ShippedModels() {}

    /** All of them, in the order of {@link #NAMES}. Read once, when first asked for. */
    public static List<WarningModel> all() {
        return Held.ALL;
    }

    /** What they were made of. Read at every call. */
    public static ModelPlan plan() {
        return ModelPlanFile.read(text("plan"), "plan.yaml", ShippedCatalogue.all())
                .value();
    }

    /** A model as it is shipped: YAML to compare with one's own. */
    public static String yaml(String name) {
        return text(name);
    }

    private static String text(String name) {
        String file = "model/" + name + ".yaml";
        try (InputStream in = ShippedModels.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("'" + file + "' is not shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Held {
        static final List<WarningModel> ALL = NAMES.stream()
                .map(name -> ModelFile.read(text(name), name + ".yaml", ShippedCatalogue.all())
                        .value())
                .toList();
    }
}
