package org.bulwark.trust.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bulwark.trust.log.tree.Frontier;
import org.bulwark.trust.log.tree.TreeHasher;
import org.bulwark.trust.log.tree.TreeHead;
import org.junit.jupiter.api.Test;

/** A log grows in batches of any size, is taken up at any checkpoint, and a crash does no harm. */
class TileLogTest {

    private final MemoryTileStore store = new MemoryTileStore();

    @Test
    void batchesOfAnySizeGiveTheTreeAndTheTilesOfOneBatch() {
        SplittableRandom random = new SplittableRandom(11);
        List<byte[]> entries = RandomEntries.of(70_000, 40, random);
        TileLog grown = TileLog.empty(store);
        Frontier expected = Frontier.empty();
        for (int from = 0; from < entries.size(); ) {
            int to = Math.min(entries.size(), from + 1 + random.nextInt(random.nextInt(10) == 0 ? 3000 : 300));
            grown = grown.append(entries.subList(from, to));
            extend(expected, entries.subList(from, to));
            assertThat(grown.head()).isEqualTo(expected.head());
            from = to;
        }
        MemoryTileStore once = new MemoryTileStore();
        assertThat(TileLog.empty(once).append(entries).head()).isEqualTo(grown.head());
        assertThat(once.paths()).hasSize(274 + 274 + 2 + 1);
        for (String path : once.paths()) {
            assertThat(store.read(path).orElseThrow())
                    .as(path)
                    .isEqualTo(once.read(path).orElseThrow());
        }
    }

    @Test
    void aLogIsTakenUpAtEverySizeAndGrowsOnTheSame() {
        List<byte[]> entries = RandomEntries.of(600, 30, new SplittableRandom(12));
        TileLog log = TileLog.empty(store);
        TreeHead whole = head(entries);
        for (int size = 0; size <= 600; size++) {
            TileLog opened = TileLog.open(store, log.head());
            assertThat(opened.head()).isEqualTo(log.head());
            if (size % 37 == 0) {
                assertThat(TileLog.open(copy(), log.head())
                                .append(entries.subList(size, 600))
                                .head())
                        .isEqualTo(whole);
            }
            if (size < 600) {
                log = opened.append(entries.subList(size, size + 1));
            }
        }
    }

    @Test
    void tilesWrittenBeforeACrashAreWrittenAgainWhateverComesNow() {
        SplittableRandom random = new SplittableRandom(13);
        List<byte[]> entries = RandomEntries.of(3000, 30, random);
        TileLog signed = TileLog.empty(store);
        while (signed.head().size() < 2500) {
            int size = (int) signed.head().size();
            List<byte[]> batch = entries.subList(size, Math.min(3000, size + 1 + random.nextInt(400)));
            signed.append(RandomEntries.of(random.nextInt(700), 30, random)); // lost: nobody signed it
            signed.append(batch); // lost as well, and repeated
            signed = TileLog.open(store, signed.head()).append(batch);
            assertThat(signed.head()).isEqualTo(head(entries.subList(0, size + batch.size())));
        }
        TileLog reopened = TileLog.open(store, signed.head());
        for (int i = 0; i < signed.head().size(); i += 7) {
            assertThat(reopened.entries().entry(i)).isEqualTo(entries.get(i));
            assertThat(reopened.prover().inclusion(i).proves(new TreeHasher().leaf(entries.get(i)), signed.head()))
                    .isTrue();
        }
    }

    @Test
    void aRefusedBatchLeavesTheLogAsItWas() {
        TileLog log = TileLog.empty(store).append(RandomEntries.of(5, 10, new SplittableRandom(1)));
        TreeHead head = log.head();
        assertThatThrownBy(() -> log.append(List.of(new byte[3], new byte[65_536])))
                .hasMessageContaining("log/entry-too-large");
        assertThat(log.head()).isEqualTo(head);
        TileLog longer = log.append(List.of(new byte[65_535], new byte[0]));
        assertThat(longer.entries().entry(5)).hasSize(65_535);
        assertThat(longer.entries().entry(6)).isEmpty();
        assertThat(log.head()).isEqualTo(head);
        assertThat(log.append(List.of())).isSameAs(log);
    }

    @Test
    void droppedPartialTilesAreReadFromTheFullOnes() {
        List<byte[]> entries = RandomEntries.of(600, 30, new SplittableRandom(14));
        TileLog early = TileLog.empty(store).append(entries.subList(0, 400));
        TileLog late = early.append(entries.subList(400, 600));
        MemoryTileStore tidy = new MemoryTileStore();
        store.paths().stream()
                .filter(path -> !path.contains("001.p/144"))
                .forEach(path -> tidy.write(path, store.read(path).orElseThrow()));
        assertThat(tidy.paths()).hasSizeLessThan(store.paths().size());
        assertThat(TileLog.open(tidy, early.head()).head()).isEqualTo(early.head());
        assertThat(TileLog.open(tidy, early.head())
                        .append(entries.subList(400, 600))
                        .head())
                .isEqualTo(late.head());
        assertThat(TileLog.open(tidy, late.head()).prover().consistency(400).proves(early.head(), late.head()))
                .isTrue();
    }

    @Test
    void aLogWhoseEdgeIsWrongIsNotOpened() {
        List<byte[]> entries = RandomEntries.of(700, 30, new SplittableRandom(15));
        TreeHead head = TileLog.empty(store).append(entries).head();
        for (String path : List.of("tile/0/002.p/188", "tile/1/000.p/2")) {
            MemoryTileStore flipped = copy();
            byte[] bytes = flipped.read(path).orElseThrow();
            bytes[40] ^= 1;
            flipped.write(path, bytes);
            assertThatThrownBy(() -> TileLog.open(flipped, head)).hasMessageContaining("log/tile-wrong");
            flipped.write(path, Arrays.copyOf(bytes, 40));
            assertThatThrownBy(() -> TileLog.open(flipped, head)).hasMessageContaining("log/tile-wrong");
        }
        MemoryTileStore flipped = copy();
        byte[] bytes = flipped.read("tile/entries/002.p/188").orElseThrow();
        bytes[bytes.length - 1] ^= 1;
        flipped.write("tile/entries/002.p/188", bytes);
        assertThatThrownBy(() -> TileLog.open(flipped, head))
                .hasMessageContaining("log/bundle-wrong")
                .hasMessageContaining("Entry 699");
        flipped.write("tile/entries/002.p/188", Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> TileLog.open(flipped, head)).hasMessageContaining("log/bundle-wrong");
        assertThatThrownBy(() -> TileLog.open(new MemoryTileStore(), head)).hasMessageContaining("log/tile-missing");
    }

    private MemoryTileStore copy() {
        MemoryTileStore copy = new MemoryTileStore();
        store.paths().forEach(path -> copy.write(path, store.read(path).orElseThrow()));
        return copy;
    }

    private static TreeHead head(List<byte[]> entries) {
        Frontier frontier = Frontier.empty();
        extend(frontier, entries);
        return frontier.head();
    }

    private static void extend(Frontier frontier, List<byte[]> entries) {
        TreeHasher hasher = new TreeHasher();
        entries.forEach(entry -> frontier.append(hasher.leaf(entry), Frontier.Completed.IGNORED));
    }
}
