package org.bulwark.decision.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.bulwark.basics.rule.Fact;
import org.bulwark.data.Numbers;
import org.bulwark.decision.policy.PolicyChange.Part;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.TableDiff;

/** What makes one version of a policy another. Rules, bands and tables are known by their names; equal policies have no differences. */
public final class PolicyDiff {

    private final List<PolicyChange> changes = new ArrayList<>();

    private PolicyDiff() {}

    /** The differences: the whole, bands, tables, rules, limit, term, price, rights, letter, facts. */
    public static List<PolicyChange> between(Policy before, Policy after) {
        PolicyDiff diff = new PolicyDiff();
        diff.fields(Part.POLICY, "", heading(before), heading(after));
        diff.all(Part.BAND, bands(before), bands(after), Band::grade, PolicyDiff::fields);
        diff.tables(before.tables(), after.tables());
        diff.all(Part.RULE, before.rules(), after.rules(), PolicyRule::id, PolicyDiff::fields);
        diff.fields(Part.LIMIT, "", limit(before), limit(after));
        diff.fields(Part.TERM, "", formula(before.term()), formula(after.term()));
        diff.fields(Part.PRICE, "", formula(before.price()), formula(after.price()));
        diff.all(
                Part.OVERRIDE,
                before.overrides(),
                after.overrides(),
                right -> right.from() + " → " + right.to() + " " + right.roles(),
                right -> map("reasons", String.join(", ", right.reasons())));
        diff.fields(Part.LETTER, "", letter(before.letter()), letter(after.letter()));
        diff.all(
                Part.FACT,
                before.facts().facts(),
                after.facts().facts(),
                Fact::name,
                fact -> map("is", fact.toString()));
        return List.copyOf(diff.changes);
    }

    private <T> void all(
            Part part, List<T> before, List<T> after, Function<T, String> id, Function<T, Map<String, String>> fields) {
        Map<String, T> then = byId(before, id);
        Map<String, T> now = byId(after, id);
        then.forEach((name, old) -> {
            if (!now.containsKey(name)) {
                changes.add(new PolicyChange.Removed(part, name));
            }
        });
        now.forEach((name, young) -> {
            T old = then.get(name);
            if (old == null) {
                changes.add(new PolicyChange.Added(part, name));
            } else {
                fields(part, name, fields.apply(old), fields.apply(young));
            }
        });
        List<String> kept = then.keySet().stream().filter(now::containsKey).toList();
        List<String> still = now.keySet().stream().filter(then::containsKey).toList();
        if (!kept.equals(still)) {
            changes.add(new PolicyChange.Changed(part, "", "order", String.join(", ", kept), String.join(", ", still)));
        }
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(each -> map.putIfAbsent(id.apply(each), each));
        return map;
    }

    private void fields(Part part, String id, Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        all.keySet().forEach(field -> {
            String then = before.getOrDefault(field, "");
            String now = after.getOrDefault(field, "");
            if (!then.equals(now)) {
                changes.add(new PolicyChange.Changed(part, id, field, then, now));
            }
        });
    }

    private void tables(List<DecisionTable> before, List<DecisionTable> after) {
        all(Part.TABLE, before, after, DecisionTable::name, table -> map());
        Map<String, DecisionTable> then = byId(before, DecisionTable::name);
        for (DecisionTable table : after) {
            DecisionTable old = then.get(table.name());
            if (old != null) {
                TableDiff.between(old, table)
                        .forEach(change -> changes.add(new PolicyChange.InTable(table.name(), change)));
            }
        }
    }

    private static List<Band> bands(Policy policy) {
        return policy.bands().map(ScoreBands::bands).orElse(List.of());
    }

    private static Map<String, String> heading(Policy policy) {
        return map(
                "title", policy.title(),
                "product", policy.product(),
                "currency", policy.currency().getCurrencyCode(),
                "score", policy.bands().map(ScoreBands::fact).orElse(""),
                "four-eyes-from", text(policy.fourEyesFrom()));
    }

    private static Map<String, String> fields(Band band) {
        return map(
                "from", Numbers.text(band.from()),
                "to", Numbers.text(band.to()),
                "outcome", band.outcome().name());
    }

    private static Map<String, String> fields(PolicyRule rule) {
        return map(
                "title", rule.title(),
                "kind", rule.kind().name(),
                "when", rule.when(),
                "reason", rule.reason(),
                "unknown", rule.unknown().name(),
                "active", Boolean.toString(rule.active()));
    }

    private static Map<String, String> limit(Policy policy) {
        return policy.limit()
                .map(limit -> {
                    SequencedMap<String, String> fields = formula(Optional.of(limit.formula()));
                    fields.putAll(map(
                            "requested", limit.requested(),
                            "group-cap", text(limit.groupCap()),
                            "obligor-cap", text(limit.obligorCap()),
                            "least", Long.toString(limit.least()),
                            "below-least", limit.whenBelowLeast().name(),
                            "above-limit", limit.whenAboveLimit().name()));
                    return fields;
                })
                .orElseGet(PolicyDiff::map);
    }

    private static SequencedMap<String, String> formula(Optional<Formula> formula) {
        return formula.map(it -> map(
                        "formula", it.expression(),
                        "floor", it.floor().map(Numbers::text).orElse(""),
                        "cap", it.cap().map(Numbers::text).orElse(""),
                        "step", Numbers.text(it.step()),
                        "rounding", it.rounding().name()))
                .orElseGet(PolicyDiff::map);
    }

    private static Map<String, String> letter(LetterSettings letter) {
        SequencedMap<String, String> fields =
                map("most-reasons", Integer.toString(letter.mostReasons()), "contact", letter.contact());
        letter.phrases()
                .forEach((language, phrases) ->
                        phrases.forEach((code, phrase) -> fields.put("phrases." + language + "." + code, phrase)));
        return fields;
    }

    private static String text(Optional<Long> minor) {
        return minor.map(String::valueOf).orElse("");
    }

    private static SequencedMap<String, String> map(String... namesAndValues) {
        SequencedMap<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
