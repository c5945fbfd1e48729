package org.bulwark.files.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.files.tree.Form;

/** Lists of constants in a document, written in small letters with hyphens. */
final class WordList {

    private WordList() {}

    /** The constants that a key lists, those unknown left out and noted; none where the key is not there. */
    static <E extends Enum<E>> List<E> of(Form form, String key, E[] constants) {
        List<E> found = new ArrayList<>();
        for (String word : form.texts(key)) {
            match(word, constants).ifPresentOrElse(found::add, () -> fault(form, key, word, constants));
        }
        return found;
    }

    /** The constant that a key itself is. */
    static <E extends Enum<E>> Optional<E> one(Form form, String key, E[] constants) {
        Optional<E> found = match(key, constants);
        if (found.isEmpty()) {
            fault(form, key, key, constants);
        }
        return found;
    }

    private static <E extends Enum<E>> Optional<E> match(String word, E[] constants) {
        return Stream.of(constants).filter(each -> Form.word(each).equals(word)).findFirst();
    }

    private static <E extends Enum<E>> void fault(Form form, String key, String word, E[] constants) {
        List<String> words = Stream.of(constants).map(Form::word).toList();
        form.fault(key, "'" + word + "' is no word of the list.", "Use one of: " + String.join(", ", words) + ".");
    }
}
