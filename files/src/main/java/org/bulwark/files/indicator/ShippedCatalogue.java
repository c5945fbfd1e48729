package org.bulwark.files.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskGroup;

/** The indicators that come with the product, one document a group, over the {@link ShippedSources}. Thresholds are no part of them. */
public final class ShippedCatalogue {

    private ShippedCatalogue() {}

    /** All of them, in the order of the groups; a group may read those before it. Read once, when first asked for. */
    public static Catalogue all() {
        return Held.ALL;
    }

    /** The families of a group as they are shipped: YAML to begin one's own from. */
    public static String yaml(RiskGroup group) {
        try (InputStream in = ShippedCatalogue.class.getResourceAsStream(group.word() + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no indicators of the group '" + group.word() + "' are shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Held {

        static final Catalogue ALL = all();

        private static Catalogue all() {
            Catalogue all = Catalogue.of(ShippedSources.all().values(), List.of());
            for (RiskGroup group : RiskGroup.values()) {
                // a test compiles all expressions, which takes seconds
                all = all.and(FamilyFile.readChecked(yaml(group), group.word() + ".yaml")
                        .value());
            }
            return all;
        }
    }
}
