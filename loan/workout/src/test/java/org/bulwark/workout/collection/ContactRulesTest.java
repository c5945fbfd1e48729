package org.bulwark.workout.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.workout.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bulwark.workout.WorkoutProblem;
import org.bulwark.workout.reminder.QuietHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ContactRules RULES = new ContactRules(QuietHours.NIGHT, 2, 3);
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z"); // 12:00 in Shanghai

    private static String against(Associate who, Purpose purpose, Instant now, Instant... before) {
        return RULES.against(who, purpose, List.of(before), now)
                .map(reason -> reason.code())
                .orElse("allowed");
    }

    private static Associate who(Tie tie, boolean consented) {
        return new Associate("P1", tie, consented, false, SHANGHAI);
    }

    @ParameterizedTest
    @EnumSource(Tie.class)
    void theDebtIsSpokenOfWithThoseWhoHaveToPayOnly(Tie tie) {
        boolean liable = tie == Tie.BORROWER || tie == Tie.GUARANTOR;
        String debt = liable ? "allowed" : "workout/contact-not-liable";
        assertThat(against(who(tie, true), Purpose.DEBT, NOON)).isEqualTo(debt);
        assertThat(against(who(tie, false), Purpose.DEBT, NOON)).isEqualTo(debt);
        assertThat(against(who(tie, true), Purpose.WHEREABOUTS, NOON)).isEqualTo("allowed");
        assertThat(against(who(tie, false), Purpose.WHEREABOUTS, NOON))
                .isEqualTo(liable ? "allowed" : "workout/contact-no-consent");
    }

    @ParameterizedTest
    @EnumSource(Tie.class)
    void whoSaidStopIsLeftInPeace(Tie tie) {
        Associate stopped = new Associate("P1", tie, true, true, SHANGHAI);
        for (Purpose purpose : Purpose.values()) {
            assertThat(against(stopped, purpose, NOON)).isEqualTo("workout/contact-stopped");
        }
    }

    @Test
    void nobodyIsContactedAtNightWhereTheyLive() {
        assertThat(against(who(Tie.BORROWER, false), Purpose.DEBT, Instant.parse("2026-03-10T00:00:00Z")))
                .isEqualTo("allowed"); // 08:00 there
        assertThat(against(who(Tie.BORROWER, false), Purpose.DEBT, Instant.parse("2026-03-09T23:59:59Z")))
                .isEqualTo("workout/contact-quiet");
        assertThat(against(who(Tie.BORROWER, false), Purpose.DEBT, Instant.parse("2026-03-10T13:00:00Z")))
                .isEqualTo("workout/contact-quiet"); // 21:00 there
    }

    @Test
    void nobodyIsContactedTooOften() {
        Associate borrower = who(Tie.BORROWER, false);
        Instant day = NOON.minus(Duration.ofDays(1));
        assertThat(against(borrower, Purpose.DEBT, NOON, NOON.minusSeconds(60))).isEqualTo("allowed");
        assertThat(against(borrower, Purpose.DEBT, NOON, NOON.minusSeconds(60), NOON.minusSeconds(30)))
                .isEqualTo("workout/contact-too-often");
        assertThat(against(borrower, Purpose.DEBT, NOON, day, day, day)).isEqualTo("workout/contact-too-often");
        Instant week = NOON.minus(Duration.ofDays(7));
        assertThat(against(borrower, Purpose.DEBT, NOON, week, day, day)).isEqualTo("allowed");
        refused(WorkoutProblem.COLLECTION_INVALID, () -> new ContactRules(QuietHours.NIGHT, 0, 3));
    }
}
