package org.bulwark.bank.chance;

/**
 * A stream of random numbers that belongs to one seed, topic and number, for example to the health of party 17.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) in counter form: the key is a hash of seed, topic and number, and
 * draw i is a hash of key and i. So any draw can be had at random ({@link #normalAt}) and no stream depends on another. Only exactly
 * rounded operations and {@link StrictMath} are used: the numbers are the same on every machine. A stream counts its draws and
 * is for one thread.
 */
public final class Stream {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private final long key;
    private long drawn;

    private Stream(long key) {
        this.key = key;
    }

    /** The stream of a topic's number under a seed, at its beginning. */
    public static Stream of(long seed, Topic topic, long number) {
        return new Stream(mix(mix(mix(seed) + topic.code()) + number * STEP));
    }

    /** Uniform on the open interval (0, 1), on a lattice of 2<sup>−53</sup>. */
    public double uniform() {
        return uniformAt(drawn++);
    }

    /** Standard normal, by inversion: one draw each. */
    public double normal() {
        return Normal.quantile(uniform());
    }

    /** The standard normal number that draw {@code index} gives; does not count as drawn. */
    public double normalAt(long index) {
        return Normal.quantile(uniformAt(index));
    }

    /** Exponential with mean 1. */
    public double exponential() {
        return -StrictMath.log(uniform());
    }

    /** True with the probability given. */
    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    public int between(int from, int to) {
        return from + (int) (uniform() * (to - from + 1.0));
    }

    /** Log-normal: e<sup>location + scale·z</sup>. */
    public double logNormal(double location, double scale) {
        return StrictMath.exp(location + scale * normal());
    }

    /** Poisson, by inversion; made for means below 50. */
    public int poisson(double mean) {
        double left = uniform();
        double probability = StrictMath.exp(-mean);
        int count = 0;
        while (left > probability && count < 200) {
            left -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    /** One of the values, each with probability proportional to its share. */
    public <T extends Shared> T pick(T[] values) {
        double total = 0;
        for (T value : values) {
            total += value.share();
        }
        double left = uniform() * total;
        for (T value : values) {
            left -= value.share();
            if (left < 0) {
                return value;
            }
        }
        return values[values.length - 1];
    }

    private double uniformAt(long index) {
        return ((mix(key + (index + 1) * STEP) >>> 11) + 0.5) * UNIT;
    }

    /** Stafford's thirteenth mixer, the finaliser of SplitMix64. */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
