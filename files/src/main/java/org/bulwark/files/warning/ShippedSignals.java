package org.bulwark.files.warning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.response.Playbooks;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.tier.TierRules;

/** The signals that come with the product, one document a group, over the shipped catalogue, the rules of tiers over them, and the playbooks. */
public final class ShippedSignals {

    private static final String TIER = "tier.yaml";
    private static final String PLAYBOOK = "playbook.yaml";

    private ShippedSignals() {}

    /** All of them, in the order of the groups. Read once, when first asked for. */
    public static List<Signal> all() {
        return Held.ALL;
    }

    /** The rules of tiers over them. Read once, when first asked for. */
    public static TierRules tiers() {
        return Held.TIERS;
    }

    /** The signals of a group as they are shipped: YAML to begin one's own from. */
    public static String yaml(RiskGroup group) {
        return text(group.word() + ".yaml");
    }

    /** The rules of tiers as they are shipped: YAML to begin one's own from. */
    public static String tierYaml() {
        return text(TIER);
    }

    /** The playbooks. Read once, when first asked for. */
    public static Playbooks playbooks() {
        return Held.PLAYBOOKS;
    }

    /** The playbooks as they are shipped: YAML to begin one's own from. */
    public static String playbookYaml() {
        return text(PLAYBOOK);
    }

    private static String text(String file) {
        try (InputStream in = ShippedSignals.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("'" + file + "' is not shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Held {

        static final List<Signal> ALL = all();
        static final Playbooks PLAYBOOKS =
                PlaybookFile.read(playbookYaml(), PLAYBOOK).value();
        static final TierRules TIERS = TierFile.read(tierYaml(), TIER).value();

        private static List<Signal> all() {
            List<Signal> all = new ArrayList<>();
            for (RiskGroup group : RiskGroup.values()) {
                // a test compiles all expressions
                all.addAll(SignalFile.readChecked(yaml(group), group.word() + ".yaml")
                        .value());
            }
            return List.copyOf(all);
        }
    }
}
