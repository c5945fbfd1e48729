package org.bulwark.basics.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.Test;

/** Random walks of people who try every step at any time, held against a table of what is allowed. */
class LifeWalkTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ContentDigest DIGEST = new ContentDigest("0".repeat(64));
    private static final List<String> PEOPLE = List.of("ada", "bob", "cyn");

    private enum Move {
        EDIT,
        TEST,
        APPROVE,
        REJECT,
        WITHDRAW,
        ACTIVATE,
        RETIRE
    }

    /** Where each move leads from where it is allowed: the whole model, apart from second persons and instants. */
    private static final Map<Status, Map<Move, Status>> ALLOWED = new EnumMap<>(Map.of(
            Status.DRAFT, Map.of(Move.EDIT, Status.DRAFT, Move.TEST, Status.TESTED, Move.WITHDRAW, Status.WITHDRAWN),
            Status.TESTED,
                    Map.of(
                            Move.APPROVE, Status.APPROVED,
                            Move.REJECT, Status.REJECTED,
                            Move.WITHDRAW, Status.WITHDRAWN),
            Status.APPROVED, Map.of(Move.ACTIVATE, Status.ACTIVE, Move.WITHDRAW, Status.WITHDRAWN),
            Status.ACTIVE, Map.of(Move.RETIRE, Status.RETIRED)));

    @Test
    void everyWalkIsOneThatTheTableAllows() {
        SplittableRandom random = new SplittableRandom(20);
        Set<List<Status>> lives = new HashSet<>();
        for (int walk = 0; walk < 3000; walk++) {
            Versioned<String> version =
                    Versioned.draft(VersionKey.first("policy", "p"), "", DIGEST, Act.of("ada", START));
            Set<String> writers = new HashSet<>(Set.of("ada"));
            Status status = Status.DRAFT;
            Instant from = START;
            Instant now = START;
            for (int step = 0; step < 25; step++) {
                Move move = Move.values()[random.nextInt(Move.values().length)];
                String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
                now = now.plusSeconds(random.nextInt(3));
                Instant instant = now.plusSeconds(random.nextInt(-1, 4));
                Status next = ALLOWED.getOrDefault(status, Map.of()).get(move);
                boolean judged = move == Move.APPROVE || move == Move.REJECT;
                boolean late = switch (move) {
                    case ACTIVATE -> instant.isBefore(now);
                    case RETIRE -> instant.isBefore(now) || instant.isBefore(from);
                    default -> false;
                };
                boolean allowed = next != null && !(judged && writers.contains(who)) && !late;
                Versioned<String> before = version;
                try {
                    version = taken(version, move, new Act(who, now, "n"), instant);
                    assertThat(allowed).as("%s of %s by %s", move, status, who).isTrue();
                    status = next;
                    from = move == Move.ACTIVATE ? instant : from;
                    if (move == Move.EDIT) {
                        writers.add(who);
                    }
                } catch (ProblemException refused) {
                    assertThat(allowed).as(refused.getMessage()).isFalse();
                    assertThat(version).isSameAs(before);
                }
                assertThat(version.status()).isEqualTo(status);
                assertThat(version.authors()).isEqualTo(writers);
                assertThat(version.deployment().isPresent())
                        .isEqualTo(status == Status.ACTIVE || status == Status.RETIRED);
            }
            lives.add(version.history().stream().map(Step::to).distinct().toList());
        }
        // The walks reach every end of a life.
        assertThat(lives)
                .contains(
                        List.of(Status.DRAFT, Status.TESTED, Status.APPROVED, Status.ACTIVE, Status.RETIRED),
                        List.of(Status.DRAFT, Status.TESTED, Status.REJECTED),
                        List.of(Status.DRAFT, Status.TESTED, Status.APPROVED, Status.WITHDRAWN),
                        List.of(Status.DRAFT, Status.WITHDRAWN));
    }

    private static Versioned<String> taken(Versioned<String> version, Move move, Act act, Instant instant) {
        return switch (move) {
            case EDIT -> version.edited(act.by(), DIGEST, act);
            case TEST -> version.tested(act);
            case APPROVE -> version.approved(act);
            case REJECT -> version.rejected(act);
            case WITHDRAW -> version.withdrawn(act);
            case ACTIVATE -> version.active(Deployment.champion(instant), act);
            case RETIRE -> version.retired(instant, act);
        };
    }
}
