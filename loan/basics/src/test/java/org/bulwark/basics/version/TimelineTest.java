package org.bulwark.basics.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ContentDigest DIGEST = new ContentDigest("0".repeat(64));

    private static Instant at(long minute) {
        return START.plusSeconds(60 * minute);
    }

    private static Versioned<String> approved(int number) {
        return Versioned.draft(new VersionKey("policy", "p", number), "v" + number, DIGEST, Act.of("ada", START))
                .tested(Act.of("ada", START))
                .approved(Act.of("bob", START));
    }

    private static Versioned<String> active(int number, Deployment deployment) {
        Versioned<String> open = approved(number)
                .active(
                        new Deployment(deployment.part(), deployment.permille(), deployment.from(), Optional.empty()),
                        Act.of("bob", START));
        return deployment
                .until()
                .map(end -> open.retired(end, Act.of("bob", START)))
                .orElse(open);
    }

    @Test
    void theChampionTakesWhatChallengersLeave() {
        Timeline<String> timeline = new Timeline<>(List.of(
                active(3, Deployment.shadow(500, at(0))),
                active(2, Deployment.challenger(150, at(10))),
                active(1, Deployment.champion(at(0))),
                active(4, Deployment.challenger(50, at(10))),
                approved(5)));
        assertThat(timeline.at(at(-1))).isEmpty();
        assertThat(timeline.at(at(9)).orElseThrow().championShare()).isEqualTo(1000);
        InForce<String> both = timeline.at(at(10)).orElseThrow();
        assertThat(both.championShare()).isEqualTo(800);
        Map<Integer, Integer> shares = new HashMap<>();
        for (int slot = 0; slot < 1000; slot++) {
            shares.merge(both.deciding(slot).key().number(), 1, Integer::sum);
        }
        assertThat(shares).isEqualTo(Map.of(1, 800, 2, 150, 4, 50));
        assertThat(both.shadows(499)).extracting(v -> v.key().number()).containsExactly(3);
        assertThat(both.shadows(500)).isEmpty();
        assertThat(timeline.nextNumber()).isEqualTo(6);
    }

    @Test
    void slotsAreEvenAndLasting() {
        int[] count = new int[10];
        for (int i = 0; i < 100_000; i++) {
            count[InForce.slot("A" + i) / 100]++;
        }
        for (int tenth : count) {
            assertThat(tenth).isBetween(9_600, 10_400);
        }
        assertThat(InForce.slot("A1")).isEqualTo(InForce.slot("A1"));
    }

    @Test
    void successionLeavesNeitherGapNorOverlap() {
        Timeline<String> timeline = new Timeline<>(List.of(active(1, Deployment.champion(at(0))), approved(2)));
        Timeline<String> after = timeline.succeededBy(timeline.number(2).orElseThrow(), at(30), Act.of("cyn", at(20)));
        assertThat(after.at(at(30).minusNanos(1000)).orElseThrow().champion().content())
                .isEqualTo("v1");
        assertThat(after.at(at(30)).orElseThrow().champion().content()).isEqualTo("v2");
        assertThat(after.number(1).orElseThrow().status()).isEqualTo(Status.RETIRED);
    }

    @Test
    void twoThingsTwoNumbersAndTooManyChallengersAreRefused() {
        Versioned<String> other = Versioned.draft(VersionKey.first("policy", "q"), "", DIGEST, Act.of("ada", START));
        refused(VersionProblem.OTHER_THING, () -> new Timeline<>(List.of(approved(1), other)));
        refused(VersionProblem.NUMBER_TAKEN, () -> new Timeline<>(List.of(approved(1), approved(1))));
        refused(
                VersionProblem.SHARES_INVALID,
                () -> new Timeline<>(List.of(
                        active(1, Deployment.challenger(500, at(0))), active(2, Deployment.challenger(500, at(5))))));
        refused(
                VersionProblem.OVERLAP,
                () -> new Timeline<>(List.of(approved(1), active(2, Deployment.champion(at(3)))))
                        .with(active(1, Deployment.champion(at(3)))));
    }

    /** Against brute force over minutes: refused exactly when some minute has two champions, else each minute has the right one. */
    @Test
    void overlapsAreFoundAndTheRightOneIsInForce() {
        SplittableRandom random = new SplittableRandom(4);
        int refusals = 0;
        for (int trial = 0; trial < 2000; trial++) {
            List<Versioned<String>> versions = new ArrayList<>();
            int[] champions = new int[41];
            int[] number = new int[41];
            for (int n = 1; n <= 1 + random.nextInt(4); n++) {
                int from = random.nextInt(30);
                int until = random.nextInt(5) == 0 ? 41 : from + random.nextInt(10);
                Deployment deployment = Deployment.champion(at(from));
                versions.add(active(n, until == 41 ? deployment : deployment.until(at(until))));
                for (int minute = from; minute < until; minute++) {
                    champions[minute]++;
                    number[minute] = n;
                }
            }
            boolean overlap = Arrays.stream(champions).anyMatch(c -> c > 1);
            refusals += overlap ? 1 : 0;
            Optional<Timeline<String>> timeline = made(versions);
            assertThat(timeline.isEmpty()).isEqualTo(overlap);
            for (int minute = 0; minute <= 40 && timeline.isPresent(); minute++) {
                int found = timeline.get()
                        .at(at(minute))
                        .map(f -> f.champion().key().number())
                        .orElse(0);
                assertThat(found).isEqualTo(number[minute]);
            }
        }
        assertThat(refusals).isBetween(500, 1500);
    }

    private static Optional<Timeline<String>> made(List<Versioned<String>> versions) {
        try {
            return Optional.of(new Timeline<>(versions));
        } catch (ProblemException refused) {
            assertThat(refused.problem().code()).isEqualTo(VersionProblem.OVERLAP);
            return Optional.empty();
        }
    }
}
