package org.bulwark.data.text.trial;

import java.util.List;
import org.bulwark.data.text.LabelledText;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.TextReading;

/**
 * A labelled sentence and what a reader that does not know the label made of it.
 *
 * @param sentence with its label
 * @param reading of the reader
 */
public record Judged(LabelledText sentence, TextReading reading) {

    /** Sentences as a reader reads them. It must not have learned from them; nothing here can tell. */
    public static List<Judged> of(TextReader reader, List<LabelledText> sentences) {
        return sentences.stream()
                .map(sentence -> new Judged(sentence, reader.read(sentence.text(), sentence.language())))
                .toList();
    }
}
