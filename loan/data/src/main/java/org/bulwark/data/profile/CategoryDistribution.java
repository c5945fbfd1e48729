package org.bulwark.data.profile;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How the levels of a category lie.
 *
 * @param top the most frequent levels, the most frequent first, equals by name
 * @param otherLevels how many more levels occur
 * @param otherRows how many rows have one of those
 */
public record CategoryDistribution(List<Level> top, int otherLevels, long otherRows) implements Distribution {

    /** Copies the list. */
    public CategoryDistribution {
        top = List.copyOf(top);
    }

    /**
     * One level.
     *
     * @param name the level
     * @param rows rows that have it
     * @param badRate weighted share of bads among its known outcomes; empty when nothing is known
     */
    public record Level(String name, long rows, OptionalDouble badRate) {}
}
