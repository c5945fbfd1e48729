package org.bulwark.server.score;

import java.util.List;
import java.util.StringJoiner;
import org.bulwark.data.Numbers;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Scorecard;

/** A scorecard's points as CSV that spreadsheets open (RFC 4180, UTF-8 with a byte order mark), one line a bin. */
final class PointsTable {

    private static final String HEADING =
            "characteristic,title,bin,kind,points,woe,information_value,rows,bads,bad_rate\r\n";

    private PointsTable() {}

    static String csv(Scorecard scorecard) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(HEADING);
        for (Characteristic characteristic : scorecard.characteristics()) {
            List<Bin> bins = characteristic.binning().bins();
            for (int code = 0; code < bins.size(); code++) {
                csv.append(line(
                        characteristic,
                        bins.get(code),
                        characteristic.points().get(code)));
            }
        }
        return csv.toString();
    }

    private static String line(Characteristic characteristic, Bin bin, int points) {
        StringJoiner line = new StringJoiner(",", "", "\r\n");
        line.add(text(characteristic.variable()));
        line.add(text(characteristic.title()));
        line.add(text(bin.label()));
        line.add(bin.kind().name());
        line.add(Integer.toString(points));
        line.add(Numbers.text(bin.woe()));
        line.add(Numbers.text(bin.iv()));
        line.add(Long.toString(bin.counts().rows()));
        line.add(Long.toString(bin.counts().bads()));
        line.add(bin.isLearned() ? Numbers.text(bin.counts().badRate()) : "");
        return line.toString();
    }

    /** A text in quotes; one that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String text(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
