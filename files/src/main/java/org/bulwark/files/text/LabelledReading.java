package org.bulwark.files.text;

import java.util.List;
import org.bulwark.data.text.LabelledText;

/**
 * What was read from a file of labelled sentences.
 *
 * @param sentences those that are whole
 * @param remarks of the others: file, line and what is wrong, in English
 */
public record LabelledReading(List<LabelledText> sentences, List<String> remarks) {

    /** Copies the lists. */
    public LabelledReading {
        sentences = List.copyOf(sentences);
        remarks = List.copyOf(remarks);
    }
}
