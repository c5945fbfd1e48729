package org.bulwark.trust.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.Test;

/** Proofs hold for every pair, and for nothing else. */
class ProofTest {

    private static final int MOST = 260;
    private static final NaiveTree TREE = NaiveTree.random(MOST, 7);
    private static final Subtrees SUBTREES = TREE.remembered();
    private static final List<TreeHead> HEADS =
            IntStream.rangeClosed(0, MOST).mapToObj(TREE::head).toList();

    @Test
    void everyEntryIsProvedInEveryTreeAndNoOtherEntryIs() {
        for (int size = 1; size <= MOST; size++) {
            Prover prover = new Prover(SUBTREES, size);
            TreeHead head = HEADS.get(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = prover.inclusion(index);
                assertThat(proof.proves(TREE.leaves().get(index), head)).isTrue();
                assertThat(proof.proves(TREE.leaves().get((index + 1) % MOST), head))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvedToBeginEveryLargerOne() {
        for (int to = 0; to <= MOST; to++) {
            Prover prover = new Prover(SUBTREES, to);
            for (int from = 0; from <= to; from++) {
                assertThat(prover.consistency(from).proves(HEADS.get(from), HEADS.get(to)))
                        .as("%d to %d", from, to)
                        .isTrue();
            }
        }
    }

    @Test
    void aTreeWithAnotherPastIsNotConsistent() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 500; trial++) {
            int from = 1 + random.nextInt(MOST);
            int to = from + random.nextInt(MOST - from + 1);
            List<Hash> forged = new ArrayList<>(TREE.leaves());
            int touched = random.nextInt(from);
            forged.set(touched, TREE.leaves().get((touched + 1) % MOST));
            NaiveTree other = new NaiveTree(forged);
            ConsistencyProof proof = new Prover(other, to).consistency(from);
            assertThat(proof.proves(other.head(from), other.head(to))).isTrue();
            assertThat(proof.proves(HEADS.get(from), other.head(to))).isFalse();
            assertThat(proof.proves(other.head(from), HEADS.get(to))).isFalse();
        }
    }

    @Test
    void aProofThatWasTamperedWithProvesNothing() {
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 500; trial++) {
            int to = 2 + random.nextInt(MOST - 1);
            int from = 1 + random.nextInt(to - 1);
            Hash leaf = TREE.leaves().get(from - 1);
            InclusionProof in = new Prover(SUBTREES, to).inclusion(from - 1);
            ConsistencyProof consistent = new Prover(SUBTREES, to).consistency(from);
            for (List<Hash> path : tampered(in.path(), random)) {
                assertThat(new InclusionProof(from - 1, to, path).proves(leaf, HEADS.get(to)))
                        .isFalse();
            }
            for (List<Hash> path : tampered(consistent.path(), random)) {
                assertThat(new ConsistencyProof(from, to, path).proves(HEADS.get(from), HEADS.get(to)))
                        .isFalse();
            }
            assertThat(new InclusionProof(from % to, to, in.path()).proves(leaf, HEADS.get(to)))
                    .isFalse();
            assertThat(in.proves(leaf, new TreeHead(to + 1, HEADS.get(to).root())))
                    .isFalse();
        }
    }

    @Test
    void whatTheTreeDoesNotHaveIsRefused() {
        Prover prover = new Prover(SUBTREES, 10);
        for (long index : new long[] {-1, 10, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> prover.inclusion(index))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("log/proof-out-of-range");
        }
        assertThatThrownBy(() -> prover.consistency(11)).hasMessageContaining("log/proof-out-of-range");
        assertThatThrownBy(() -> new Prover(SUBTREES, 0).inclusion(0)).hasMessageContaining("log/proof-out-of-range");
    }

    /** The path with a bit flipped, a hash taken away, doubled or put at either end, and two neighbours changed over. */
    private static List<List<Hash>> tampered(List<Hash> path, SplittableRandom random) {
        List<List<Hash>> all = new ArrayList<>();
        Hash stranger = new Hash(random.nextLong(), 2, 3, 4);
        for (int i = 0; i < path.size(); i++) {
            Hash h = path.get(i);
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, new Hash(h.first(), h.second() ^ 1L << random.nextInt(64), h.third(), h.fourth()));
            all.add(flipped);
            List<Hash> without = new ArrayList<>(path);
            without.remove(i);
            all.add(without);
            if (i > 0) {
                List<Hash> swapped = new ArrayList<>(path);
                swapped.set(i, path.get(i - 1));
                swapped.set(i - 1, h);
                all.add(swapped);
            }
        }
        for (int at : new int[] {0, path.size()}) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(at, stranger);
            all.add(longer);
        }
        return all;
    }
}
