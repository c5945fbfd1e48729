package org.bulwark.data.text.linear;

import java.util.List;
import org.bulwark.data.text.trial.Judged;

/**
 * What came of learning.
 *
 * @param model learned from all sentences, with how well its like does
 * @param unseen each sentence as it is read by a reader of the same making that has seen none of its fold (cross-validation)
 */
public record Learned(TextModel model, List<Judged> unseen) {

    /** Copies the list. */
    public Learned {
        unseen = List.copyOf(unseen);
    }
}
