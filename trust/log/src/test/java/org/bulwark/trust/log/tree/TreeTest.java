package org.bulwark.trust.log.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Roots: the published ones, and the same as those of the definition for every size. */
class TreeTest {

    /** The eight entries and roots that the reference implementation of certificate transparency is tested with. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void thePublishedEntriesHaveThePublishedRoots() {
        Frontier frontier = Frontier.empty();
        List<String> roots = new ArrayList<>(List.of(hex(frontier.head().root())));
        for (String entry : ENTRIES) {
            frontier.append(new TreeHasher().leaf(HexFormat.of().parseHex(entry)), Frontier.Completed.IGNORED);
            roots.add(hex(frontier.head().root()));
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void theEdgeHasTheRootOfTheDefinitionAtEverySize() {
        NaiveTree naive = NaiveTree.random(601, 1);
        Frontier frontier = Frontier.empty();
        for (int size = 0; size <= 600; size++) {
            assertThat(frontier.head()).isEqualTo(naive.head(size));
            assertThat(Frontier.of(size, naive).head()).isEqualTo(naive.head(size));
            assertThat(new Prover(naive, size).head()).isEqualTo(naive.head(size));
            frontier.append(naive.leaves().get(size), Frontier.Completed.IGNORED);
        }
    }

    @Test
    void anEdgeTakenUpAnywhereGrowsOnAsIfItHadNeverStopped() {
        SplittableRandom random = new SplittableRandom(2);
        NaiveTree naive = NaiveTree.random(5000, 2);
        for (int trial = 0; trial < 40; trial++) {
            int size = random.nextInt(5000);
            int from = random.nextInt(size + 1);
            Frontier whole = Frontier.of(from, naive);
            Frontier grown = whole.copy();
            for (int i = from; i < size; i++) {
                grown.append(naive.leaves().get(i), Frontier.Completed.IGNORED);
            }
            assertThat(grown.head()).isEqualTo(naive.head(size));
            assertThat(whole.head()).isEqualTo(naive.head(from));
        }
    }

    @Test
    void everyPerfectSubtreeIsToldOnceWhenItsLastEntryComes() {
        NaiveTree naive = NaiveTree.random(64, 3);
        Frontier frontier = Frontier.empty();
        int[] count = new int[1];
        for (Hash leaf : naive.leaves()) {
            frontier.append(leaf, (height, hash) -> {
                long index = ((frontier.size() + 1) >> height) - 1;
                assertThat(hash).isEqualTo(naive.subtree(height, index));
                count[0]++;
            });
        }
        assertThat(count[0]).isEqualTo(127);
    }

    @Test
    void aHashIsReadAsItIsWrittenAndNotOtherwise() {
        Hash hash = NaiveTree.random(1, 4).leaves().getFirst();
        String text = hash.toString();
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash);
        assertThat(Hash.parse(text)).contains(hash);
        assertThat(text).hasSize(44).endsWith("=");
        char last = text.charAt(42); // its two lowest bits carry nothing and must be 0
        assertThat(Hash.parse(text.substring(0, 42) + (char) (last + 1) + "=")).isEmpty();
        assertThat(Hash.parse(text.substring(0, 43))).isEmpty();
        assertThat(Hash.parse(text + "\n")).isEmpty();
        assertThat(Hash.parse("")).isEmpty();
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
