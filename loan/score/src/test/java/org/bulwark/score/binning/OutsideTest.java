package org.bulwark.score.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bulwark.score.binning.Refusals.assertRefused;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Weights;
import org.bulwark.score.binning.BinningRules.Outside;
import org.bulwark.score.binning.BinningRules.Places;
import org.bulwark.score.binning.BinningRules.Sizes;
import org.bulwark.score.binning.BinningRules.Tie;
import org.bulwark.score.binning.BinningRules.Unseen;
import org.bulwark.score.binning.Draws.Rows;
import org.junit.jupiter.api.Test;

/** Where missing values, special codes and unseen levels go, and what they are worth. */
class OutsideTest {

    private static final Tie OWN = new Tie.Own();

    /** Bad rates: below 10 three of four, from 10 one of four, −9 none of eight, −8 two of two, missing one of two. */
    private static Rows numbers() {
        double[] values = {1, 1, 1, 1, 20, 20, 20, 20, -9, -9, -9, -9, -9, -9, -9, -9, -8, -8, Double.NaN, Double.NaN};
        byte[] bad = {1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0};
        return new Rows(new NumberColumn("x", values), bad, Weights.equal(bad.length));
    }

    /** The same rows with names for numbers. */
    private static Rows levels() {
        List<String> names = List.of("1", "20", "-9", "-8");
        double[] values = ((NumberColumn) numbers().column()).values();
        int[] codes = Arrays.stream(values)
                .mapToInt(v -> Double.isNaN(v) ? CategoryColumn.MISSING : names.indexOf(Long.toString((long) v)))
                .toArray();
        return new Rows(new CategoryColumn("x", codes, names), numbers().bad(), Weights.equal(codes.length));
    }

    private static SequencedMap<String, String> specials() {
        LinkedHashMap<String, String> specials = new LinkedHashMap<>();
        specials.put("-9", "never borrowed");
        specials.put("-8", "refused");
        return specials;
    }

    private static BinningRules rules(Places places, Outside outside) {
        return BinningRules.DEFAULT.sized(new Sizes(0, 0, 1, 5)).cut(places).with(outside);
    }

    private static NumberBinning number(Tie missing, Tie special) {
        return (NumberBinning) numbers()
                .binned(
                        specials(),
                        rules(new Places.Exactly(List.of(10.0)), new Outside(missing, special, Unseen.NEUTRAL, 0)));
    }

    private static CategoryBinning category(Tie missing, Tie special, Unseen unseen) {
        return (CategoryBinning) levels().binned(
                        specials(),
                        rules(
                                new Places.Groups(List.of(List.of("1"), List.of("20"))),
                                new Outside(missing, special, unseen, 0)));
    }

    @Test
    void binsOfTheirOwn() {
        NumberBinning binning = number(OWN, OWN);
        assertThat(List.of(
                        binning.codeOf(1),
                        binning.codeOf(20),
                        binning.codeOf(-9),
                        binning.codeOf(-8),
                        binning.missingCode()))
                .containsExactly(0, 1, 2, 3, 4);
        CategoryBinning category = category(OWN, OWN, Unseen.NEUTRAL);
        assertThat(category.bins().subList(0, 5))
                .extracting(Bin::counts)
                .isEqualTo(binning.bins().stream().map(Bin::counts).toList());
        assertThat(category.bins())
                .extracting(Bin::label)
                .containsExactly("1", "20", "never borrowed", "refused", "Missing", "Unseen");
        assertThat(category.codeOf("something new"))
                .isEqualTo(category.unseenCode())
                .isEqualTo(5);
    }

    /** The riskiest and the safest bins are those of the regular rows; what is tied to them does not change which they are. */
    @Test
    void tiedToTheRiskiestOrTheSafestBin() {
        NumberBinning riskiest = number(new Tie.Riskiest(), new Tie.Riskiest());
        assertThat(riskiest.codeOf(-9)).isZero();
        assertThat(riskiest.codeOf(-8)).isZero();
        assertThat(riskiest.missingCode()).isZero();
        assertThat(riskiest.bins())
                .extracting(Bin::counts)
                .containsExactly(BinCounts.ofRows(16, 6), BinCounts.ofRows(4, 1));
        NumberBinning safest = number(new Tie.Safest(), new Tie.Safest());
        assertThat(List.of(safest.codeOf(-9), safest.codeOf(-8), safest.missingCode()))
                .containsOnly(1);
        CategoryBinning category = category(new Tie.Riskiest(), new Tie.Riskiest(), Unseen.NEUTRAL);
        assertThat(List.of(category.codeOf("-9"), category.codeOf("-8"), category.missingCode()))
                .containsOnly(0);
        CategoryBinning mixed = category(new Tie.Safest(), new Tie.Riskiest(), Unseen.NEUTRAL);
        assertThat(List.of(mixed.codeOf("-9"), mixed.codeOf("-8"))).containsOnly(0);
        assertThat(mixed.missingCode()).isEqualTo(1);
    }

