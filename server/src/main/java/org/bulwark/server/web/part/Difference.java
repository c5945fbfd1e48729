package org.bulwark.server.web.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulwark.server.web.show.Text;

/**
 * Two texts side by side in one column: what went, what came, what stayed. It is a shortest one, by the longest common subsequence of
 * their lines.
 *
 * @param before what the older text is called
 * @param after what the newer one is called
 * @param lines the lines of both, those that went before those that came in their place
 */
public record Difference(Text before, Text after, List<Line> lines) {

    /** Copies the lines. */
    public Difference {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Kind {
        /** It is in both. */
        SAME,
        /** It was in the older one only. */
        WENT,
        /** It is in the newer one only. */
        CAME;

        /** The word in the style sheet and in the words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line.
     *
     * @param kind what became of it
     * @param left its number in the older text, 0 if it is not there
     * @param right its number in the newer text, 0 if it is not there
     * @param text what it says
     */
    public record Line(Kind kind, int left, int right, String text) {}

    /** The difference between two texts. */
    public static Difference between(Text before, String older, Text after, String newer) {
        return new Difference(
                before, after, lines(older.lines().toList(), newer.lines().toList()));
    }

    private static List<Line> lines(List<String> older, List<String> newer) {
        int[][] common = common(older, newer);
        List<Line> lines = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < older.size() || right < newer.size()) {
            boolean both = left < older.size() && right < newer.size();
            if (both && older.get(left).equals(newer.get(right))) {
                lines.add(new Line(Kind.SAME, ++left, ++right, older.get(left - 1)));
            } else if (right == newer.size() || (both && common[left + 1][right] >= common[left][right + 1])) {
                lines.add(new Line(Kind.WENT, ++left, 0, older.get(left - 1)));
            } else {
                lines.add(new Line(Kind.CAME, 0, ++right, newer.get(right - 1)));
            }
        }
        return lines;
    }

    /** Lengths of the longest common subsequence of what is left from each place on. */
    private static int[][] common(List<String> older, List<String> newer) {
        int[][] length = new int[older.size() + 1][newer.size() + 1];
        for (int i = older.size() - 1; i >= 0; i--) {
            for (int j = newer.size() - 1; j >= 0; j--) {
                length[i][j] = older.get(i).equals(newer.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}
