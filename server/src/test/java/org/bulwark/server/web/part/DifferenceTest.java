package org.bulwark.server.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bulwark.server.web.part.Difference.Kind;
import org.bulwark.server.web.show.Text;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Text NAME = Text.plain("version");

    private static Difference between(String older, String newer) {
        return Difference.between(NAME, older, NAME, newer);
    }

    private static String side(Difference difference, Kind without) {
        return difference.lines().stream()
                .filter(line -> line.kind() != without)
                .map(Difference.Line::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatStayedIsNumberedOnBothSides() {
        assertThat(between("a\nb\nc", "a\nc\nd").lines())
                .containsExactly(
                        new Difference.Line(Kind.SAME, 1, 1, "a"),
                        new Difference.Line(Kind.WENT, 2, 0, "b"),
                        new Difference.Line(Kind.SAME, 3, 2, "c"),
                        new Difference.Line(Kind.CAME, 0, 3, "d"));
    }

    @Test
    void bothTextsCanBeReadOutOfIt() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String older = text(random);
            String newer = text(random);
            Difference difference = between(older, newer);
            assertThat(side(difference, Kind.CAME)).isEqualTo(older);
            assertThat(side(difference, Kind.WENT)).isEqualTo(newer);
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void oneChangedLineInALongTextIsOneChangedLine() {
        String older = IntStream.range(0, 3_700).mapToObj(i -> "row " + i).collect(Collectors.joining("\n"));
        Difference difference = between(older, older.replace("row 1800", "row of another kind"));
        assertThat(difference.lines())
                .filteredOn(line -> line.kind() != Kind.SAME)
                .hasSize(2);
    }
}
