package org.bulwark.score.selection;

import java.util.List;

/**
 * Variables that say much the same.
 *
 * @param representative the one with the highest information value, which may stand for all
 * @param members all, the representative included, in descending order of their information values
 * @param loosest the smallest absolute correlation of two members; 1 in a cluster of one
 */
public record Cluster(String representative, List<String> members, double loosest) {

    /** Copies the list. */
    public Cluster {
        members = List.copyOf(members);
    }
}
