package org.bulwark.workout.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bulwark.basics.money.Money;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.contract.payment.Account;
import org.bulwark.contract.payment.AllocationOrder;
import org.bulwark.contract.payment.Claim;
import org.bulwark.contract.payment.ClaimKind;
import org.bulwark.contract.payment.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderPlanTest {

    private static final WorkingCalendar DAYS = WorkingCalendar.weekends();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 9); // a Monday

    private static ReminderRule rule(String code, int offset, BusinessDayConvention moved, Channel channel) {
        return new ReminderRule(code, offset, moved, 2, channel, "soft", 100, Set.of(), Set.of());
    }

    private static ReminderPlan plan(QuietHours quiet, int most, ReminderRule... rules) {
        MessageTemplate soft = new MessageTemplate("soft", "en", "Hello", "{amount}");
        return ReminderPlan.of(new ReminderRules(List.of(rules), quiet, most, List.of(soft)), DAYS);
    }

    private static Due due(long minor) {
        return new Due("F1", "sme", DUE, Money.of(minor, "CNY"));
    }

    private static Client client(ZoneId zone, Channel... optedOut) {
        return new Client("micro", zone, "en", Set.of(optedOut));
    }

    private static Instant at(String date, String time) {
        return ZonedDateTime.of(LocalDate.parse(date), LocalTime.parse(time), SHANGHAI)
                .toInstant();
    }

    private static ReminderLook look(ReminderPlan plan, Instant now) {
        return plan.at(List.of(due(5000)), client(SHANGHAI), List.of(), now);
    }

    @Test
    void aReminderComesOnItsDayAfterTheQuietHours() {
        ReminderPlan plan = plan(QuietHours.NIGHT, 3, rule("early", -3, BusinessDayConvention.NONE, Channel.EMAIL));
        ReminderLook before = look(plan, at("2026-03-01", "12:00"));
        assertThat(before.send()).isEmpty();
        assertThat(before.next()).contains(at("2026-03-06", "08:00"));
        assertThat(look(plan, at("2026-03-06", "07:59")).send()).isEmpty();
        Reminder sent = look(plan, at("2026-03-06", "08:00")).send().getFirst();
        assertThat(sent.id().text()).isEqualTo("F1 2026-03-09 early");
        assertThat(sent.fields())
                .containsEntry(TemplateField.DAYS, "3")
                .containsEntry(TemplateField.AMOUNT, "50.00 CNY");
        assertThat(look(plan, at("2026-03-06", "20:59")).send()).hasSize(1);
        assertThat(look(plan, at("2026-03-06", "21:00")).send()).isEmpty();
    }

    @Test
    void whatIsPaidOrSmallOrNotWantedIsNotSent() {
        ReminderPlan plan = plan(QuietHours.NIGHT, 3, rule("early", -3, BusinessDayConvention.NONE, Channel.EMAIL));
        Instant now = at("2026-03-06", "09:00");
        assertThat(plan.at(List.of(due(0)), client(SHANGHAI), List.of(), now))
                .isEqualTo(new ReminderLook(List.of(), Optional.empty()));
        assertThat(plan.at(List.of(due(99)), client(SHANGHAI), List.of(), now).send())
                .isEmpty();
        assertThat(plan.at(List.of(due(100)), client(SHANGHAI), List.of(), now).send())
                .hasSize(1);
        assertThat(plan.at(List.of(due(100)), client(SHANGHAI, Channel.EMAIL), List.of(), now)
                        .send())
                .isEmpty();
        assertThat(plan.at(List.of(due(100)), client(SHANGHAI, Channel.CALL), List.of(), now)
                        .send())
                .hasSize(1);
    }

    @Test
    void aDayOffMovesItAndItLastsForWorkingDays() {
        // six days after Monday the 9th is Sunday the 15th, moved to Monday the 16th; it lasts until Wednesday
        ReminderPlan plan = plan(QuietHours.NIGHT, 3, rule("call", 6, BusinessDayConvention.FOLLOWING, Channel.CALL));
        assertThat(look(plan, at("2026-03-15", "10:00")).next()).contains(at("2026-03-16", "08:00"));
        assertThat(look(plan, at("2026-03-18", "20:00")).send()).hasSize(1);
        assertThat(look(plan, at("2026-03-19", "10:00"))).isEqualTo(new ReminderLook(List.of(), Optional.empty()));
    }

    @Test
    void whatAnnouncesADueDateDoesNotComeAfterIt() {
        ReminderPlan plan = plan(QuietHours.NIGHT, 3, rule("early", -1, BusinessDayConvention.NONE, Channel.EMAIL));
        assertThat(look(plan, at("2026-03-09", "20:59")).send()).hasSize(1);
        assertThat(look(plan, at("2026-03-10", "09:00")).send()).isEmpty();
    }

    @Test
    void noMoreAreSentInAWeekThanAllowed() {
        ReminderPlan plan = plan(
                QuietHours.NIGHT,
                1,
                rule("one", 1, BusinessDayConvention.NONE, Channel.EMAIL),
                new ReminderRule(
                        "two", 2, BusinessDayConvention.NONE, 9, Channel.EMAIL, "soft", 1, Set.of(), Set.of()));
        Instant first = at("2026-03-11", "10:00");
        ReminderLook look = look(plan, first);
        assertThat(look.send()).extracting(one -> one.id().rule()).containsExactly("two");
        assertThat(look.next()).isEmpty(); // the other one lasts two days only
        List<Sent> sent = List.of(new Sent(new ReminderId("F2", DUE, "any"), at("2026-03-05", "22:00")));
        ReminderLook waits = plan.at(List.of(due(5000)), client(SHANGHAI), sent, first);
        assertThat(waits.send()).isEmpty();
        // seven days after 5 March 22:00 is in the quiet hours of 12 March
        assertThat(waits.next()).contains(at("2026-03-13", "08:00"));
    }

    @Test
    void productsAndSegmentsChoose() {
        ReminderRule only = new ReminderRule(
                "only", 1, BusinessDayConvention.NONE, 2, Channel.EMAIL, "soft", 1, Set.of("sme"), Set.of("micro"));
        ReminderPlan plan = plan(QuietHours.NIGHT, 3, only);
        Instant now = at("2026-03-10", "10:00");
        assertThat(look(plan, now).send()).hasSize(1);
        Due card = new Due("F1", "card", DUE, Money.of(500, "CNY"));
        assertThat(plan.at(List.of(card), client(SHANGHAI), List.of(), now).send())
                .isEmpty();
        Client large = new Client("large", SHANGHAI, "en", Set.of());
        assertThat(plan.at(List.of(due(500)), large, List.of(), now).send()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Shanghai",
                "America/New_York",
                "Europe/Berlin",
                "Australia/Lord_Howe",
                "America/Havana",
                "Africa/Cairo",
                "Pacific/Apia",
                "Asia/Kathmandu"
            })
    void inAnyZoneNothingIsSentTwiceOrInQuietHoursAndNothingIsMissedBetweenLooks(String zone) {
        Random random = new Random(zone.hashCode());
        ZoneId there = ZoneId.of(zone);
        for (int trial = 0; trial < 10; trial++) {
            QuietHours quiet = trial % 3 == 0
                    ? new QuietHours(LocalTime.of(1, 30), LocalTime.of(2, 30))
                    : new QuietHours(LocalTime.of(random.nextInt(24), 30), LocalTime.of(random.nextInt(24), 0));
            int most = 1 + random.nextInt(3);
            List<ReminderRule> rules = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                BusinessDayConvention moved =
                        random.nextBoolean() ? BusinessDayConvention.NONE : BusinessDayConvention.FOLLOWING;
                rules.add(rule("r" + i, random.nextInt(15) - 5, moved, Channel.EMAIL));
            }
            ReminderPlan plan = plan(quiet, most, rules.toArray(new ReminderRule[0]));
            // around the days on which clocks change
            LocalDate due = List.of(
                            LocalDate.of(2026, 3, 8),
                            LocalDate.of(2026, 3, 29),
                            LocalDate.of(2026, 10, 25),
                            LocalDate.of(2026, 11, 1),
                            LocalDate.of(2026, 4, 24),
                            LocalDate.of(2026, 10, 4))
                    .get(random.nextInt(6));
            List<Due> dues = List.of(new Due("F1", "sme", due, Money.of(500, "CNY")));
            List<Sent> sent = new ArrayList<>();
            Instant now = due.minusDays(7).atStartOfDay(there).toInstant();
            Instant end = now.plus(Duration.ofDays(25));
            Instant quietUntil = now;
            while (now.isBefore(end)) {
                ReminderLook look = plan.at(dues, client(there), sent, now);
                if (!look.send().isEmpty()) {
                    assertThat(quiet.isQuiet(now, there)).isFalse();
                    assertThat(now).as("nothing comes before the next look").isAfterOrEqualTo(quietUntil);
                }
                Instant at = now;
                look.send().forEach(one -> sent.add(new Sent(one.id(), at)));
                quietUntil = look.next().orElse(end);
                assertThat(quietUntil).isAfter(now);
                now = now.plus(Duration.ofMinutes(30));
            }
            assertThat(new HashSet<>(sent.stream().map(Sent::id).toList())).hasSize(sent.size());
            for (Sent one : sent) {
                long week = sent.stream()
                        .filter(other -> !other.at().isAfter(one.at())
                                && other.at().isAfter(one.at().minus(Duration.ofDays(7))))
                        .count();
                assertThat(week).isLessThanOrEqualTo(most);
            }
            assertThat(followed(plan, dues, client(there), due)).containsExactlyElementsOf(sent);
        }
    }

    /** The same by looking only when the last look said to. */
    private static List<Sent> followed(ReminderPlan plan, List<Due> dues, Client client, LocalDate due) {
        List<Sent> sent = new ArrayList<>();
        Optional<Instant> now =
                Optional.of(due.minusDays(7).atStartOfDay(client.zone()).toInstant());
        while (now.isPresent()) {
            Instant at = now.get();
            ReminderLook look = plan.at(dues, client, sent, at);
            look.send().forEach(one -> sent.add(new Sent(one.id(), at)));
            now = look.next();
        }
        return sent;
    }

    @Test
    void quietHoursOfASpringNightEndWhenTheClockLeapsOverTheirEnd() {
        // New York, 8 March 2026: 02:00 EST is 03:00 EDT, 07:00Z
        QuietHours quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(2, 30));
        ZoneId york = ZoneId.of("America/New_York");
        assertThat(quiet.endsAfter(Instant.parse("2026-03-08T06:30:00Z"), york))
                .isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
        // 1 November 2026: 01:30 EDT is 05:30Z and 01:30 EST is 06:30Z; the second hour is quiet until then
        QuietHours early = new QuietHours(LocalTime.of(21, 0), LocalTime.of(1, 30));
        assertThat(early.endsAfter(Instant.parse("2026-11-01T05:00:00Z"), york))
                .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(early.endsAfter(Instant.parse("2026-11-01T06:10:00Z"), york))
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void anAccountTellsWhatIsUnpaidAndTakesWhatWasPaidAheadFromTheNextDate() {
        LocalDate first = LocalDate.of(2026, 1, 31);
        Account account = new Account(
                List.of(
                        new Claim(1, ClaimKind.INTEREST, first, Money.of(100, "CNY")),
                        new Claim(1, ClaimKind.PRINCIPAL, first, Money.of(900, "CNY")),
                        new Claim(2, ClaimKind.PRINCIPAL, first.plusMonths(1), Money.of(1000, "CNY")),
                        new Claim(3, ClaimKind.PRINCIPAL, first.plusMonths(2), Money.of(1000, "CNY"))),
                AllocationOrder.STANDARD,
                Optional.empty(),
                List.of(new Entry.Payment(1, first, first, Money.of(1300, "CNY"))));
        assertThat(Due.of("F1", "sme", account, first, first.plusMonths(1)))
                .containsExactly(
                        new Due("F1", "sme", first, Money.of(0, "CNY")),
                        new Due("F1", "sme", first.plusMonths(1), Money.of(700, "CNY")));
        assertThat(Due.of("F1", "sme", account, first.plusMonths(1), first.plusMonths(2)))
                .extracting(due -> due.unpaid().minor())
                .containsExactly(0L, 700L, 1000L);
    }
}
