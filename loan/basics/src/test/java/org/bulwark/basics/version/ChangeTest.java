package org.bulwark.basics.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static Change change(String path, @Nullable String before, @Nullable String after) {
        return new Change(path, Optional.ofNullable(before), Optional.ofNullable(after));
    }

    private static SequencedMap<String, Object> map(Object... pairs) {
        SequencedMap<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Test
    void namesTheFieldAndWhatStoodThere() {
        assertThat(Change.between(map("a", 1, "b", map("c", "x")), map("a", 1, "b", map("c", "y", "d", true))))
                .containsExactly(change("b.c", "x", "y"), change("b.d", null, "true"));
    }

    @Test
    void entriesWithAnIdAreFollowedWhereverTheyStand() {
        List<?> before = List.of(map("id", "age", "when", "p"), map("id", "income", "when", "q"));
        List<?> after = List.of(
                map("id", "tax", "when", "r"), map("id", "income", "when", "q2"), map("id", "age", "when", "p"));
        assertThat(Change.between(map("rules", before), map("rules", after)))
                .containsExactly(
                        change("rules[tax].id", null, "tax"),
                        change("rules[tax].when", null, "r"),
                        change("rules[income].when", "q", "q2"));
    }

    @Test
    void otherEntriesAreComparedByPlace() {
        assertThat(Change.between(map("cuts", List.of(1, 2, 3)), map("cuts", List.of(1, 4))))
                .containsExactly(change("cuts[2]", "2", "4"), change("cuts[3]", "3", null));
    }

    @Test
    void aBranchInPlaceOfALeafIsOneGoneAndTheOtherNew() {
        assertThat(Change.between(map("a", "x"), map("a", map("b", 1))))
                .containsExactly(change("a", "x", null), change("a.b", null, "1"));
        assertThat(Change.between("x", "y")).containsExactly(change("", "x", "y"));
        assertThat(Change.between(map("a", List.of()), map())).containsExactly(change("a", "[]", null));
    }

    /** One leaf of a random tree is changed: that and nothing else is told, and a tree does not differ from itself. */
    @Test
    void exactlyWhatWasChangedIsTold() {
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 2000; trial++) {
            long seed = random.nextLong();
            int[] leaves = {0};
            Object tree = tree(new SplittableRandom(seed), 4, leaves, -1);
            int chosen = random.nextInt(leaves[0]);
            Object other = tree(new SplittableRandom(seed), 4, new int[] {0}, chosen);
            assertThat(Change.between(tree, tree)).isEmpty();
            assertThat(Change.between(tree, other)).singleElement().satisfies(change -> {
                assertThat(change.before()).contains("leaf " + chosen);
                assertThat(change.after()).contains("changed");
            });
        }
    }

    private static Object tree(SplittableRandom random, int depth, int[] leaves, int changed) {
        int shape = depth == 0 ? 0 : random.nextInt(3);
        if (shape == 0) {
            int leaf = leaves[0]++;
            return leaf == changed ? "changed" : "leaf " + leaf;
        }
        int size = 1 + random.nextInt(3);
        if (shape == 1) {
            return IntStream.range(0, size)
                    .mapToObj(_ -> tree(random, depth - 1, leaves, changed))
                    .toList();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put("k" + i, tree(random, depth - 1, leaves, changed));
        }
        return map;
    }
}
