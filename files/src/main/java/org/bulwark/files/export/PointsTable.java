package org.bulwark.files.export;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.files.model.ModelProblem;
import org.bulwark.files.model.WholeFile;
import org.bulwark.score.binning.Bin;
import org.bulwark.score.binning.BinKind;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Scorecard;

/**
 * The table of points of a scorecard, one line a bin, for people and their spreadsheets.
 *
 * @param name the scorecard's name
 * @param lines the bins of all characteristics, in order
 */
public record PointsTable(String name, List<Line> lines) {

    /** Copies the lines. */
    public PointsTable {
        lines = List.copyOf(lines);
    }

    /**
     * One bin.
     *
     * @param variable the variable's name in the data
     * @param title its name for people
     * @param bin the bin's label
     * @param kind what it holds
     * @param rows rows in it when it was learned
     * @param share its share of all weight, 0 to 1; NaN when nothing weighs anything
     * @param bads bad rows in it
     * @param badRate its weighted bad rate, 0 to 1; NaN for an empty bin
     * @param woe weight of evidence
     * @param iv part of the information value
     * @param coefficient the variable's β
     * @param points points
     */
    public record Line(
            String variable,
            String title,
            String bin,
            BinKind kind,
            long rows,
            double share,
            long bads,
            double badRate,
            double woe,
            double iv,
            double coefficient,
            int points) {}

    /** The table of a scorecard. */
    public static PointsTable of(Scorecard scorecard) {
        List<Line> lines = new ArrayList<>();
        for (Characteristic characteristic : scorecard.characteristics()) {
            double all = characteristic.binning().counts().weight();
            List<Bin> bins = characteristic.binning().bins();
            for (int code = 0; code < bins.size(); code++) {
                Bin bin = bins.get(code);
                lines.add(new Line(
                        characteristic.variable(),
                        characteristic.title(),
                        bin.label(),
                        bin.kind(),
                        bin.counts().rows(),
                        bin.counts().weight() / all,
                        bin.counts().bads(),
                        bin.counts().badRate(),
                        bin.woe(),
                        bin.iv(),
                        characteristic.coefficient(),
                        characteristic.points().get(code)));
            }
        }
        return new PointsTable(scorecard.name(), lines);
    }

    /**
     * Writes the table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel guesses another encoding. A text that a
     * spreadsheet would take for a formula gets an apostrophe in front. {@link ModelProblem#MODEL_UNWRITABLE}.
     */
    public void writeCsv(Path file) {
        WholeFile.write(file, out -> PointsCsv.write(this, out));
    }

    /** The same to a stream, without closing it. */
    public void writeCsv(OutputStream out) {
        WholeFile.write(out, to -> PointsCsv.write(this, to));
    }

    /** Writes the table as an Excel workbook of one sheet: {@link ModelProblem#MODEL_UNWRITABLE}. It bears the time of writing. */
    public void writeXlsx(Path file) {
        WholeFile.write(file, out -> PointsWorkbook.write(this, out));
    }

    /** The same to a stream, without closing it. */
    public void writeXlsx(OutputStream out) {
        WholeFile.write(out, to -> PointsWorkbook.write(this, to));
    }

    /** The columns' headings, in the order of {@link Line}. */
    static final List<String> HEADINGS = List.of(
            "variable",
            "title",
            "bin",
            "kind",
            "rows",
            "share",
            "bads",
            "bad rate",
            "WOE",
            "IV",
            "coefficient",
            "points");
}
