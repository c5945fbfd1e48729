package org.bulwark.screening.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {

    /** From any one to any other, step by step: by brute force. */
    private static boolean[][] reach(int nodes, Map<String, Set<String>> edges) {
        boolean[][] reach = new boolean[nodes][nodes];
        edges.forEach((from, to) -> to.forEach(one -> reach[Integer.parseInt(from)][Integer.parseInt(one)] = true));
        for (int k = 0; k < nodes; k++) {
            for (int i = 0; i < nodes; i++) {
                for (int j = 0; j < nodes; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        return reach;
    }

    @Test
    void partsAreThoseWhereEachReachesTheOther() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            int nodes = 2 + random.nextInt(9);
            Map<String, Set<String>> edges = new HashMap<>();
            for (int i = 0; i < random.nextInt(3 * nodes); i++) {
                edges.computeIfAbsent("" + random.nextInt(nodes), _ -> new HashSet<>())
                        .add("" + random.nextInt(nodes));
            }
            boolean[][] reach = reach(nodes, edges);
            List<List<String>> parts = Circles.of(edges);
            Set<String> together = new HashSet<>();
            for (List<String> part : parts) {
                for (String one : part) {
                    part.stream().filter(other -> !other.equals(one)).forEach(other -> together.add(one + " " + other));
                }
            }
            for (int i = 0; i < nodes; i++) {
                for (int j = 0; j < nodes; j++) {
                    if (i != j) {
                        assertThat(together.contains(i + " " + j))
                                .as("%s in %s", edges, parts)
                                .isEqualTo(reach[i][j] && reach[j][i]);
                    }
                }
            }
        }
    }

    @Test
    void aLongChainDoesNoHarm() {
        Map<String, Set<String>> chain = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            chain.put("" + i, Set.of("" + (i + 1) % 100_000));
        }
        List<List<String>> parts = new ArrayList<>(Circles.of(chain));
        assertThat(parts).singleElement().satisfies(part -> assertThat(part).hasSize(100_000));
    }
}
