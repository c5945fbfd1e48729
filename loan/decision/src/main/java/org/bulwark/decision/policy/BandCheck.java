package org.bulwark.decision.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Range;

/** Looks for gaps, overlaps and oddities among the bands of a score. */
final class BandCheck {

    private static final String PD = "score.pd";

    private final ScoreBands bands;
    private final List<Finding> findings = new ArrayList<>();

    private BandCheck(ScoreBands bands) {
        this.bands = bands;
    }

    static List<Finding> of(ScoreBands bands, FactSchema schema) {
        BandCheck check = new BandCheck(bands);
        Optional<Fact> fact = schema.find(bands.fact());
        if (fact.isEmpty() || !fact.get().type().isNumeric()) {
            check.findings.add(new Finding.FactWanted("bands", bands.fact(), "number"));
            return check.findings;
        }
        List<Band> ascending = bands.bands().stream()
                .sorted(Comparator.comparingDouble(Band::from).thenComparingDouble(Band::to))
                .toList();
        check.ends(ascending, fact.get().range());
        check.joints(ascending);
        check.kindness(ascending);
        return check.findings;
    }

    /** From the least score to the greatest, as far as these are known. */
    private void ends(List<Band> ascending, Range range) {
        double top = ascending.stream().mapToDouble(Band::to).max().orElseThrow();
        if (ascending.getFirst().from() > range.least()) {
            findings.add(
                    new Finding.Gap("bands", range.least(), ascending.getFirst().from()));
        }
        if (top < range.most()) {
            findings.add(new Finding.Gap("bands", top, range.most()));
        }
        for (Band band : ascending) {
            if (band.to() <= range.least() || band.from() > range.most()) {
                findings.add(new Finding.Unreachable(place(band)));
            }
        }
    }

    private void joints(List<Band> ascending) {
        double reached = ascending.getFirst().to();
        Band highest = ascending.getFirst();
        for (Band band : ascending.subList(1, ascending.size())) {
            if (band.from() > reached) {
                findings.add(new Finding.Gap("bands", reached, band.from()));
            } else if (band.from() < reached) {
                findings.add(new Finding.Overlap(place(band), highest.grade()));
            }
            if (band.to() > reached) {
                reached = band.to();
                highest = band;
            }
        }
        long grades = bands.bands().stream().map(Band::grade).distinct().count();
        if (grades < bands.bands().size()) {
            bands.bands().stream()
                    .map(Band::grade)
                    .filter(grade -> bands.bands().stream()
                                    .filter(b -> b.grade().equals(grade))
                                    .count()
                            > 1)
                    .distinct()
                    .forEach(grade -> findings.add(new Finding.Twice("bands[" + grade + "]", grade)));
        }
    }

    /** A PD is riskier when it is higher, points when they are lower. */
    private void kindness(List<Band> ascending) {
        List<Band> riskierLast = bands.fact().equals(PD) ? ascending : ascending.reversed();
        for (int i = 1; i < riskierLast.size(); i++) {
            Band safer = riskierLast.get(i - 1);
            Band riskier = riskierLast.get(i);
            if (safer.outcome().isHarderThan(riskier.outcome())) {
                findings.add(new Finding.Kinder(place(riskier), safer.grade()));
            }
        }
    }

    private static String place(Band band) {
        return "bands[" + band.grade() + "]";
    }
}
