package org.bulwark.basics.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.FacilityId;
import org.junit.jupiter.api.Test;

/** The periods against a clerk who looks at every single day and remembers only yesterday. */
class DayByDayTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1500;
    private static final FacilityId LOAN = new FacilityId("F1");
    private static final UnlikelyToPay[] SIGNS = {
        UnlikelyToPay.NON_ACCRUED, UnlikelyToPay.DISTRESSED_RESTRUCTURING, UnlikelyToPay.SALE_AT_LOSS
    };

    @Test
    void periodsAreWhatADailyClerkWrites() {
        SplittableRandom random = new SplittableRandom(31);
        Set<Standing> met = EnumSet.noneOf(Standing.class);
        for (int trial = 0; trial < 80; trial++) {
            ObligorHistory history = drawn(random);
            Standings found = DefaultDefinition.EUROPEAN.standings(history, FIRST.plusDays(DAYS));
            Clerk clerk = new Clerk(history);
            for (int day = 0; day <= DAYS; day++) {
                LocalDate date = FIRST.plusDays(day);
                Standing expected = clerk.look(date);
                assertThat(found.on(date)).as("trial %d on %s", trial, date).isEqualTo(expected);
                met.add(expected);
            }
            assertThat(found.obligor()).allMatch(p -> !p.from().isAfter(FIRST.plusDays(DAYS)));
        }
        assertThat(met).containsExactlyInAnyOrder(Standing.values());
    }

    @Test
    void aRecordForEveryDaySaysTheSameAsOneForEveryChange() {
        SplittableRandom random = new SplittableRandom(32);
        for (int trial = 0; trial < 20; trial++) {
            ObligorHistory history = drawn(random);
            List<Arrears> daily = new ArrayList<>();
            for (int day = 0; day <= DAYS; day++) {
                LocalDate date = FIRST.plusDays(day);
                history.arrears().stream()
                        .filter(a -> !a.from().isAfter(date))
                        .reduce((_, later) -> later)
                        .ifPresent(a -> daily.add(new Arrears(date, LOAN, a.pastDue(), a.onBalance())));
            }
            ObligorHistory dense = new ObligorHistory(false, daily, history.indications());
            LocalDate asOf = FIRST.plusDays(DAYS);
            assertThat(DefaultDefinition.EUROPEAN.standings(dense, asOf))
                    .isEqualTo(DefaultDefinition.EUROPEAN.standings(history, asOf));
        }
    }

    private static ObligorHistory drawn(SplittableRandom random) {
        List<Arrears> arrears = new ArrayList<>();
        for (int day = random.nextInt(60); day < DAYS; day += 1 + random.nextInt(200)) {
            String pastDue = random.nextBoolean() ? "0 EUR" : random.nextInt(450, 2000) + " EUR";
            arrears.add(new Arrears(FIRST.plusDays(day), LOAN, Money.parse(pastDue), Money.parse("60000 EUR")));
        }
        List<Indication> indications = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
            Optional<LocalDate> until =
                    random.nextInt(8) == 0 ? Optional.empty() : Optional.of(from.plusDays(1 + random.nextInt(150)));
            indications.add(new Indication(
                    SIGNS[random.nextInt(SIGNS.length)], Optional.empty(), random.nextLong(80_000), from, until));
        }
        return new ObligorHistory(false, arrears, indications);
    }

    /** Remembers the days counted, how it stood yesterday, and until when probation lasts. */
    private static final class Clerk {

        private final ObligorHistory history;
        private int count;
        private Standing yesterday = Standing.PERFORMING;
        private LocalDate defaulted = LocalDate.MIN;
        private LocalDate restructured = LocalDate.MIN;
        private LocalDate over = LocalDate.MIN;

        Clerk(ObligorHistory history) {
            this.history = history;
        }

        Standing look(LocalDate date) {
            boolean material = isMaterial(date);
            count = material ? count + 1 : 0;
            boolean sign = false;
            for (Indication i : history.indications()) {
                boolean holds = !date.isBefore(i.from())
                        && i.until().filter(end -> !date.isBefore(end)).isEmpty();
                boolean counts = switch (i.kind()) {
                    case SALE_AT_LOSS -> i.lossPpm() > 50_000;
                    case DISTRESSED_RESTRUCTURING -> i.lossPpm() > 10_000;
                    default -> true;
                };
                if (holds && counts) {
                    sign = true;
                    if (i.kind() == UnlikelyToPay.DISTRESSED_RESTRUCTURING) {
                        LocalDate end = i.until().orElse(LocalDate.MAX);
                        LocalDate base = end.isAfter(i.from().plusDays(1)) ? end : i.from();
                        restructured = base.isAfter(restructured) ? base : restructured;
                    }
                }
            }
            if (count > 90 || sign) {
                defaulted = yesterday == Standing.IN_DEFAULT ? defaulted : date;
                yesterday = Standing.IN_DEFAULT;
                return yesterday;
            }
            if (yesterday == Standing.IN_DEFAULT) {
                yesterday = Standing.ON_PROBATION;
                over = date.plusMonths(3);
                if (!restructured.equals(LocalDate.MIN)) {
                    LocalDate year = (restructured.isAfter(defaulted) ? restructured : defaulted).plusMonths(12);
                    over = year.isAfter(over) ? year : over;
                }
            }
            if (yesterday == Standing.ON_PROBATION && !date.isBefore(over) && !material) {
                yesterday = Standing.PERFORMING;
                restructured = LocalDate.MIN;
            }
            return yesterday;
        }

        private boolean isMaterial(LocalDate date) {
            return history.arrears().stream()
                    .filter(a -> !a.from().isAfter(date))
                    .reduce((_, later) -> later)
                    .filter(a -> a.pastDue().minor() > 50_000
                            && a.pastDue().minor() * 100 > a.onBalance().minor())
                    .isPresent();
        }
    }
}
