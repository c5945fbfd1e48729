package org.bulwark.workout.classification;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulwark.workout.classification.ClassFinding.Held;

/**
 * Finds the classes of what a debtor owes. It is a floor: people may be stricter, never milder.
 *
 * <p>What is known of the debtor (credit-impaired, long past due at other banks) counts for all debts of a non-retail debtor; days, expected
 * losses and restructurings count for the debt that has them, and draw the others along by the rule of 10 %.
 */
public final class ClassReading {

    private final ClassRules rules;

    private ClassReading(ClassRules rules) {
        this.rules = rules;
    }

    /** A reading by these rules. */
    public static ClassReading of(ClassRules rules) {
        return new ClassReading(rules);
    }

    /** The class of each debt on a business date, in the order of the debts. */
    public List<ClassFinding> at(Debtor debtor, LocalDate date) {
        List<List<Held>> grounds = new ArrayList<>();
        for (Debt debt : debtor.debts()) {
            List<Held> held = alone(debt, date);
            if (!debtor.retail()) {
                shared(debtor, debt, held);
            }
            grounds.add(held);
        }
        if (!debtor.retail()) {
            drawAlong(debtor, grounds);
        }
        List<ClassFinding> findings = new ArrayList<>();
        for (int i = 0; i < grounds.size(); i++) {
            List<Held> held = grounds.get(i);
            held.sort(Comparator.comparing(Held::best).reversed().thenComparing(Held::ground));
            findings.add(new ClassFinding(debtor.debts().get(i).id(), worst(held), held));
        }
        return List.copyOf(findings);
    }

    private static RiskClass worst(List<Held> held) {
        return held.stream().map(Held::best).reduce(RiskClass.NORMAL, RiskClass::or);
    }

    private List<Held> alone(Debt debt, LocalDate date) {
        List<Held> held = new ArrayList<>();
        DayLimits limits = debt.card() ? rules.cards() : rules.days();
        ClassGround days = debt.card() ? ClassGround.CARD_DAYS : ClassGround.DAYS_PAST_DUE;
        RiskClass late = limits.at(debt.daysPastDue());
        hold(held, days, late, "days", debt.daysPastDue(), "over", limits.over(late));
        long loss = debt.expectedLossPpm();
        if (loss >= rules.lossLossPpm()) {
            hold(held, ClassGround.EXPECTED_LOSS, RiskClass.LOSS, "share-ppm", loss, "from", rules.lossLossPpm());
        } else if (loss >= rules.doubtfulLossPpm()) {
            hold(
                    held,
                    ClassGround.EXPECTED_LOSS,
                    RiskClass.DOUBTFUL,
                    "share-ppm",
                    loss,
                    "from",
                    rules.doubtfulLossPpm());
        }
        if (debt.creditImpaired()) {
            hold(held, ClassGround.CREDIT_IMPAIRED, RiskClass.SUBSTANDARD, "debt", debt.id());
        }
        if (debt.rolledOver()) {
            hold(held, ClassGround.ROLLED_OVER, RiskClass.SPECIAL_MENTION);
        }
        debt.restructuring()
                .filter(it -> it.isObserved(rules.observation(), date))
                .ifPresent(it -> hold(
                        held,
                        it.redefaultedOn().isPresent() ? ClassGround.REDEFAULTED : ClassGround.RESTRUCTURED,
                        it.best(),
                        "since",
                        it.observedFrom(),
                        "periods",
                        it.periodsPaid(),
                        "of",
                        rules.observation().periods(),
                        "until",
                        it.observedFrom().plusMonths(rules.observation().months())));
        return held;
    }

    /** What counts for the debtor counts for each of its debts. */
    private void shared(Debtor debtor, Debt debt, List<Held> held) {
        if (debtor.crossBankOverduePpm() > rules.crossBankPpm()) {
            hold(
                    held,
                    ClassGround.CROSS_BANK,
                    RiskClass.SUBSTANDARD,
                    "share-ppm",
                    debtor.crossBankOverduePpm(),
                    "over",
                    rules.crossBankPpm());
        }
        debtor.debts().stream()
                .filter(other -> other.creditImpaired() && !debt.creditImpaired())
                .findFirst()
                .ifPresent(other -> hold(held, ClassGround.CREDIT_IMPAIRED, RiskClass.SUBSTANDARD, "debt", other.id()));
    }

    private void drawAlong(Debtor debtor, List<List<Held>> grounds) {
        BigInteger all = BigInteger.ZERO;
        BigInteger bad = BigInteger.ZERO;
        for (int i = 0; i < grounds.size(); i++) {
            BigInteger owed = BigInteger.valueOf(debtor.debts().get(i).owed().minor());
            all = all.add(owed);
            bad = worst(grounds.get(i)).isNonPerforming() ? bad.add(owed) : bad;
        }
        BigInteger scaled = bad.multiply(BigInteger.valueOf(ClassRules.WHOLE));
        if (scaled.compareTo(all.multiply(BigInteger.valueOf(rules.ownDebtsPpm()))) > 0) {
            // rounded up, so that a share just above the limit is told as above it
            long share = scaled.add(all.subtract(BigInteger.ONE)).divide(all).longValueExact();
            for (List<Held> held : grounds) {
                if (!worst(held).isNonPerforming()) {
                    hold(
                            held,
                            ClassGround.OWN_DEBTS,
                            RiskClass.SUBSTANDARD,
                            "share-ppm",
                            share,
                            "over",
                            rules.ownDebtsPpm());
                }
            }
        }
    }

    private static void hold(List<Held> held, ClassGround ground, RiskClass best, Object... parameters) {
        if (best.isWorseThan(RiskClass.NORMAL)) {
            held.add(new Held(ground, best, ground.reason().with(parameters)));
        }
    }
}
