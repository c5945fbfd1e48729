package org.bulwark.screening.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bulwark.screening.velocity.VelocityFinding.Duplicate;
import org.bulwark.screening.velocity.VelocityFinding.Shared;
import org.bulwark.screening.velocity.VelocityFinding.TooMany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier applications say. */
class VelocityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final VelocityRules DUPLICATES_ONLY = new VelocityRules(Duration.ofDays(30), List.of(), List.of());

    private static PriorApplication application(String id, Instant at, String party, String device, String product) {
        return new PriorApplication(id, at, new Keys(party, device, "", ""), product, 100_000, "north");
    }

    private static PriorApplication now(String party, String device) {
        return application("now", NOW, party, device, "loan");
    }

    @Test
    void theSameProductWithinTheTimeIsADuplicateAndNamed() {
        List<PriorApplication> history = List.of(
                application("b", NOW.minus(Duration.ofDays(1)), "P1", "", "loan"),
                application("a", NOW.minus(Duration.ofDays(29)), "P1", "", "loan"),
                application("c", NOW.minus(Duration.ofDays(1)), "P1", "", "card"),
                application("d", NOW.minus(Duration.ofDays(1)), "P2", "", "loan"),
                application("e", NOW.minus(Duration.ofDays(30)), "P1", "", "loan"));
        Velocity velocity = Velocity.of(now("P1", ""), history, DUPLICATES_ONLY);
        assertThat(velocity.findings()).containsExactly(new Duplicate("loan", List.of("a", "b")));
        assertThat(velocity.duplicates()).isEqualTo(2);
        assertThat(velocity.applicationsInADay()).isZero();
    }

    @Test
    void whatComesLaterOrIsTheApplicationItselfDoesNotCount() {
        List<PriorApplication> history = List.of(
                now("P1", ""),
                application("later", NOW.plusNanos(1), "P1", "", "loan"),
                application("same-instant", NOW, "P1", "", "loan"));
        assertThat(Velocity.of(now("P1", ""), history, DUPLICATES_ONLY).findings())
                .containsExactly(new Duplicate("loan", List.of("same-instant")));
    }

    @Test
    void moreThanAllowedInAWindowIsAFinding() {
        CountLimit limit = new CountLimit(KeyKind.DEVICE, VelocityRules.HOUR, 1);
        VelocityRules rules = new VelocityRules(Duration.ZERO, List.of(limit), List.of());
        List<PriorApplication> history = new ArrayList<>();
        history.add(application("a", NOW.minusSeconds(3600), "P2", "D", "loan")); // exactly an hour: no more
        history.add(application("b", NOW.minusSeconds(3599), "P3", "D", "loan"));
        assertThat(Velocity.of(now("P1", "D"), history, rules).findings()).isEmpty();
        history.add(application("c", NOW.minusSeconds(1), "P4", "D", "card"));
        assertThat(Velocity.of(now("P1", "D"), history, rules).findings())
                .containsExactly(new TooMany(limit, List.of("b", "c")));
    }

    @Test
    void otherPartiesOnOneDeviceAreCountedOnce() {
        CountLimit limit = new CountLimit(KeyKind.DEVICE, VelocityRules.MONTH, 1);
        VelocityRules rules = new VelocityRules(Duration.ZERO, List.of(), List.of(limit));
        List<PriorApplication> history = List.of(
                application("a", NOW.minusSeconds(50), "P2", "D", "loan"),
                application("b", NOW.minusSeconds(40), "P2", "D", "loan"),
                application("c", NOW.minusSeconds(30), "P1", "D", "loan"),
                application("d", NOW.minusSeconds(20), "P3", "D", "loan"));
        Velocity velocity = Velocity.of(now("P1", "D"), history, rules);
        assertThat(velocity.findings()).containsExactly(new Shared(limit, 2, List.of("a", "b", "d")));
        assertThat(velocity.devicePartiesInAMonth()).isEqualTo(2);
        assertThat(velocity.applicationsInADay()).isEqualTo(1);
    }

    @Test
    void anUnknownKeyMeetsNobody() {
        List<PriorApplication> history = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            history.add(application("a" + i, NOW.minusSeconds(i), "P" + i, "", "loan"));
        }
        assertThat(Velocity.of(now("P", ""), history, VelocityRules.DEFAULT)).isEqualTo(Velocity.NONE);
    }

    private static List<PriorApplication> history(Random random, int count) {
        List<PriorApplication> history = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // coarse, so that instants and ends of windows coincide
            Instant at = NOW.minus(Duration.ofMinutes(30L * random.nextInt(3_000)));
            Keys keys = new Keys(
                    "P" + random.nextInt(12),
                    random.nextInt(4) == 0 ? "" : "D" + random.nextInt(8),
                    "T" + random.nextInt(15),
                    random.nextBoolean() ? "" : "A" + random.nextInt(3));
            history.add(new PriorApplication("id" + i, at, keys, "product" + random.nextInt(2), 1, ""));
        }
        return history;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLiveWindowSaysWhatTheHistorySaysInAnyOrderOfArrival(long seed) {
        Random random = new Random(seed);
        List<PriorApplication> history = history(random, 200);
        List<PriorApplication> arrived = new ArrayList<>(history);
        arrived.addAll(history.subList(0, 50)); // some arrive twice
        Collections.shuffle(arrived, random);
        VelocityWindow window = new VelocityWindow(VelocityRules.DEFAULT);
        arrived.forEach(window::add);
        int findings = 0;
        for (PriorApplication application : history) {
            Velocity recomputed = Velocity.of(application, history, VelocityRules.DEFAULT);
            assertThat(window.of(application)).isEqualTo(recomputed);
            findings += recomputed.findings().size();
        }
        assertThat(findings).isPositive();
        assertThat(window.size()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void forgettingChangesNothingForLaterApplications(long seed) {
        Random random = new Random(seed);
        List<PriorApplication> history = history(random, 300);
        history.sort(PriorApplication.ORDER);
        VelocityWindow window = new VelocityWindow(VelocityRules.DEFAULT);
        for (int i = 0; i < history.size(); i++) {
            PriorApplication application = history.get(i);
            window.add(application);
            window.forgetFor(application.at());
            assertThat(window.of(application))
                    .isEqualTo(Velocity.of(application, history.subList(0, i + 1), VelocityRules.DEFAULT));
        }
        assertThat(window.size()).isLessThan(300);
    }

    @Test
    void anApplicationThatArrivesAgainTakesThePlaceOfTheOther() {
        VelocityWindow window = new VelocityWindow(DUPLICATES_ONLY);
        window.add(application("a", NOW.minusSeconds(9), "P1", "D", "loan"));
        window.add(application("a", NOW.minusSeconds(9), "P2", "E", "loan"));
        assertThat(window.of(now("P1", "D")).findings()).isEmpty();
        assertThat(window.of(now("P2", "E")).duplicates()).isEqualTo(1);
        assertThat(window.size()).isEqualTo(1);
    }
}
