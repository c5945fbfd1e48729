package org.bulwark.server.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.standing.Standing;
import org.bulwark.basics.standing.Standings;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.data.event.Event;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.warning.replay.Look;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Default as the bank's own books tell of it. */
@NullMarked
class LoanBooksTest {

    private static final FactSchema SCHEMA = Objects.requireNonNull(
                    ShippedCatalogue.all().sources().get(LoanBooks.SOURCE))
            .schema();
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    private final List<Event> events = new ArrayList<>();

    private void entry(LocalDate day, String kind, long late, long arrears, long owed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("facility", "F-1");
        fields.put("entry", (long) events.size());
        fields.put("kind", kind);
        fields.put("days_past_due", late);
        fields.put("arrears", arrears);
        fields.put("outstanding", owed);
        long at = Microseconds.since1970(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
        long known = Microseconds.since1970(day.plusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC));
        events.add(new Event(LoanBooks.SOURCE, "P", "E" + events.size(), at, at, known, Facts.of(SCHEMA, fields)));
    }

    private void monthEnd(int month, long late, long arrears) {
        entry(YearMonth.of(2024, month).atEndOfMonth(), "month-end", late, arrears, 20_000_00);
    }

    private LoanBooks books() {
        return LoanBooks.of(events, Currency.getInstance("EUR"), ZoneOffset.UTC);
    }

    private Optional<LocalDate> defaulted() {
        Standings standings = books().standings(false, END);
        return standings.obligor().stream()
                .filter(period -> period.standing() == Standing.IN_DEFAULT)
                .map(period -> period.from())
                .findFirst();
    }

    @Test
    void moreThanNinetyDaysThatMatterAreADefaultFromTheDayOnWhichTheyAreCounted() {
        monthEnd(5, 0, 0);
        monthEnd(6, 11, 1_500_00); // so it began on 19 June
        monthEnd(7, 42, 1_500_00);
        monthEnd(8, 73, 1_500_00);
        assertThat(defaulted()).contains(LocalDate.of(2024, 6, 19).plusDays(90));
    }

    @Test
    void whatIsPaidInTimeOrDoesNotMatterIsNone() {
        monthEnd(6, 11, 1_500_00);
        monthEnd(7, 42, 1_500_00);
        monthEnd(8, 0, 0);
        monthEnd(9, 20, 1_500_00);
        monthEnd(10, 0, 0);
        assertThat(defaulted()).isEmpty();
        events.clear();
        for (int month = 6; month <= 12; month++) {
            monthEnd(month, 30L * (month - 5), 150_00); // below 500 EUR and below a hundredth
        }
        assertThat(defaulted()).isEmpty();
    }

    @Test
    void aWriteOffAndWhatTheBooksCallADefaultAreDefaults() {
        entry(LocalDate.of(2024, 4, 20), "write-off", 0, 0, 0);
        assertThat(defaulted()).contains(LocalDate.of(2024, 4, 20));
        events.clear();
        entry(LocalDate.of(2024, 5, 31), "default", 5, 100_00, 100_00);
        assertThat(defaulted()).contains(LocalDate.of(2024, 5, 31));
    }

    @Test
    void exposureAndLatenessAreAsKnownThen() {
        monthEnd(6, 0, 0);
        monthEnd(7, 12, 900_00);
        long june =
                Microseconds.since1970(LocalDate.of(2024, 7, 15).atStartOfDay().toInstant(ZoneOffset.UTC));
        long august =
                Microseconds.since1970(LocalDate.of(2024, 8, 15).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(books().isLate(june)).isFalse();
        assertThat(books().isLate(august)).isTrue();
        assertThat(books().exposed(june)).isEqualTo(Money.parse("20000.00 EUR"));
        assertThat(books().exposed(0)).isEqualTo(Money.parse("0.00 EUR"));
    }

    @Test
    void aMonthIsJudgedWhileALoanRunsAndBeforeTheFirstDefault() {
        for (int month = 3; month <= 9; month++) {
            monthEnd(month, Math.max(0, 30L * (month - 5) - 15), month > 5 ? 1_500_00 : 0);
        }
        YearMonth june = YearMonth.of(2024, 6);
        ReplayWalk.Span span = new ReplayWalk.Span(
                YearMonth.of(2024, 1), YearMonth.of(2024, 12), 1, Optional.of(YearMonth.of(2024, 12)));
        Outcomes outcomes = Outcomes.of(books(), false, span);
        assertThat(outcomes.isDefaulted()).isTrue();
        assertThat(outcomes.ahead(june)).isEqualTo(3); // begun in the middle of June, so in the middle of September
        assertThat(outcomes.followed(june)).isEqualTo(6);
        for (int month : new int[] {2, 9, 10}) { // no loan yet, in default, and after it
            assertThat(outcomes.ahead(YearMonth.of(2024, month))).isEqualTo(Look.NEVER);
            assertThat(outcomes.followed(YearMonth.of(2024, month))).isZero();
        }
    }
}
