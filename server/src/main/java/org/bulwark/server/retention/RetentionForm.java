package org.bulwark.server.retention;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.server.desk.ContentForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A policy as JSON: a list of {@code what}, {@code keep} (ISO 8601: {@code P90D}) and {@code reason}. */
public final class RetentionForm implements ContentForm<RetentionPolicy> {

    /** The one form. */
    public static final RetentionForm FORM = new RetentionForm();

    private static final Set<String> KEYS = Set.of("what", "keep", "reason");

    private static final Set<Kept> LATER = Set.of(Kept.QUARANTINE, Kept.FLOW, Kept.FIELDS, Kept.FILES);

    private RetentionForm() {}

    @Override
    public String kind() {
        return "retention";
    }

    @Override
    public RetentionPolicy read(String text) {
        try {
            return of(JsonMapper.shared().readValue(text, new TypeReference<List<Map<String, Object>>>() {}));
        } catch (JacksonException e) {
            throw invalid("It is no list of rules.");
        }
    }

    @Override
    public String write(RetentionPolicy policy) {
        return JsonMapper.shared().writeValueAsString(tree(policy));
    }

    static List<Map<String, String>> tree(RetentionPolicy policy) {
        List<Map<String, String>> tree = new ArrayList<>();
        for (RetentionRule rule : policy.rules()) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("what", rule.what().word());
            one.put("keep", rule.keep().toString());
            one.put("reason", rule.reason());
            tree.add(one);
        }
        return tree;
    }

    /** A policy from what was sent: {@link RetentionProblem#POLICY_INVALID}. */
    static RetentionPolicy of(List<Map<String, Object>> rules) {
        List<RetentionRule> all =
                new ArrayList<>(rules.stream().map(RetentionForm::rule).toList());
        // a policy of an earlier version says nothing of what is kept since
        RetentionPolicy.sample().rules().stream()
                .filter(rule ->
                        LATER.contains(rule.what()) && all.stream().noneMatch(there -> there.what() == rule.what()))
                .forEach(all::add);
        return new RetentionPolicy(all);
    }

    private static RetentionRule rule(Map<String, Object> rule) {
        rule.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw invalid("A rule has a key that is not read here.");
        });
        String what = text(rule, "what");
        try {
            return new RetentionRule(
                    Kept.of(what).orElseThrow(() -> invalid("Nothing that is kept is called '" + what + "'.")),
                    Period.parse(text(rule, "keep")),
                    text(rule, "reason"));
        } catch (DateTimeException | ArithmeticException e) {
            throw invalid("'" + text(rule, "keep") + "' is no time to keep " + what + ".");
        }
    }

    private static String text(Map<String, Object> rule, String key) {
        if (rule.get(key) instanceof String text && text.length() <= 500) {
            return text;
        }
        throw invalid("A rule has no '" + key + "', or one of more than 500 characters.");
    }

    private static RuntimeException invalid(String what) {
        return RetentionProblem.POLICY_INVALID.with(
                what,
                "Give a list of rules with what, keep (P90D, P5Y) and reason; GET /api/retention shows the one in force.");
    }
}
