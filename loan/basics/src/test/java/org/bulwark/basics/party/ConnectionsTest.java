package org.bulwark.basics.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.basics.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);
    private static final PartyId A = new PartyId("A");
    private static final PartyId B = new PartyId("B");
    private static final PartyId C = new PartyId("C");
    private static final PartyId D = new PartyId("D");

    private static ControlGroup group(PartyId party, Relation... relations) {
        return Connections.on(DAY, List.of(relations), GroupRule.CONTROL).groupOf(party);
    }

    @Test
    void halfOfTheSharesControlsAndLessDoesNot() {
        assertThat(group(A, Relation.owns(A, B, 500_000, BEFORE)).parties()).containsExactly(A, B);
        assertThat(group(A, Relation.owns(A, B, 499_999, BEFORE)).parties()).containsExactly(A);
        assertThat(group(B, Relation.controls(A, B, BEFORE)).parties()).containsExactly(B, A);
    }

    @Test
    void controlIsFollowedUpAndDownAndEachStepIsNamed() {
        Relation up = Relation.owns(A, B, 600_000, BEFORE);
        Relation down = Relation.controls(A, C, BEFORE);
        Relation on = Relation.owns(C, D, 1_000_000, BEFORE);
        ControlGroup group = group(B, up, down, on);
        assertThat(group.parties()).containsExactly(B, A, C, D);
        assertThat(group.way(D)).containsExactly(on, down, up);
        assertThat(group.way(B)).isEmpty();
        assertThat(group.name()).isEqualTo(A);
    }

    @Test
    void ownersWhoOwnEachOtherAreOneGroupAndTheWalkEnds() {
        ControlGroup group = group(
                A,
                Relation.owns(A, B, 600_000, BEFORE),
                Relation.owns(B, C, 600_000, BEFORE),
                Relation.owns(C, A, 600_000, BEFORE));
        assertThat(group.parties()).containsExactlyInAnyOrder(A, B, C);
    }

    @Test
    void aVentureOfTwoHalvesBringsBothOwnersTogether() {
        assertThat(group(A, Relation.owns(A, C, 500_000, BEFORE), Relation.owns(B, C, 500_000, BEFORE))
                        .parties())
                .containsExactly(A, C, B);
    }

    @Test
    void marriagesAndManagersConnectOnlyWhereTheBankSaysSo() {
        List<Relation> relations = List.of(Relation.spouses(A, B, BEFORE), Relation.sameManagement(C, D, BEFORE));
        assertThat(Connections.on(DAY, relations, GroupRule.CONTROL).groupOf(B).parties())
                .containsExactly(B);
        GroupRule wide = new GroupRule(500_000, Set.of(RelationKind.SPOUSE));
        Connections connections = Connections.on(DAY, relations, wide);
        assertThat(connections.groupOf(B).parties()).containsExactly(B, A);
        assertThat(connections.groupOf(D).parties()).containsExactly(D);
    }

    @Test
    void relationsHoldFromTheirFirstDayUntilTheDayOfTheirEnd() {
        Relation relation = Relation.controls(A, B, DAY).until(DAY.plusDays(2));
        assertThat(relation.holdsOn(DAY.minusDays(1))).isFalse();
        assertThat(relation.holdsOn(DAY)).isTrue();
        assertThat(relation.holdsOn(DAY.plusDays(1))).isTrue();
        assertThat(relation.holdsOn(DAY.plusDays(2))).isFalse();
    }

    @Test
    void relationsThatCannotBeAreRefused() {
        refused(PartyProblem.RELATION_INVALID, () -> Relation.controls(A, A, DAY));
        refused(PartyProblem.RELATION_INVALID, () -> Relation.owns(A, B, 0, DAY));
        refused(PartyProblem.RELATION_INVALID, () -> Relation.owns(A, B, 1_000_001, DAY));
        refused(PartyProblem.RELATION_INVALID, () -> new Relation(A, B, RelationKind.SPOUSE, 1, DAY, Optional.empty()));
        refused(
                PartyProblem.RELATION_INVALID,
                () -> Relation.controls(A, B, DAY).until(DAY.minusDays(1)));
        refused(PartyProblem.FACTOR_INVALID, () -> new GroupRule(0, Set.of()));
    }

    /** Against reachability by repeated squaring of the relation's matrix, over random relations given in random order. */
    @Test
    void groupsAreTheClosureOfControl() {
        Random random = new Random(12);
        for (int trial = 0; trial < 400; trial++) {
            int parties = 2 + random.nextInt(11);
            List<PartyId> ids = IntStream.range(0, parties)
                    .mapToObj(i -> new PartyId("P" + i))
                    .toList();
            boolean[][] reach = new boolean[parties][parties];
            IntStream.range(0, parties).forEach(i -> reach[i][i] = true);
            List<Relation> relations = new ArrayList<>();
            for (int i = random.nextInt(2 * parties); i > 0; i--) {
                int from = random.nextInt(parties);
                int to = (from + 1 + random.nextInt(parties - 1)) % parties;
                long share = 1L + random.nextInt(1_000_000);
                LocalDate since = DAY.minusDays(random.nextInt(10) - 2);
                Relation relation = random.nextInt(3) == 0
                        ? Relation.guarantees(ids.get(from), ids.get(to), share, since)
                        : Relation.owns(ids.get(from), ids.get(to), share, since);
                relations.add(relation);
                if (relation.kind() == RelationKind.OWNS && share >= 500_000 && !since.isAfter(DAY)) {
                    reach[from][to] = true;
                    reach[to][from] = true;
                }
            }
            for (int k = 0; k < parties; k++) {
                for (int i = 0; i < parties; i++) {
                    for (int j = 0; j < parties; j++) {
                        reach[i][j] |= reach[i][k] && reach[k][j];
                    }
                }
            }
            Connections connections = Connections.on(DAY, relations, GroupRule.CONTROL);
            Collections.shuffle(relations, random);
            Connections shuffled = Connections.on(DAY, relations, GroupRule.CONTROL);
            for (int i = 0; i < parties; i++) {
                int at = i;
                ControlGroup group = connections.groupOf(ids.get(i));
                assertThat(group.parties())
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, parties)
                                .filter(j -> reach[at][j])
                                .mapToObj(ids::get)
                                .toList());
                assertThat(shuffled.groupOf(ids.get(i))).isEqualTo(group);
                for (PartyId member : group.parties()) {
                    assertThat(group.way(member).isEmpty()).isEqualTo(member.equals(ids.get(i)));
                    assertThat(connections.groupOf(member).name()).isEqualTo(group.name());
                }
            }
        }
    }
}
