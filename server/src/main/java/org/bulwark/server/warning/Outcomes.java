package org.bulwark.server.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.standing.Standing;
import org.bulwark.basics.standing.StandingPeriod;
import org.bulwark.warning.replay.Look;

/**
 * What became of a party: its first default in the time of a replay, and for how long its months are followed. A month without a loan, and one
 * in default or after it, is not judged.
 */
final class Outcomes {

    private final LoanBooks books;
    private final ReplayWalk.Span span;
    private final List<StandingPeriod> periods;
    private final Optional<YearMonth> defaulted;

    private Outcomes(
            LoanBooks books, ReplayWalk.Span span, List<StandingPeriod> periods, Optional<YearMonth> defaulted) {
        this.books = books;
        this.span = span;
        this.periods = periods;
        this.defaulted = defaulted;
    }

    static Outcomes of(LoanBooks books, boolean retail, ReplayWalk.Span span) {
        List<StandingPeriod> periods = span.told()
                .map(told -> books.standings(retail, told.atEndOfMonth()).obligor())
                .orElse(List.of());
        Optional<YearMonth> defaulted = periods.stream()
                .filter(period -> period.standing() == Standing.IN_DEFAULT)
                .map(period -> YearMonth.from(period.from()))
                .filter(month -> month.isAfter(span.first()))
                .findFirst();
        return new Outcomes(books, span, periods, defaulted);
    }

    /** Whether it defaulted after the first month of the replay. */
    boolean isDefaulted() {
        return defaulted.isPresent();
    }

    /** In how many months it defaults; {@link Look#NEVER} where it does not. */
    int ahead(YearMonth month) {
        return defaulted
                .filter(_ -> isPerforming(month) && books.hasLoan(month))
                .map(at -> Math.toIntExact(ChronoUnit.MONTHS.between(month, at)))
                .filter(months -> months > 0)
                .orElse(Look.NEVER);
    }

    /** For how many months after it is known what became of it. */
    int followed(YearMonth month) {
        boolean over = defaulted.filter(at -> !month.isBefore(at)).isPresent();
        return span.told()
                .filter(_ -> !over && isPerforming(month) && books.hasLoan(month))
                .map(told -> Math.max(0, Math.toIntExact(ChronoUnit.MONTHS.between(month, told))))
                .orElse(0);
    }

    private boolean isPerforming(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return periods.stream()
                .filter(period -> period.contains(end))
                .noneMatch(period -> period.standing().isDefaulted());
    }
}
