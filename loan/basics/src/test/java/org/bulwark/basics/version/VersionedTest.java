package org.bulwark.basics.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VersionedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ContentDigest DIGEST = new ContentDigest("ab".repeat(32));

    private final Versioned<String> draft =
            Versioned.draft(VersionKey.first("policy", "working-capital"), "a", DIGEST, Act.of("ada", NOW));

    private static Act at(String by, long seconds) {
        return new Act(by, NOW.plusSeconds(seconds), "because");
    }

    @Test
    void goesFromDraftToRetiredAndKeepsWhoDidWhat() {
        Instant noon = NOW.plusSeconds(10_800);
        Versioned<String> version = draft.tested(at("ada", 1))
                .approved(at("bob", 2))
                .active(Deployment.champion(noon), at("cyn", 3))
                .retired(noon.plusSeconds(60), at("bob", 4));
        assertThat(version.status()).isEqualTo(Status.RETIRED);
        assertThat(version.history())
                .extracting(Step::to)
                .containsExactly(Status.DRAFT, Status.TESTED, Status.APPROVED, Status.ACTIVE, Status.RETIRED);
        assertThat(version.history()).extracting(s -> s.act().by()).containsExactly("ada", "ada", "bob", "cyn", "bob");
        assertThat(version.isInForce(noon.minusNanos(1000))).isFalse();
        assertThat(version.isInForce(noon)).isTrue();
        assertThat(version.isInForce(noon.plusSeconds(60))).isFalse();
    }

    @Test
    void nobodyWhoWroteItMayJudgeIt() {
        Versioned<String> tested = draft.edited("b", DIGEST, at("bob", 1)).tested(at("cyn", 2));
        assertThat(tested.authors()).containsExactly("ada", "bob");
        assertThat(tested.author()).isEqualTo("ada");
        refused(VersionProblem.SECOND_PERSON_NEEDED, () -> tested.approved(at("ada", 3)));
        refused(VersionProblem.SECOND_PERSON_NEEDED, () -> tested.approved(at("bob", 3)));
        refused(VersionProblem.SECOND_PERSON_NEEDED, () -> tested.rejected(at("bob", 3)));
        assertThat(tested.approved(at("cyn", 3)).status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void aRejectionSaysWhy() {
        Versioned<String> tested = draft.tested(at("ada", 1));
        refused(VersionProblem.NOTE_MISSING, () -> tested.rejected(Act.of("bob", NOW.plusSeconds(2))));
        assertThat(tested.rejected(at("bob", 2)).status().isOver()).isTrue();
    }

    @Test
    void whatIsNoDraftIsChangedThroughANewVersion() {
        Versioned<String> tested = draft.tested(at("ada", 1));
        refused(VersionProblem.NOT_A_DRAFT, () -> tested.edited("b", DIGEST, at("ada", 2)));
        refused(VersionProblem.NUMBER_TAKEN, () -> tested.next(1, "b", DIGEST, at("bob", 2)));
        Versioned<String> next = tested.next(2, "b", DIGEST, at("bob", 2));
        assertThat(next.key()).hasToString("policy/working-capital/2");
        assertThat(next.basedOn()).contains(1);
        assertThat(next.authors()).containsExactly("bob");
        assertThat(next.status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void nothingComesIntoForceOrGoesOutOfItInThePast() {
        Versioned<String> approved = draft.tested(at("ada", 1)).approved(at("bob", 2));
        refused(VersionProblem.STARTS_IN_PAST, () -> approved.active(Deployment.champion(NOW), at("bob", 3)));
        Instant start = NOW.plusSeconds(10);
        Versioned<String> active = approved.active(Deployment.champion(start), at("bob", 3));
        refused(VersionProblem.ENDS_TOO_EARLY, () -> active.retired(NOW.plusSeconds(20), at("bob", 30)));
        refused(VersionProblem.ENDS_TOO_EARLY, () -> active.retired(NOW.plusSeconds(5), at("bob", 4)));
        Versioned<String> cancelled = active.retired(start, at("bob", 4));
        assertThat(cancelled.isInForce(start)).isFalse();
    }

    @Test
    void stepsDoNotGoBackInTime() {
        refused(VersionProblem.TIME_GOES_BACK, () -> draft.tested(at("ada", -1)));
    }

    @Test
    void instantsAreKeptInMicroseconds() {
        Instant fine = Instant.parse("2026-03-02T09:00:00.123456789Z");
        Instant kept = Instant.parse("2026-03-02T09:00:00.123456Z");
        assertThat(Act.of("ada", fine).at()).isEqualTo(kept);
        assertThat(Deployment.champion(fine).from()).isEqualTo(kept);
    }

    @Test
    void keysDigestsActsAndSharesThatCannotBeAreRefused() {
        refused(VersionProblem.KEY_INVALID, () -> VersionKey.first("Policy", "x"));
        refused(VersionProblem.KEY_INVALID, () -> VersionKey.first("policy", "a--b"));
        refused(VersionProblem.KEY_INVALID, () -> VersionKey.first("policy", "a".repeat(65)));
        refused(VersionProblem.KEY_INVALID, () -> new VersionKey("policy", "x", 0));
        refused(VersionProblem.DIGEST_INVALID, () -> ContentDigest.of(new byte[20]));
        refused(VersionProblem.DIGEST_INVALID, () -> new ContentDigest("AB".repeat(32)));
        refused(VersionProblem.WHO_MISSING, () -> Act.of(" ", NOW));
        refused(VersionProblem.SHARES_INVALID, () -> Deployment.challenger(1000, NOW));
        refused(VersionProblem.SHARES_INVALID, () -> Deployment.shadow(0, NOW));
        refused(VersionProblem.ENDS_TOO_EARLY, () -> Deployment.champion(NOW).until(NOW.minusSeconds(1)));
        assertThat(ContentDigest.of(new byte[32]).brief()).isEqualTo("000000000000");
    }
}
