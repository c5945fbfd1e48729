package org.bulwark.files.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bulwark.contract.calendar.Easter;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.covenant.CovenantMonitor;
import org.bulwark.contract.covenant.CovenantSet;
import org.bulwark.files.tree.Document;
import org.bulwark.files.tree.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractFilesTest {

    private static final WorkingCalendar TARGET = ShippedContracts.calendars().getFirst();
    private static final WorkingCalendar CHINA = ShippedContracts.calendars().getLast();

    private static List<Fault> faults(Document<?> document) {
        return document instanceof Document.Faulty<?>(var file, var faults) ? faults : List.of();
    }

    @Test
    void theClosingDaysOfTheEuroFollowEaster() {
        TreeSet<LocalDate> days = new TreeSet<>();
        IntStream.rangeClosed(2020, 2060).forEach(year -> {
            LocalDate easter = Easter.sunday(year);
            days.addAll(List.of(easter.minusDays(2), easter.plusDays(1)));
            days.addAll(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1)));
            days.addAll(List.of(LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26)));
        });
        assertThat(TARGET.holidays()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-04, true",
        "2024-02-12, false",
        "2024-02-18, true",
        "2024-02-25, false",
        "2025-01-27, true",
        "2025-10-08, false",
        "2025-10-11, true"
    })
    void chinaWorksOnSomeWeekends(LocalDate day, boolean works) {
        assertThat(CHINA.isWorkingDay(day)).isEqualTo(works);
        assertThat(CHINA.covers(day)).isTrue();
        assertThat(CHINA.covers(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void calendarsReadBackAsTheyWereWritten() {
        Random random = new Random(41);
        for (int i = 0; i < 100; i++) {
            TreeSet<LocalDate> holidays = new TreeSet<>();
            IntStream.range(0, random.nextInt(40))
                    .forEach(_ -> holidays.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(120))));
            holidays.removeAll(CHINA.workingWeekends());
            WorkingCalendar calendar = new WorkingCalendar(
                    "some-" + i, "Some: \"odd\" 名", CHINA.weekend(), CHINA.listed(), holidays, CHINA.workingWeekends());
            assertThat(CalendarFile.read(CalendarFile.yaml(calendar), "x").value())
                    .isEqualTo(calendar);
            assertThat(CalendarFile.read(CalendarFile.json(calendar), "x").value())
                    .isEqualTo(calendar);
        }
        assertThat(CalendarFile.read(CalendarFile.yaml(TARGET), "x").value()).isEqualTo(TARGET);
    }

    @Test
    void covenantsReadBackAsTheyWereWritten() {
        CovenantSet set = ShippedContracts.covenants();
        assertThat(set.covenants()).hasSize(5);
        assertThat(set.monitors()).extracting(one -> one.covenant().code()).contains("leverage", "purpose");
        assertThat(set.monitors().getFirst().facts()).containsExactly("debt", "ebitda", "one_off_costs");
        assertThat(CovenantFile.read(CovenantFile.yaml(set), "x").value()).isEqualTo(set);
        String json = CovenantFile.json(set);
        assertThat(CovenantFile.json(CovenantFile.read(json, "x").value())).isEqualTo(json);
    }

    @Test
    void everyFaultOfACalendarIsToldAtItsLine() {
        String text = """
                bulwark: calendar/1
                code: here
                weekend: [saturday, caturday]
                listed: { first: 2026-01-01, last: 2026-13-31 }
                holidays: [2026-02-30, 2026-05-02/2026-05-01]
                colour: red
                """;
        assertThat(faults(CalendarFile.read(text, "x")))
                .extracting(fault -> fault.line() + " " + fault.path())
                .containsExactlyInAnyOrder(
                        "1 title", "3 weekend", "4 listed.last", "5 holidays", "5 holidays", "6 colour");
        String contradicts = CalendarFile.yaml(CHINA).replace("code: china", "code: China");
        assertThat(faults(CalendarFile.read(contradicts, "x"))).hasSize(1);
    }

    @Test
    void everyFaultOfCovenantsIsToldAtItsLine() {
        String text = """
                bulwark: covenants/1
                currency: EUR
                facts:
                  - { name: debt, type: money, title: Debt }
                covenants:
                  - code: one
                    title: One
                    type: ratio
                    tests: { first: 2026-03-31, every: quarter, last: 2030-12-31 }
                    numerator: debt
                    direction: at-most
                  - code: two
                    title: Two
                    type: event
                    tests: { first: 2026-03-31, every: 1 year, last: 2030-12-31 }
                    expression: dept > 3
                  - code: three
                    title: Three
                    type: information
                    tests: { first: 2026-03-31, every: 1 year, last: 2020-12-31 }
                    document: accounts
                    threshold: 3
                """;
        assertThat(faults(CovenantFile.read(text, "x")))
                .extracting(fault -> fault.line() + " " + fault.path())
                .containsExactlyInAnyOrder(
                        "9 covenants[1].tests.every",
                        "6 covenants[1].threshold",
                        "12 covenants[2]",
                        "20 covenants[3].tests",
                        "22 covenants[3].threshold");
    }

    @Test
    void whatIsShippedCanBeTested() {
        assertThat(ShippedContracts.covenants().monitors())
                .allSatisfy(one -> assertThat(one.covenant().plan().tests("x")).isNotEmpty())
                .hasOnlyElementsOfType(CovenantMonitor.class);
    }
}
