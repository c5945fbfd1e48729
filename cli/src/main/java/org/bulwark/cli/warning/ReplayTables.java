package org.bulwark.cli.warning;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.score.validation.ClusteredAuc;
import org.bulwark.score.validation.Interval;
import org.bulwark.warning.Tier;
import org.bulwark.warning.replay.Look;
import org.bulwark.warning.replay.Measured;
import org.bulwark.warning.replay.Ranked;
import org.bulwark.warning.replay.SignalPoints;
import org.bulwark.warning.signal.Signal;

/** Prints what a replay is worth. */
final class ReplayTables {

    private static final List<Integer> HORIZONS = List.of(1, 3, 6, 12, 18, 24);
    private static final List<Double> SHARES = List.of(0.02, 0.05, 0.1, 0.17, 0.3);
    private static final int YEAR = 12;

    private final PrintWriter out;
    private final Replayed replayed;
    private final Asked asked;
    private final List<Look> looks;

    /**
     * What is asked.
     *
     * @param share the part of the looks that a rule may call positive
     * @param horizon default within so many months
     * @param officers how many look at alerts
     * @param signals whether every signal is told too
     */
    record Asked(double share, int horizon, int officers, boolean signals) {}

    ReplayTables(PrintWriter out, Replayed replayed, Asked asked) {
        this.out = out;
        this.replayed = replayed;
        this.asked = asked;
        this.looks = replayed.looks();
    }

    void print() {
        ranks();
        rules();
        if (replayed.oracle()) {
            ceiling();
        }
        horizons();
        shares();
        replayed.rules().stream().limit(1).forEach(rule -> load(Measured.worst(looks, asked.share(), rule::of)));
        if (asked.signals()) {
            each();
        }
    }

    private void ranks() {
        ClusteredAuc naive = Ranked.auc(looks, asked.horizon(), replayed.naive()::of);
        Terminal table = Terminal.table("lrr")
                .row("rule", "AUC", "above " + replayed.naive().name());
        for (Replayed.Rule rule : replayed.rules()) {
            ClusteredAuc auc = Ranked.auc(looks, asked.horizon(), rule::of);
            table.wholeRow(
                    rule.name(),
                    auc(auc.value(), auc.interval(Interval.USUAL)),
                    auc(auc.value() - naive.value(), auc.above(naive, Interval.USUAL)));
        }
        table.wholeRow(replayed.naive().name(), auc(naive.value(), naive.interval(Interval.USUAL)), "");
        long parties = looks.stream().map(Look::party).distinct().count();
        long bad = looks.stream()
                .filter(look -> look.defaults(asked.horizon()))
                .map(Look::party)
                .distinct()
                .count();
        out.println("  How well rules rank " + Terminal.count(looks.size()) + " looks at " + Terminal.count(parties)
                + " parties, " + Terminal.count(bad) + " of which default within " + asked.horizon() + " months:");
        table.lines().forEach(out::println);
    }

    private void rules() {
        Terminal rules = head("rule");
        for (Replayed.Rule rule : replayed.rules()) {
            row(rules, rule.name(), measured(Measured.worst(looks, asked.share(), rule::of)));
        }
        row(rules, replayed.naive().name(), measured(replayed.naive()::isAboveNothing));
        if (!replayed.oracle()) {
            row(
                    rules,
                    replayed.naive().name() + ", the worst",
                    measured(Measured.worst(looks, asked.share(), replayed.naive()::of)));
            row(rules, "any signal", measured(look -> look.active().length > 0));
        }
        for (Tier tier : Tier.values()) {
            row(
                    rules,
                    "tier " + tier.word() + (tier == Tier.RED ? "" : " and above"),
                    measured(look ->
                            look.tier().filter(it -> it.compareTo(tier) >= 0).isPresent()));
        }
        out.println("  Default within " + asked.horizon() + " months, all months:");
        rules.lines().forEach(out::println);
    }

    private Measured measured(Predicate<Look> positive) {
        return Measured.of(looks, asked.horizon(), positive);
    }

    private void ceiling() {
        List<Look> quarters =
                looks.stream().filter(look -> !Double.isNaN(look.oracle())).toList();
        Terminal ceiling = head("rule");
        for (Replayed.Rule rule : replayed.rules()) {
            row(
                    ceiling,
                    rule.name(),
                    Measured.of(quarters, asked.horizon(), Measured.worst(quarters, asked.share(), rule::of)));
        }
        row(
                ceiling,
                "oracle",
                Measured.of(quarters, asked.horizon(), Measured.worst(quarters, asked.share(), Look::oracle)));
        row(ceiling, replayed.naive().name(), Measured.of(quarters, asked.horizon(), replayed.naive()::isAboveNothing));
        out.println(
                "  The same at the ends of quarters, beside an oracle that sees the truth of the day and nothing later:");
        ceiling.lines().forEach(out::println);
    }

