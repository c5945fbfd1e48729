package org.bulwark.warning.model.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.bulwark.score.validation.Auc;
import org.bulwark.score.validation.Fit;
import org.bulwark.score.validation.Judgement;
import org.bulwark.warning.model.Anomaly;
import org.bulwark.warning.model.Around;
import org.bulwark.warning.model.ModelReading;
import org.bulwark.warning.model.Past;
import org.bulwark.warning.model.Rupture;
import org.bulwark.warning.model.WarningModel;

/** Holds models against party-months: their facts beside naive rules, each for what it foretells. */
public final class ModelJudge {

    /** The share of party-months that somebody has time to look at. */
    public static final double SHARE = 0.17;

    /** The naive rules: an indicator each, and whether more of it is riskier. */
    private static final Map<String, Boolean> NAIVE = new java.util.TreeMap<>(Map.of(
            "repayment.days_past_due.max_3m", true,
            "account.returned.count_3m", true,
            "account.balance_to_due_3.value", false));

    private static final List<Integer> MONTHS = List.of(3, 6, 12);
    private static final int YEAR = 12;

    private final List<WarningModel> models;

    /** A judge of models. */
    public ModelJudge(List<WarningModel> models) {
        this.models = List.copyOf(models);
    }

    /** The indicators that models and naive rules read: the order of the values of rows. */
    public static List<String> names(List<WarningModel> models) {
        SequencedSet<String> names = new LinkedHashSet<>(ModelReading.indicators(models));
        names.addAll(NAIVE.keySet());
        return List.copyOf(names);
    }

    /** A party-month and what was said of it. */
    private record Said(ModelRow row, Map<String, Double> facts) {}

    /** Judges, by months that are judged and were followed for long enough. */
    public List<Judged> judge(ModelRows rows) {
        List<Said> said = said(rows);
        List<Judged> judged = new ArrayList<>();
        for (int days : Rupture.DAYS) {
            List<Said> known =
                    said.stream().filter(it -> it.row.isFollowedForDays(days)).toList();
            byte[] bad = codes(known, it -> it.row.rupture() <= days ? 1 : 0);
            add(judged, "rupture-" + days + "d", known, bad, "rupture.days_" + days, false);
            add(judged, "rupture-" + days + "d", known, bad, PASSAGE + days, false);
            naive(judged, "rupture-" + days + "d", known, bad);
        }
        for (int months : MONTHS) {
            List<Said> known = said.stream()
                    .filter(it -> it.row.month().followed() >= months)
                    .toList();
            byte[] bad = codes(known, it -> it.row.month().ahead() <= months ? 1 : 0);
            add(judged, "default-" + months + "m", known, bad, "hazard.months_" + months, false);
            if (months == YEAR) {
                add(judged, "default-12m", known, bad, "behaviour.score", true);
                add(judged, "default-12m", known, bad, "anomaly.own", false);
                add(judged, "default-12m", known, bad, "anomaly.peers", false);
                naive(judged, "default-12m", known, bad);
            }
        }
        return judged;
    }

    private static void naive(List<Judged> judged, String outcome, List<Said> known, byte[] bad) {
        NAIVE.forEach((name, up) -> add(judged, outcome, known, bad, name, !up));
    }

    /** The name of the first passage of cash before it is calibrated. */
    private static final String PASSAGE = "cash alone, days ";

    private List<Said> said(ModelRows rows) {
        Map<WarningModel, int[]> places = new HashMap<>();
        models.forEach(model -> places.put(model, rows.places(model.reads())));
        int[] naive = rows.places(List.copyOf(NAIVE.keySet()));
        List<Said> said = new ArrayList<>();
        Past past = Past.NONE;
        String party = "";
        for (ModelRow row : rows.rows()) {
            past = row.party().equals(party) ? past : Past.NONE;
            party = row.party();
            Around around = new Around(row.industry(), past, List.of());
            Map<String, Double> facts = new HashMap<>();
            for (WarningModel model : models) {
                double[] values = ModelRows.read(row, places.getOrDefault(model, new int[0]));
                facts.putAll(model.facts(values, around));
                if (model instanceof Anomaly) {
                    past = past.after(values, last(row.month().month()));
                } else if (model instanceof Rupture rupture) {
                    Rupture.DAYS.forEach(days -> Rupture.passage(rupture.cash(), values, days)
                            .ifPresent(odds -> facts.put(PASSAGE + days, 1 / (1 + Math.exp(-odds)))));
                }
            }
            double[] plain = ModelRows.read(row, naive);
            int i = 0;
            for (String name : NAIVE.keySet()) {
                if (!Double.isNaN(plain[i])) {
                    facts.put(name, plain[i]);
                }
                i++;
            }
            if (row.month().judged()) {
                said.add(new Said(row, facts));
            }
        }
        return said;
    }

    private static LocalDate last(int month) {
        return LocalDate.EPOCH.plusMonths(month + 1L).minusDays(1);
    }

    private static byte[] codes(List<Said> said, ToDoubleFunction<Said> code) {
        byte[] codes = new byte[said.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) code.applyAsDouble(said.get(i));
        }
        return codes;
    }

    /** Adds one that is told of both outcomes; who has no number counts as the safest. */
    private static void add(
            List<Judged> judged, String outcome, List<Said> known, byte[] bad, String fact, boolean down) {
        long bads = IntStream.range(0, bad.length).filter(i -> bad[i] == 1).count();
        if (bads == 0 || bads == bad.length) {
            return;
        }
        double sign = down ? -1 : 1;
        double[] risk = known.stream()
                .mapToDouble(it -> it.facts.containsKey(fact) ? sign * it.facts.getOrDefault(fact, 0.0) : -1e300)
                .toArray();
        boolean probability = fact.startsWith("rupture.") || fact.startsWith("hazard.");
        List<Integer> order = IntStream.range(0, risk.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -risk[i]))
                .limit((long) (risk.length * SHARE))
                .toList();
        long right = order.stream().filter(i -> bad[i] == 1).count();
        judged.add(new Judged(
                fact,
                outcome,
                risk.length,
                (double) bads / bad.length,
                Auc.of(risk, bad, null),
                (double) right / bads,
                probability ? Optional.of(Judgement.of(risk, bad, null, Fit.FIXED_BEFOREHAND)) : Optional.empty()));
    }
}
