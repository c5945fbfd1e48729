package org.bulwark.files.contract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.covenant.Covenant;
import org.bulwark.contract.covenant.CureRight;
import org.bulwark.contract.covenant.Promise;
import org.bulwark.contract.covenant.TestPlan;
import org.bulwark.files.tree.Form;

/** One covenant as a plain tree. */
final class CovenantTree {

    private CovenantTree() {}

    static SequencedMap<String, Object> of(Covenant covenant) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", covenant.code());
        tree.put("title", covenant.title());
        tree.put("type", Form.word(type(covenant.promise())));
        tree.put("tests", of(covenant.plan()));
        if (!covenant.cure().equals(CureRight.NONE)) {
            tree.put("cure", of(covenant.cure()));
        }
        switch (covenant.promise()) {
            case Promise.Ratio it -> ratio(it, tree);
            case Promise.Information it -> tree.put("document", it.document());
            case Promise.Event it -> tree.put("expression", it.expression());
            case Promise.UseOfFunds it -> {
                tree.put("purposes", List.copyOf(it.purposes()));
                tree.put("most-other", BigDecimal.valueOf(it.mostOtherPpm(), 6).doubleValue());
            }
        }
        return tree;
    }

    private static CovenantForm.Type type(Promise promise) {
        return switch (promise) {
            case Promise.Ratio _ -> CovenantForm.Type.RATIO;
            case Promise.Information _ -> CovenantForm.Type.INFORMATION;
            case Promise.Event _ -> CovenantForm.Type.EVENT;
            case Promise.UseOfFunds _ -> CovenantForm.Type.USE_OF_FUNDS;
        };
    }

    private static SequencedMap<String, Object> of(TestPlan plan) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", plan.first().toString());
        tree.put("every", text(plan.every()));
        tree.put("last", plan.last().toString());
        tree.put("reporting-days", (long) plan.reportingDays());
        tree.put("grace-days", (long) plan.graceDays());
        return tree;
    }

    private static String text(Tenor tenor) {
        String unit = tenor.unit().name().toLowerCase(Locale.ROOT);
        return tenor.count() + " " + (tenor.count() == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    private static SequencedMap<String, Object> of(CureRight cure) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("days", (long) cure.days());
        cure.equityTo().ifPresent(part -> {
            tree.put("equity-to", Form.word(part));
            tree.put("most-equity", (long) cure.mostEquity());
        });
        return tree;
    }

    private static void ratio(Promise.Ratio ratio, SequencedMap<String, Object> tree) {
        tree.put("numerator", ratio.numerator());
        tree.put("denominator", ratio.denominator());
        tree.put("direction", Form.word(ratio.direction()));
        Map<?, Double> thresholds = ratio.thresholds();
        if (thresholds.size() == 1 && thresholds.containsKey(CovenantForm.ALWAYS)) {
            tree.put("threshold", ratio.threshold(CovenantForm.ALWAYS));
        } else {
            tree.put(
                    "thresholds",
                    thresholds.entrySet().stream().map(CovenantTree::step).toList());
        }
        tree.put("warning-share", ratio.warningShare());
        if (!ratio.addBacks().isEmpty()) {
            tree.put(
                    "add-backs",
                    ratio.addBacks().stream().map(CovenantTree::addBack).toList());
        }
    }

    private static SequencedMap<String, Object> step(Map.Entry<?, Double> step) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", String.valueOf(step.getKey()));
        tree.put("value", step.getValue());
        return tree;
    }

    private static SequencedMap<String, Object> addBack(Promise.AddBack back) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", back.code());
        tree.put("expression", back.expression());
        tree.put("part", Form.word(back.part()));
        return tree;
    }
}
