package org.bulwark.data.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bulwark.basics.Progress;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.DateColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Sample;
import org.junit.jupiter.api.Test;

final class SpecificationDraftTest {

    private static final int ROWS = 2_000;

    private final SplittableRandom random = new SplittableRandom(31);
    private final Loans loans = Loans.of(ROWS);

    private static Role role(SpecificationDraft draft, String column) {
        return draft.specification().column(column).orElseThrow().role();
    }

    private static String reason(SpecificationDraft draft, String column) {
        return draft.specification()
                .column(column)
                .flatMap(ColumnSpecification::reason)
                .orElse("");
    }

    private Loans bankLike() {
        return loans.number("loan_id", row -> 7_000_000 + row * 13)
                .date("approval_date", row -> 10_000 + row % 900)
                .date("charge_off_date", row -> loans.isBad(row) ? 11_000 + row % 900 : DateColumn.MISSING)
                .date("disbursement_date", row -> 10_030 + row % 900)
                .date("date_of_birth", row -> row % 5_000)
                .number(
                        "approval_fy",
                        row -> LocalDate.ofEpochDay(10_000 + row % 900).getYear())
                .number("charge_off_principal", row -> loans.isBad(row) ? random.nextInt(1, 90_000) : 0)
                .number("score", row -> random.nextInt(20) == 0 ? -999 : random.nextInt(300, 851))
                .number("kind", row -> random.nextInt(1, 5))
                .text("city", row -> "city " + random.nextInt(700))
                .text("sector", row -> "sector " + random.nextInt(12))
                .text("country", row -> "here")
                .number("score again", row -> 0)
                .number("weight", row -> loans.isBad(row) ? 5 : 1);
    }

    @Test
    void everyColumnGetsARoleAndTheSampleCanBeTaken() {
        SpecificationDraft draft = bankLike().draft();

        assertThat(draft.decisions())
                .extracting(Decision::column)
                .containsExactlyElementsOf(loans.table().names());
        assertThat(draft.specification().columns())
                .extracting(ColumnSpecification::name)
                .containsExactlyElementsOf(loans.table().names().subList(1, 15));
        Sample sample = Sample.of(loans.table(), draft.specification());
        assertThat(sample.inputs()).extracting(c -> c.name()).containsExactly("score", "kind", "sector");
        assertThat(sample.weights().areEqual()).isFalse();
    }

    @Test
    void theBadValueIsSpeltOut() {
        SpecificationDraft draft = bankLike().draft();

        assertThat(draft.specification().target().orElseThrow().bad()).containsExactly("1");
        assertThat(draft.decision("bad").orElseThrow().because().getFirst().parameters())
                .containsEntry("bad", "1");
    }

    @Test
    void idsDatesAndWeightsFindTheirRoles() {
        SpecificationDraft draft = bankLike().draft();

        assertThat(role(draft, "loan_id")).isEqualTo(Role.ID);
        assertThat(role(draft, "approval_date")).isEqualTo(Role.TIME);
        assertThat(role(draft, "weight")).isEqualTo(Role.WEIGHT);
        assertThat(reason(draft, "date_of_birth")).isEqualTo("date");
        assertThat(reason(draft, "approval_fy")).isEqualTo("repeats time (time approval_date, share 1)");
    }

    @Test
    void suspectsOfLeakageAreExcludedForAPersonToConfirm() {
        SpecificationDraft draft = bankLike().draft();

        assertThat(List.of("charge_off_date", "charge_off_principal", "disbursement_date"))
                .allSatisfy(column -> assertThat(reason(draft, column)).startsWith(SpecificationDraft.LEAKAGE));
        assertThat(reason(draft, "disbursement_date")).isEqualTo("leakage?: later (time approval_date, share 1)");
        assertThat(draft.decision("charge_off_date").orElseThrow().because())
                .extracting(r -> r.code())
                .contains("data/leakage-one-sided", "data/date", "data/leakage-name");
    }

    @Test
    void uselessColumnsAreExcludedAndCodesProposed() {
        SpecificationDraft draft = bankLike().draft();

        assertThat(reason(draft, "country")).isEqualTo("constant (value here)");
        assertThat(reason(draft, "city")).startsWith("many levels (levels ");
        assertThat(draft.specification().column("score").orElseThrow().specials())
                .containsEntry("-999", SpecificationDraft.SPECIAL)
                .hasSize(1);
        assertThat(draft.decision("kind").orElseThrow().because())
                .extracting(r -> r.code())
                .containsExactly("data/few-numbers");
        assertThat(draft.decision("sector").orElseThrow().because())
                .extracting(r -> r.code())
                .containsExactly("data/ordinary");
    }

    @Test
    void severalCodesOfAColumnKeepMeaningsOfTheirOwn() {
        loans.number("x", row -> row % 20 == 0 ? 9_999 : row % 20 == 1 ? -9_999 : random.nextDouble());

        assertThat(loans.draft()
                        .specification()
                        .column("x")
                        .orElseThrow()
                        .specials()
                        .values())
                .containsExactly("special code? -9999", "special code? 9999");
    }

    @Test
    void whatAPersonSaidStands() {
        ColumnSpecification kept = ColumnSpecification.of("charge_off_principal", Role.INPUT);
        ColumnSpecification time = ColumnSpecification.of("disbursement_date", Role.TIME);
        SpecificationDraft draft = bankLike().draft(kept, time, ColumnSpecification.of("weight", Role.INPUT));

        assertThat(draft.specification().column("charge_off_principal")).contains(kept);
        assertThat(draft.specification().withRole(Role.TIME)).contains(time);
        assertThat(role(draft, "weight")).isEqualTo(Role.INPUT);
        assertThat(reason(draft, "approval_date")).isEqualTo("date");
        assertThat(draft.decision("weight").orElseThrow().because())
                .extracting(r -> r.code())
                .containsExactly("data/said");
    }

    @Test
    void theSecondOfTwoEqualColumnsIsExcluded() {
        double[] values = random.doubles(ROWS).toArray();
        loans.number("a", row -> values[row]).number("b", row -> values[row]);

        SpecificationDraft draft = loans.draft();

        assertThat(role(draft, "a")).isEqualTo(Role.INPUT);
        assertThat(reason(draft, "b")).isEqualTo("identical (column a)");
    }

    @Test
    void withoutDatesMonthsAsNumbersAreTheTime() {
        loans.number("month", row -> 200_501 + row % 12).number("opened", row -> 200_401 + row % 12);

        SpecificationDraft draft = loans.draft();

        assertThat(role(draft, "opened")).isEqualTo(Role.TIME);
        assertThat(reason(draft, "month")).isEqualTo("suspect date number (pattern yyyymm)");
    }

    @Test
    void withoutATargetRolesAreDraftedAllTheSame() {
        DataSpecification said = new DataSpecification("to score", Loans.said().source(), Optional.empty(), List.of());

        SpecificationDraft draft =
                SpecificationDraft.of(bankLike().table(), said, ProfileThresholds.STANDARD, Progress.NONE);

        assertThat(draft.specification().target()).isEmpty();
        assertThat(role(draft, "loan_id")).isEqualTo(Role.ID);
        assertThat(role(draft, "approval_date")).isEqualTo(Role.TIME);
    }

    @Test
    void theShortFormDraftsTheSame() {
        assertThat(SpecificationDraft.of(bankLike().table(), "bad", Progress.NONE))
                .isEqualTo(loans.draft());
    }
}
