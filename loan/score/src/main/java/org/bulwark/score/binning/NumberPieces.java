package org.bulwark.score.binning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A numeric variable in pieces, ascending.
 *
 * @param counts what fell into each piece
 * @param cutBefore the cut that parts piece i from piece i − 1, for i ≥ 1
 */
record NumberPieces(List<BinCounts> counts, IntToDoubleFunction cutBefore) {

    /** About equal weights: each border is the one between cells that lies nearest to its quantile. */
    static NumberPieces quantiles(NumberCells cells, int pieces) {
        double total = 0;
        for (int i = 0; i < cells.size(); i++) {
            total += cells.weight(i);
        }
        List<BinCounts> counts = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        BinCounts piece = BinCounts.NONE;
        double below = 0;
        int next = 1;
        for (int cell = 0; cell < cells.size(); cell++) {
            double wanted = total * next / pieces;
            double here = cells.weight(cell);
            // the border lies before this cell when that is nearer to the quantile than after it
            if (piece.weight() > 0 && below + here > wanted && wanted - below <= below + here - wanted) {
                counts.add(piece);
                firsts.add(cell);
                piece = BinCounts.NONE;
                next = Math.max(next + 1, after(below, total, pieces));
            }
            piece = piece.plus(cells.at(cell));
            below += here;
            if (next < pieces && below >= total * next / pieces && cell + 1 < cells.size()) {
                counts.add(piece);
                firsts.add(cell + 1);
                piece = BinCounts.NONE;
                next = after(below, total, pieces);
            }
        }
        if (piece.rows() > 0) {
            counts.add(piece);
        }
        return new NumberPieces(counts, i -> cells.cutBefore(firsts.get(i - 1)));
    }

    /** Exactly between the cuts given; counted from the cells, which must not straddle a cut. */
    static NumberPieces at(List<Double> cuts, List<BinCounts> counts) {
        return new NumberPieces(counts, i -> cuts.get(i - 1));
    }

    private static int after(double below, double total, int pieces) {
        return Math.max(1, (int) Math.floor(below / total * pieces + 1e-9) + 1);
    }
}
