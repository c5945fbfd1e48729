package org.bulwark.trust.log.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths as c2sp.org/tlog-tiles writes them, and no others. */
class TileTest {

    @Test
    void theExamplesOfTheStandardHaveItsPaths() {
        assertThat(new Tile(0, 1234067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(0, 1234067, 8).entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/8");
        assertThat(new Tile(63, 0, 255).path()).isEqualTo("tile/63/000.p/255");
        assertThat(new Tile(1, 999, 256).path()).isEqualTo("tile/1/999");
        assertThat(new Tile(1, 1000, 1).path()).isEqualTo("tile/1/x001/000.p/1");
    }

    @Test
    void theTreeOfSeventyThousandHasTheTilesThatTheStandardNames() {
        StoredTiles tiles = new StoredTiles(new MemoryTileStore(), 70_000);
        assertThat(tiles.levels()).isEqualTo(3);
        assertThat(LongStream.range(0, 3).map(l -> tiles.count((int) l))).containsExactly(274L, 2L, 1L);
        assertThat(tiles.at(0, 272).isFull()).isTrue();
        assertThat(List.of(
                        tiles.at(0, 273).width(),
                        tiles.at(1, 0).width(),
                        tiles.at(1, 1).width()))
                .containsExactly(112, 256, 17);
        assertThat(tiles.at(2, 0).width()).isEqualTo(1);
    }

    @Test
    void aTreeOf256HasAFullTileAndOneAboveOfWidthOne() {
        StoredTiles tiles = new StoredTiles(new MemoryTileStore(), 256);
        assertThat(tiles.levels()).isEqualTo(2);
        assertThat(tiles.at(0, 0).isFull()).isTrue();
        assertThat(tiles.at(1, 0).path()).isEqualTo("tile/1/000.p/1");
    }

    @Test
    void everyPathThatIsWrittenIsAPath() {
        LongStream.iterate(1, n -> n < 1L << 55, n -> n * 7 + 3).forEach(n -> {
            assertThat(Tile.isPath(new Tile((int) (n % 64), n, 256).path())).isTrue();
            assertThat(Tile.isPath(new Tile(0, n, (int) (n % 255) + 1).entriesPath()))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "checkpoint",
                "tile/0/0",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001/2",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/5/",
                "tile/0/000\n",
                "/tile/0/000",
                "tile/0/../../000",
                "tile/Entries/000",
                "tile/0/٠٠٠",
                "tile/data/000"
            })
    void whatTheStandardDoesNotWriteIsNoPath(String path) {
        assertThat(Tile.isPath(path)).isFalse();
    }
}
