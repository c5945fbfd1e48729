package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.screening.name.LegalForm.Nature;
import org.bulwark.screening.name.Pairs.Pair;

/**
 * Compares two names. The tokens are assigned to each other for the best score; then
 *
 * <ul>
 *   <li>names in which no word meets a word, only initials and particles, are not alike at all;
 *   <li>a person's single word says too little where the other name has more: at most {@value #LONE} ten-thousandths;
 *   <li>legal forms of different nature (a limited company, one in shares, a partnership) take {@value #FORM_PERCENT} of a hundred.
 * </ul>
 *
 * <p>The result is the same whichever name comes first and in whatever order their words stand.
 */
public final class NameComparison {

    private static final int LONE = 8_000;
    private static final int FORM_PERCENT = 3;

    private NameComparison() {}

    /** The likeness of two names whose words all weigh the same. */
    public static NameLikeness of(NameForm one, NameForm other) {
        return of(one, other, Rarity.EQUAL);
    }

    /** The likeness of two names. */
    public static NameLikeness of(NameForm one, NameForm other, Rarity rarity) {
        return told(one, other, assigned(one, rarity.weights(one), other, rarity.weights(other)));
    }

    /** The likeness of two names, if its score is at least so many ten-thousandths. */
    static Optional<NameLikeness> atLeast(
            int least, NameForm one, int[] oneWeights, NameForm other, int[] otherWeights) {
        Assignment.Best best = assigned(one, oneWeights, other, otherWeights);
        return best.score() >= least && score(one, other, best) >= least
                ? Optional.of(told(one, other, best))
                : Optional.empty();
    }

    private static NameLikeness told(NameForm one, NameForm other, Assignment.Best best) {
        List<TokenMatch> matches = new ArrayList<>();
        int oneMet = 0;
        int otherMet = 0;
        for (Pair pair : best.pairs()) {
            double likeness = (double) pair.likeness() / TokenLikeness.ONE;
            matches.add(new TokenMatch(text(one, pair.one()), text(other, pair.other()), pair.meeting(), likeness));
            oneMet |= pair.one();
            otherMet |= pair.other();
        }
        double score = (double) score(one, other, best) / TokenLikeness.ONE;
        return new NameLikeness(score, matches, alone(one, oneMet), alone(other, otherMet), formsDiffer(one, other));
    }

    private static Assignment.Best assigned(NameForm one, int[] oneWeights, NameForm other, int[] otherWeights) {
        List<Pair> pairs = Pairs.of(one.tokens(), oneWeights, other.tokens(), otherWeights);
        return Assignment.of(pairs, oneWeights, otherWeights);
    }

    private static int score(NameForm one, NameForm other, Assignment.Best best) {
        if (best.pairs().stream().noneMatch(Pair::words)) {
            return 0;
        }
        int score = isLone(one, other, best) ? Math.min(LONE, best.score()) : best.score();
        return formsDiffer(one, other) ? score * (100 - FORM_PERCENT) / 100 : score;
    }

    private static boolean isLone(NameForm one, NameForm other, Assignment.Best best) {
        boolean people = one.kind() != NameKind.FIRM
                && other.kind() != NameKind.FIRM
                && one.legalForms().isEmpty()
                && other.legalForms().isEmpty();
        int oneMet = best.pairs().stream().mapToInt(Pair::one).reduce(0, (a, b) -> a | b);
        int otherMet = best.pairs().stream().mapToInt(Pair::other).reduce(0, (a, b) -> a | b);
        boolean oneWordMet = Math.max(words(one, oneMet), words(other, otherMet)) < 2;
        return people && oneWordMet && Math.max(words(one, -1), words(other, -1)) > 1;
    }

    private static int words(NameForm name, int bits) {
        int words = 0;
        for (int i = 0; i < name.tokens().size(); i++) {
            words += (bits >> i & 1) == 1 && name.tokens().get(i).role() != Token.Role.PARTICLE ? 1 : 0;
        }
        return words;
    }

    private static boolean formsDiffer(NameForm one, NameForm other) {
        List<Nature> ones = natures(one);
        List<Nature> others = natures(other);
        return !ones.isEmpty() && !others.isEmpty() && ones.stream().noneMatch(others::contains);
    }

    private static List<Nature> natures(NameForm name) {
        return name.legalForms().stream()
                .map(LegalForm::nature)
                .filter(nature -> nature != Nature.GENERAL)
                .toList();
    }

    private static String text(NameForm name, int bits) {
        return String.join(" ", tokens(name, bits));
    }

    private static List<String> alone(NameForm name, int met) {
        return tokens(name, ~met);
    }

    private static List<String> tokens(NameForm name, int bits) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < name.tokens().size(); i++) {
            if ((bits >> i & 1) == 1) {
                texts.add(name.tokens().get(i).text());
            }
        }
        return texts;
    }
}
