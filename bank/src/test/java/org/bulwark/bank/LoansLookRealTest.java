package org.bulwark.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.bulwark.data.Column;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a modeller must be able to find in the loans, and what must not be there. */
final class LoansLookRealTest {

    private static Judge loans;

    @BeforeAll
    static void simulate() {
        loans = new Judge(SimulatedLoans.of(42, 100_000).table());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void fiveToEightInAHundredDefaultAndTheTruthRanksThemWell(long seed) {
        Judge some = new Judge(SimulatedLoans.of(seed, 20_000).table());
        assertThat(some.badRate(_ -> true)).isBetween(0.05, 0.08);
        assertThat(some.auc("true_pd")).isBetween(0.78, 0.86);
    }

    @Test
    void missingStatementsAreASignOfRisk() {
        Column change = loans.column("turnover_change_percent");
        assertThat(loans.badRate(change::isMissing)).isGreaterThan(1.25 * loans.badRate(row -> !change.isMissing(row)));
        Column service = loans.column("debt_service_ratio");
        assertThat(loans.count(row -> change.isMissing(row) != service.isMissing(row)))
                .isZero();
    }

    @Test
    void aMissingCreditLineSaysNothing() {
        Column used = loans.column("utilisation_percent");
        assertThat(loans.badRate(used::isMissing) / loans.badRate(row -> !used.isMissing(row)))
                .isCloseTo(1, within(0.12));
    }

    @Test
    void noBureauFileIsACodeOfItsOwnInBothColumns() {
        double[] enquiries = loans.numbers("bureau_enquiries_6m");
        double[] open = loans.numbers("bureau_open_loans");
        assertThat(loans.count(row -> enquiries[row] == -999)).isBetween(5_000, 15_000);
        assertThat(loans.count(row -> (enquiries[row] == -999) != (open[row] == -999)))
                .isZero();
        assertThat(loans.count(row -> enquiries[row] < 0 && enquiries[row] != -999))
                .isZero();
    }

    @Test
    void theYoungAndTheVeryOldAreAtRisk() {
        double[] years = loans.numbers("years_active");
        double middle = loans.badRate(row -> years[row] >= 6 && years[row] < 13);
        assertThat(loans.badRate(row -> years[row] < 1.5)).isGreaterThan(1.4 * middle);
        assertThat(loans.badRate(row -> years[row] > 24)).isGreaterThan(1.3 * middle);
    }

    /** Among loans without collateral a long term is worse; among the others it is not. */
    @Test
    void termAndCollateralWorkTogether() {
        Column collateral = loans.column("collateral");
        double[] term = loans.numbers("term_months");
        IntPredicate bare = row -> collateral.text(row).equals("none");
        IntPredicate longer = row -> term[row] >= 36;
        double without = loans.badRate(bare.and(longer)) / loans.badRate(bare.and(longer.negate()));
        double with = loans.badRate(bare.negate().and(longer))
                / loans.badRate(bare.negate().and(longer.negate()));
        assertThat(without).isGreaterThan(1.2);
        assertThat(with).isLessThan(1);
    }

    @Test
    void leakageColumnsSeparateTooWell() {
        assertThat(loans.auc("days_past_due_after")).isGreaterThan(0.99);
        assertThat(loans.auc("collection_calls")).isBetween(0.93, 0.99);
    }

    @Test
    void honestColumnsTellSomethingAndNoneTellsAll() {
        for (String risky : new String[] {"bureau_enquiries_6m", "days_past_due_12m", "tax_arrears"}) {
            assertThat(loans.auc(risky)).as(risky).isBetween(0.52, 0.70);
        }
        assertThat(loans.auc("clerk_number")).isCloseTo(0.5, within(0.015));
    }

    @Test
    void aFilmIsARareThing() {
        Column purpose = loans.column("purpose");
        assertThat(loans.count(row -> purpose.text(row).equals("film"))).isBetween(1, 100);
    }

    @Test
    void customersComeBack() {
        double[] customers = loans.numbers("customer_id");
        long distinct = Arrays.stream(customers).distinct().count();
        assertThat(distinct).isBetween(85_000L, 97_000L);
    }

    @Test
    void weightsAreTheInverseOfTheChanceOfBeingThere() {
        double[] weights = loans.numbers("sampling_weight");
        double[] amounts = loans.numbers("amount");
        for (int row = 0; row < weights.length; row++) {
            assertThat(weights[row]).isEqualTo(amounts[row] >= 100_000 ? 1 : amounts[row] >= 20_000 ? 1.25 : 2);
        }
    }

    @Test
    void theBookDriftsMildly() {
        Column day = loans.column("disbursed_on");
        IntPredicate early = row -> day.text(row).compareTo("2019") < 0;
        IntPredicate late = row -> day.text(row).compareTo("2022") >= 0;
        assertThat(loans.badRate(late) / loans.badRate(early)).isBetween(0.8, 1.6);
        Column product = loans.column("product");
        double before = share(early, row -> product.text(row).equals("invoice"));
        double after = share(late, row -> product.text(row).equals("invoice"));
        assertThat(after - before).isBetween(0.005, 0.05);
    }

    private static double share(IntPredicate of, IntPredicate those) {
        return loans.count(of.and(those)) / (double) loans.count(of);
    }
}