    @Test
    void emptyBinIsNeitherRiskiestNorSafest() {
        NumberBinning binning = (NumberBinning) numbers()
                .binned(
                        specials(),
                        rules(
                                new Places.Exactly(List.of(0.0, 10.0)),
                                new Outside(new Tie.Riskiest(), new Tie.Safest(), Unseen.NEUTRAL, 0)));
        assertThat(binning.missingCode()).isEqualTo(1);
        assertThat(binning.codeOf(-9)).isEqualTo(2);
    }

    @Test
    void tiedToTheBinOfAValue() {
        NumberBinning binning = number(new Tie.WithValue("15"), new Tie.WithValue("9.99"));
        assertThat(binning.missingCode()).isEqualTo(1);
        assertThat(binning.codeOf(-9)).isZero();
        CategoryBinning category = category(new Tie.WithValue("20"), new Tie.WithValue("1"), Unseen.NEUTRAL);
        assertThat(category.missingCode()).isEqualTo(1);
        assertThat(category.codeOf("-8")).isZero();
        assertRefused("score/binning-rules", () -> number(new Tie.WithValue("many"), OWN))
                .contains("'many'", "'x'");
        assertRefused("score/binning-rules", () -> number(new Tie.WithValue("NaN"), OWN))
                .contains("'NaN'", "'x'");
        assertRefused("score/binning-rules", () -> category(new Tie.WithValue("3"), OWN, Unseen.NEUTRAL))
                .contains("'3'", "'x'");
    }

    @Test
    void unseenLevelsAreWorthWhatThePolicySays() {
        CategoryBinning neutral = category(OWN, OWN, Unseen.NEUTRAL);
        assertThat(neutral.bins().getLast().woe()).isZero();
        assertThat(neutral.bins().getLast().isLearned()).isFalse();
        assertThat(neutral.bins().getLast().iv()).isZero();
        CategoryBinning worst = category(OWN, OWN, Unseen.WORST);
        assertThat(worst.bins().getLast().woe())
                .isEqualTo(worst.bins().stream()
                        .limit(5)
                        .mapToDouble(Bin::woe)
                        .min()
                        .orElseThrow())
                .isNegative();
        CategoryBinning asMissing = category(OWN, OWN, Unseen.AS_MISSING);
        assertThat(asMissing.bins().getLast().woe())
                .isEqualTo(asMissing.bins().get(asMissing.missingCode()).woe())
                .isNotZero();
    }

    @Test
    void missingThatLearningNeverSawIsWorthWhatThePolicySays() {
        Rows seen = numbers().take(IntStream.range(0, 8).toArray());
        for (Unseen unseen : Unseen.values()) {
            Binning binning = seen.binned(rules(new Places.Exactly(List.of(10.0)), new Outside(OWN, OWN, unseen, 0)));
            Bin missing = binning.bins().get(binning.missingCode());
            assertThat(missing.isLearned()).isFalse();
            double worst = binning.bins().getFirst().woe();
            assertThat(missing.woe()).isEqualTo(unseen == Unseen.WORST ? worst : 0);
        }
    }

    @Test
    void smoothingDrawsWoeTowardsZeroAndLeavesIvAlone() {
        Outside plain = new Outside(OWN, OWN, Unseen.NEUTRAL, 0);
        Outside smooth = new Outside(OWN, OWN, Unseen.NEUTRAL, 4);
        Places cut = new Places.Exactly(List.of(10.0));
        Binning before = numbers().binned(specials(), rules(cut, plain));
        Binning after = numbers().binned(specials(), rules(cut, smooth));
        assertThat(after.iv()).isEqualTo(before.iv());
        for (int code = 0; code < before.bins().size(); code++) {
            double was = before.bins().get(code).woe();
            assertThat(after.bins().get(code).woe() / was).isBetween(0.0, 1.0);
        }
        // 7 bads of 20: four rows of average risk are 1.4 bads and 2.6 goods
        assertThat(after.bins().getFirst().woe())
                .isCloseTo(Math.log((1 + 2.6) / (3 + 1.4)) - Math.log(13 / 7.0), within(1e-12));
    }

    @Test
    void moreSpecialMeaningsThanAByteCanTellAreRefused() {
        LinkedHashMap<String, String> many = new LinkedHashMap<>();
        IntStream.range(0, 300).forEach(i -> many.put("-" + (100 + i), "meaning " + i));
        BinningRules rules = rules(new Places.Quantiles(20), new Outside(OWN, OWN, Unseen.NEUTRAL, 0));
        assertRefused("score/binning-rules", () -> numbers().bin(many, rules)).contains("'x'", "255");
        assertRefused("score/binning-rules", () -> levels().bin(many, rules)).contains("'x'", "255");
        LinkedHashMap<String, String> oneMeaning = new LinkedHashMap<>();
        many.keySet().forEach(code -> oneMeaning.put(code, "no account"));
        assertThat(numbers().binned(oneMeaning, rules).bins())
                .extracting(Bin::label)
                .contains("no account");
    }

    @Test
    void specialCodeThatIsNoNumberIsRefusedForANumber() {
        LinkedHashMap<String, String> specials = new LinkedHashMap<>();
        specials.put("n/a", "not known");
        assertRefused("score/binning-rules", () -> numbers().bin(specials, BinningRules.DEFAULT))
                .contains("'n/a'", "'x'");
    }
}
