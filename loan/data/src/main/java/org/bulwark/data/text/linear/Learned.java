package org.bulwark.data.text.linear;

import java.util.List;
import org.bulwark.data.text.trial.Judged;

/**
 * What came of learning.
 *
 * @param reader learned from all sentences
 * @param unseen each sentence as it is read by a reader of the same making that has seen none of its fold (cross-validation)
 */
public record Learned(LinearReader reader, List<Judged> unseen) {

    /** Copies the list. */
    public Learned {
        unseen = List.copyOf(unseen);
    }
}
