package org.bulwark.files.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.decision.product.DataNeed;
import org.bulwark.decision.product.DataScenario;
import org.bulwark.decision.product.Document;
import org.bulwark.decision.product.IndicatorInput;

/** What a product reads from the bank's data as plain trees; {@link DataScenarioForm} reads them. */
final class DataScenarioTree {

    private DataScenarioTree() {}

    /** A field, with the indicator that it is read from. */
    static SequencedMap<String, Object> field(SequencedMap<String, Object> field, Optional<IndicatorInput> input) {
        input.ifPresent(read -> field.put(DataScenarioForm.FROM, from(read)));
        return field;
    }

    private static Object from(IndicatorInput input) {
        SequencedMap<String, Object> from = new LinkedHashMap<>();
        from.put("indicator", input.indicator());
        if (input.times() != 1) {
            from.put("times", input.times());
        }
        input.oldestDays().ifPresent(days -> from.put("oldest", days + "d"));
        if (input.stated()) {
            from.put("stated", true);
        }
        return from.size() == 1 ? input.indicator() : from;
    }

    static SequencedMap<String, Object> of(DataScenario data) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        put(tree, "purposes", List.copyOf(data.purposes()));
        put(tree, "needs", data.needs().stream().map(DataScenarioTree::need).toList());
        put(
                tree,
                "documents",
                data.documents().stream().map(DataScenarioTree::document).toList());
        put(tree, "otherwise", data.otherwise());
        return tree;
    }

    private static SequencedMap<String, Object> need(DataNeed need) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("source", need.source());
        if (need.months() > 0) {
            tree.put("months", (long) need.months());
        }
        need.oldestDays().ifPresent(days -> tree.put("oldest", days + "d"));
        return tree;
    }

    private static SequencedMap<String, Object> document(Document document) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", document.title());
        if (!document.titles().isEmpty()) {
            tree.put("titles", document.titles());
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, List<?> list) {
        if (!list.isEmpty()) {
            tree.put(key, list);
        }
    }
}
