package org.bulwark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.data.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows are bad: said by a person, or seen in the data. */
class TargetTest {

    /** A category column; "" is missing. */
    private static CategoryColumn target(String... values) {
        List<String> levels = new ArrayList<>(new TreeSet<>(List.of(values)));
        levels.remove("");
        int[] codes = IntStream.range(0, values.length)
                .map(row -> levels.indexOf(values[row]))
                .toArray();
        return new CategoryColumn("y", codes, levels);
    }

    private static Sample sample(Column target, TargetSpecification specification) {
        double[] row = IntStream.range(0, target.size()).asDoubleStream().toArray();
        return Sample.of(
                new Table("loans", List.of(new NumberColumn("row", row), target)),
                new DataSpecification("loans", SourceSpecification.INFERRED, Optional.of(specification), List.of()));
    }

    private static Sample sample(Column target) {
        return sample(target, TargetSpecification.of("y"));
    }

    private static TargetSpecification bad(String... values) {
        return new TargetSpecification("y", new TreeSet<>(List.of(values)), Optional.empty());
    }

    @Test
    void oneIsBadAndZeroGood() {
        assertThat(sample(new NumberColumn("y", new double[] {0, 1, 1, -0.0})).bad())
                .containsExactly(0, 1, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "bad,good",
        "BAD,Good",
        "1,0",
        "true,false",
        "TRUE,FALSE",
        "default,paid",
        "yes,no",
        "Y,N",
        "b,g",
        "DEFAULT,PAID"
    })
    void obviousPairsNeedNobodyToSayWhichIsBad(String bad, String good) {
        assertThat(sample(target(good, bad, good)).bad()).containsExactly(0, 1, 0);
        assertThat(sample(target(bad, bad, good)).bad()).containsExactly(1, 1, 0);
    }

    @Test
    void anyOtherPairOrMoreValuesAreAmbiguous() {
        assertRefused("data/target-ambiguous", () -> sample(target("P", "Q", "P")))
                .contains("'y'", "'P', 'Q'");
        assertRefused("data/target-ambiguous", () -> sample(target("0", "1", "2")))
                .contains("'0', '1', '2'");
        assertRefused("data/target-ambiguous", () -> sample(target("good", "0")))
                .contains("'0', 'good'");
        double[] amounts = IntStream.range(0, 1_000).asDoubleStream().toArray();
        assertRefused("data/target-ambiguous", () -> sample(new NumberColumn("y", amounts)))
                .contains("…")
                .hasSizeLessThan(200);
    }

    @Test
    void namedBadValuesDecideAndEveryOtherIsGood() {
        assertThat(sample(target("CHGOFF", "PIF", "LATE", "PIF"), bad("CHGOFF", "LATE"))
                        .bad())
                .containsExactly(1, 0, 1, 0);
        assertThat(sample(target("0", "1"), bad("0")).bad()).containsExactly(1, 0);
    }

    @Test
    void rowsWithoutAKnownOutcomeAreLeftOut() {
        TargetSpecification both = new TargetSpecification(
                "y", new TreeSet<>(List.of("bad")), Optional.of(new TreeSet<>(List.of("good"))));
        Sample sample = sample(target("good", "open", "", "bad", "good"), both);
        assertThat(sample.bad()).containsExactly(0, 1, 0);
        assertThat(sample.input("row").map(c -> c.text(1))).contains("3");
        assertThat(sample(target("good", "", "bad")).bad()).containsExactly(0, 1);
    }

    @Test
    void oneSidedTargetIsRefused() {
        assertRefused("data/target-constant", () -> sample(target("1", "1", "")));
        assertRefused("data/target-constant", () -> sample(new NumberColumn("y", new double[] {0, 0})));
        assertRefused("data/target-constant", () -> sample(target("a", "b"), bad("a", "b")));
        assertRefused("data/target-constant", () -> sample(target("a", "b"), bad("A")))
                .contains("[A]", "'a', 'b'");
        assertRefused("data/target-constant", () -> sample(target("a"), bad("b")));
    }

    @Test
    void targetWithoutAnyKnownOutcomeIsRefused() {
        assertRefused("data/rows-missing", () -> sample(target("", "")));
        assertRefused("data/rows-missing", () -> sample(target("", ""), bad("x")));
        TargetSpecification neither = new TargetSpecification(
                "y", new TreeSet<>(List.of("bad")), Optional.of(new TreeSet<>(List.of("good"))));
        assertRefused("data/rows-missing", () -> sample(target("open", "closed"), neither));
    }

    @Test
    void badValuesAreThoseThatTheColumnWrites() {
        assertThat(sample(new NumberColumn("y", new double[] {1, 2, 1}), bad("2"))
                        .bad())
                .containsExactly(0, 1, 0);
        assertThat(sample(new DateColumn("y", new int[] {0, 1}), bad("1970-01-02"))
                        .bad())
                .containsExactly(0, 1);
    }

    @Test
    void specificationCopiesItsValues() {
        TreeSet<String> values = new TreeSet<>(List.of("a"));
        TargetSpecification specification = new TargetSpecification("y", values, Optional.of(values));
        values.addAll(Collections.nCopies(1, "b"));
        assertThat(specification.bad()).containsExactly("a");
        assertThat(specification.good().orElseThrow()).containsExactly("a");
    }
}
