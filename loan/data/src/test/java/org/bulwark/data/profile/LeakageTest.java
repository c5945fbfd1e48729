package org.bulwark.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.bulwark.basics.Progress;
import org.bulwark.basics.Reason;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.Role;
import org.junit.jupiter.api.Test;

final class LeakageTest {

    private static final int ROWS = 4_000;

    private final SplittableRandom random = new SplittableRandom(17);
    private final Loans loans = Loans.of(ROWS);

    private static Reason only(DataReason code, ColumnProfile column) {
        assertThat(Loans.codes(column)).contains(code.code());
        return code.in(column.findings()).orElseThrow();
    }

    private boolean isSuspect(String column) {
        return !DataReason.leakage(loans.look(column).findings()).isEmpty();
    }

    @Test
    void aDateThatOnlyBadsHaveIsSuspect() {
        loans.date(
                "when", row -> loans.isBad(row) && row % 10 != 0 ? 12_000 + random.nextInt(500) : DateColumn.MISSING);

        Reason reason = only(DataReason.LEAKAGE_ONE_SIDED, loans.look("when"));

        assertThat(reason.parameters())
                .containsEntry("kind", "missing")
                .containsEntry("side", "outside")
                .containsEntry("outcome", "bad")
                .containsKey("covers");
    }

    @Test
    void anAmountAboveZeroForHalfOfTheBadsIsSuspect() {
        loans.number("amount", row -> loans.isBad(row) && row % 3 > 0 ? random.nextInt(1, 9_000) : 0);

        assertThat(only(DataReason.LEAKAGE_ONE_SIDED, loans.look("amount")).parameters())
                .containsEntry("from", "0")
                .containsEntry("to", "0")
                .containsEntry("side", "outside");
    }

    @Test
    void numbersThatSeparateTooWellAreSuspectInBothDirections() {
        loans.number("up", row -> random.nextGaussian() + (loans.isBad(row) ? 3 : 0))
                .number("down", row -> random.nextGaussian() - (loans.isBad(row) ? 3 : 0));

        assertThat(loans.look("up").target().orElseThrow().rankAuc().orElseThrow())
                .isCloseTo(0.983, within(0.005)); // Φ(3/√2)
        assertThat(only(DataReason.LEAKAGE_SEPARATES, loans.look("up")).parameters())
                .containsKeys("auc", "iv");
        only(DataReason.LEAKAGE_SEPARATES, loans.look("down"));
    }

    @Test
    void aStrongButHonestColumnIsTold() {
        loans.number("debt", row -> random.nextGaussian() + (loans.isBad(row) ? 1.5 : 0))
                .number("age", row -> random.nextGaussian() + (loans.isBad(row) ? 0.7 : 0));

        assertThat(Loans.codes(loans.look("debt"))).containsExactly("data/strong");
        assertThat(Loans.codes(loans.look("age"))).isEmpty();
    }

    @Test
    void theTargetInOtherWordsIsSuspect() {
        loans.text("state", row -> loans.isBad(row) ? (row % 2 == 0 ? "lost" : "sold") : row % 3 == 0 ? null : "fine")
                .number("turned", row -> loans.isBad(row) ? 0 : 1);

        assertThat(only(DataReason.LEAKAGE_TARGET_REPEATED, loans.look("state")).parameters())
                .containsEntry("values", "4");
        only(DataReason.LEAKAGE_TARGET_REPEATED, loans.look("turned"));
    }

    @Test
    void namesOfRowsSeparateNothing() {
        loans.text("customer", row -> "customer " + row).text("branch", row -> "branch " + random.nextInt(1_500));

        assertThat(loans.look("customer").target().orElseThrow().auc()).isEqualTo(0.5);
        assertThat(loans.look("branch").target().orElseThrow().auc()).isCloseTo(0.5, within(0.03));
        assertThat(isSuspect("customer")).isFalse();
        assertThat(isSuspect("branch")).isFalse();
    }

    @Test
    void aNameAloneIsNoSuspicionButLowersTheBar() {
        loans.text("maritalStatus", row -> random.nextBoolean() ? "single" : "married")
                .number("Total.Recovered", row -> loans.isBad(row) && row % 8 == 0 ? row : 0)
                .number("something", row -> loans.isBad(row) && row % 8 == 0 ? row : 0);

        assertThat(Loans.codes(loans.look("maritalStatus"))).containsExactly("data/leakage-name");
        only(DataReason.LEAKAGE_NAME, loans.look("Total.Recovered"));
        only(DataReason.LEAKAGE_ONE_SIDED, loans.look("Total.Recovered"));
        assertThat(isSuspect("something")).isFalse();
    }

    @Test
    void aDateAfterTheTimeOfItsRowIsSuspect() {
        loans.date("applied", row -> 10_000 + row)
                .date("paid back", row -> row % 4 == 0 ? DateColumn.MISSING : 10_000 + row + random.nextInt(1, 900))
                .date("born", row -> 10_000 + row - random.nextInt(7_000, 20_000));
        ColumnSpecification time = ColumnSpecification.of("applied", Role.TIME);

        assertThat(only(DataReason.LEAKAGE_LATER, loans.look("paid back", time)).parameters())
                .containsEntry("time", "applied")
                .containsEntry("share", "1");
        assertThat(loans.look("born", time).has(DataReason.LEAKAGE_LATER)).isFalse();
        assertThat(loans.look("paid back").has(DataReason.LEAKAGE_LATER)).isFalse();
    }

    @Test
    void fewRowsProveNothing() {
        Loans few = Loans.of(60);
        few.number("perfect", row -> few.isBad(row) ? 1 : 0);

        assertThat(few.profile().outcome().orElseThrow().bads()).isLessThan(20);
        assertThat(DataReason.leakage(few.look("perfect").findings())).isEmpty();
    }

    @Test
    void whatAPersonExcludedIsNotSuspectedAgain() {
        loans.number("turned", row -> loans.isBad(row) ? 0 : 1);

        ColumnProfile column = loans.look("turned", ColumnSpecification.excluded("turned", "leakage: the outcome"));

        assertThat(column.role()).isEqualTo(Role.EXCLUDED);
        assertThat(column.target()).isPresent();
        assertThat(DataReason.leakage(column.findings())).isEmpty();
    }

    @Test
    void theBarIsAParameter() {
        loans.number("debt", row -> random.nextGaussian() + (loans.isBad(row) ? 1.5 : 0));
        LeakageThresholds standard = LeakageThresholds.STANDARD;
        LeakageThresholds strict = new LeakageThresholds(
                20, 0.05, new LeakageThresholds.Bar(0.8, 4, 0.5, 0.01), standard.hinted(), 0.5, 0.001);

        Profile profile =
                Profile.of(loans.table(), Loans.said(), ProfileThresholds.STANDARD.with(strict), Progress.NONE);

        only(DataReason.LEAKAGE_SEPARATES, profile.column("debt").orElseThrow());
    }
}
