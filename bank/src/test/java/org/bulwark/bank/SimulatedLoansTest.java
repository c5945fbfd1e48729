package org.bulwark.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.ColumnType;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;
import org.bulwark.data.Table;
import org.junit.jupiter.api.Test;

final class SimulatedLoansTest {

    private static final int ROWS = 3000;

    /** Moves only on purpose: whoever changes the simulator changes it here and says so. */
    private static final long DIGEST = -7440066984692228602L;

    @Test
    void oneSeedGivesTheSameBitsForEver() {
        assertThat(Judge.digest(SimulatedLoans.of(42, ROWS).table())).isEqualTo(DIGEST);
        assertThat(Judge.digest(SimulatedLoans.of(43, ROWS).table())).isNotEqualTo(DIGEST);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        for (int threads : new int[] {1, 2, 5}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                Table table =
                        pool.submit(() -> SimulatedLoans.of(42, ROWS).table()).get();
                assertThat(Judge.digest(table)).as(threads + " threads").isEqualTo(DIGEST);
            }
        }
    }

    @Test
    void fewerRowsAreTheFirstOfMore() {
        Table more = SimulatedLoans.of(42, 70_000).table();
        assertThat(Judge.digest(more.take(IntStream.range(0, ROWS).toArray()))).isEqualTo(DIGEST);
    }

    @Test
    void loansOfFirmsAndOfPeopleTogetherAreAllLoans() {
        Table firms = only(Borrowers.FIRMS);
        Table people = only(Borrowers.PEOPLE);
        assertThat(texts(firms.column("borrower"))).containsOnly("company", "sole trader");
        assertThat(texts(people.column("borrower"))).containsOnly("private person");
        Table all = SimulatedLoans.of(42, ROWS).table();
        assertThat(texts(all.column("loan_id")))
                .isSubsetOf(IntStream.range(0, ROWS)
                        .boxed()
                        .flatMap(row -> Stream.of(
                                firms.column("loan_id").text(row),
                                people.column("loan_id").text(row)))
                        .toList());
    }

    @Test
    void theSpecificationSpeaksOfEveryColumnAndOfNoOther() {
        SimulatedLoans loans = SimulatedLoans.of(1, 50);
        assertThat(loans.specification().columns().stream().map(ColumnSpecification::name))
                .containsExactlyElementsOf(loans.table().names());
        for (ColumnSpecification said : loans.specification().columns()) {
            assertThat(said.name()).matches("[a-z][a-z0-9_]*");
            assertThat(said.title()).isPresent();
            assertThat(said.type()).contains(typeOf(loans.table().column(said.name())));
        }
        assertThat(loans.specification().columns().stream().filter(c -> c.role() == Role.EXCLUDED))
                .extracting(ColumnSpecification::name)
                .containsExactly("rate_percent", "days_past_due_after", "collection_calls", "true_pd");
        for (Role role : List.of(Role.ID, Role.GROUP, Role.TIME, Role.WEIGHT, Role.TARGET)) {
            assertThat(loans.specification().withRole(role)).as(role.name()).isPresent();
        }
        assertThat(loans.specification().target().orElseThrow().column())
                .isEqualTo(loans.specification()
                        .withRole(Role.TARGET)
                        .orElseThrow()
                        .name());
    }

    @Test
    void loansAreDisbursedInTheMonthsGiven() {
        YearMonth first = YearMonth.of(2001, 3);
        YearMonth last = YearMonth.of(2001, 5);
        Table table = SimulatedLoans.of(1, 500, Borrowers.ALL, first, last).table();
        assertThat(texts(table.column("disbursed_on"))).containsOnly("2001-03-01", "2001-04-01", "2001-05-01");
    }

    @Test
    void noRowsAndTooManyRowsAreRefused() {
        for (int rows : new int[] {0, -1, 50_000_001}) {
            assertThatThrownBy(() -> SimulatedLoans.of(1, rows))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("bank/rows-invalid")
                    .hasMessageContaining(Integer.toString(rows));
        }
    }

    private static Table only(Borrowers borrowers) {
        return SimulatedLoans.of(42, ROWS, borrowers, SimulatedLoans.FIRST, SimulatedLoans.LAST)
                .table();
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    private static ColumnType typeOf(Column column) {
        return switch (column) {
            case NumberColumn _ -> ColumnType.NUMBER;
            case CategoryColumn _ -> ColumnType.CATEGORY;
            case DateColumn _ -> ColumnType.DATE;
        };
    }
}