    private void horizons() {
        for (Replayed.Rule rule : replayed.rules()) {
            Predicate<Look> worst = Measured.worst(looks, asked.share(), rule::of);
            Terminal horizons = head("within");
            for (int horizon : HORIZONS) {
                Measured measured = Measured.of(looks, horizon, worst);
                if (measured.bad() > 0) {
                    row(horizons, horizon + " months", measured);
                }
            }
            out.println("  The rule '" + rule.name()
                    + "' over other horizons, as far as it is known what became of a month:");
            horizons.lines().forEach(out::println);
        }
    }

    /** What a budget buys: recall and precision of the worst, by how many they are. */
    private void shares() {
        List<Replayed.Rule> rules = new ArrayList<>(replayed.rules());
        if (!replayed.oracle()) {
            rules.add(replayed.naive()); // of a simulated bank it only says yes or no
        }
        Terminal table = Terminal.table("lrrrr").row("rule", "positive", "recall", "precision", "false alarms");
        for (Replayed.Rule rule : rules) {
            for (double share : SHARES) {
                Measured measured = measured(Measured.worst(looks, share, rule::of));
                table.wholeRow(
                        rule.name(),
                        Terminal.fixed(100 * measured.share(), 1) + " %",
                        rate(measured.recall(), measured.recallInterval()),
                        rate(measured.precision(), measured.precisionInterval()),
                        Terminal.fixed(100 * measured.falseAlarms(), 1) + " %");
            }
        }
        out.println("  Smaller and larger budgets:");
        table.lines().forEach(out::println);
    }

    private static Terminal head(String first) {
        return Terminal.table("lrrrrrrr")
                .row(
                        first,
                        "positive",
                        "recall",
                        "precision",
                        "false alarms",
                        "defaults",
                        "warned of",
                        "lead, quartiles");
    }

    private static void row(Terminal table, String name, Measured measured) {
        table.wholeRow(
                name,
                Terminal.fixed(100 * measured.share(), 1) + " %",
                rate(measured.recall(), measured.recallInterval()),
                rate(measured.precision(), measured.precisionInterval()),
                Terminal.fixed(100 * measured.falseAlarms(), 1) + " %",
                Terminal.count(measured.defaults()),
                rate(measured.caught(), measured.caughtInterval()),
                Terminal.fixed(measured.lead(0.25), 0) + " " + Terminal.fixed(measured.lead(0.5), 0) + " "
                        + Terminal.fixed(measured.lead(0.75), 0));
    }

    private static String rate(double value, Interval interval) {
        return Double.isNaN(value)
                ? "–"
                : Terminal.fixed(100 * value, 1) + " % (" + Terminal.fixed(100 * interval.low(), 1) + "–"
                        + Terminal.fixed(100 * interval.high(), 1) + ")";
    }

    private static String auc(double value, Interval interval) {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", value, interval.low(), interval.high());
    }

    /** New alerts: positive months after one that was not. */
    private void load(Predicate<Look> positive) {
        long fresh = 0;
        Optional<Look> before = Optional.empty();
        for (Look look : looks) {
            boolean goesOn = before.filter(it -> it.party().equals(look.party()) && positive.test(it))
                    .isPresent();
            fresh += positive.test(look) && !goesOn ? 1 : 0;
            before = Optional.of(look);
        }
        long months = looks.stream().mapToInt(Look::month).distinct().count();
        double weeks = months * 365.25 / YEAR / 7;
        out.println("  " + Terminal.count(fresh) + " alerts were opened by '"
                + replayed.rules().getFirst().name() + "' in " + Terminal.count(months) + " months: "
                + Terminal.fixed(fresh / weeks / asked.officers(), 2) + " an officer and week, of " + asked.officers()
                + " officers.");
    }

    private void each() {
        List<String> names = ShippedSignals.all().stream().map(Signal::name).toList();
        Map<String, Integer> byName =
                replayed.points().map(SignalPoints::byName).orElse(Map.of());
        Terminal table = Terminal.table("lrrrrr").row("signal", "points", "positive", "recall", "precision", "lead");
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            Measured measured = measured(look -> Arrays.stream(look.active()).anyMatch(each -> each == place));
            if (replayed.oracle() || measured.positive() > 0) {
                table.wholeRow(
                        names.get(i),
                        String.valueOf(byName.getOrDefault(names.get(i), 0)),
                        Terminal.percent(measured.share()),
                        Terminal.percent(measured.recall()),
                        rate(measured.precision(), measured.precisionInterval()),
                        Terminal.fixed(measured.lead(0.5), 0));
            }
        }
        table.lines().forEach(out::println);
    }
}
