package org.bulwark.server.web.part;

import java.util.List;

/**
 * A characteristic's bins: how many fall in each, how many of them are bad, what that weighs.
 *
 * @param name the characteristic
 * @param informationValue its information value, in nats
 * @param bins its bins, in order; those of missing and special values last
 */
public record BinsChart(String name, double informationValue, List<Bin> bins) {

    /** Copies the bins. */
    public BinsChart {
        bins = List.copyOf(bins);
    }

    /**
     * A bin.
     *
     * @param label what falls in it, for example {@code [0.25, 0.5)}
     * @param rows how many
     * @param share their share of all
     * @param badRate the share of bads among them
     * @param woe weight of evidence, ln(share of goods / share of bads)
     * @param points its points in the scorecard
     */
    public record Bin(String label, double rows, double share, double badRate, double woe, double points) {}

    /** The greatest absolute weight, by which the bars of all bins are drawn. */
    public double scale() {
        return Math.max(
                bins.stream().mapToDouble(bin -> Math.abs(bin.woe())).max().orElse(0), 1e-9);
    }
}
