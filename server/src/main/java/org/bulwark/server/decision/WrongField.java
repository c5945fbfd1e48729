package org.bulwark.server.decision;

import java.util.List;
import org.bulwark.decision.product.FieldError;
import org.bulwark.files.words.Words;

/**
 * A field that is wrong, for the caller.
 *
 * @param pointer where, after RFC 6901
 * @param code what is wrong
 * @param detail the same as a sentence
 */
record WrongField(String pointer, String code, String detail) {

    static List<WrongField> of(List<FieldError> errors, Words words) {
        return errors.stream()
                .map(error -> new WrongField(error.pointer(), error.reason().code(), words.say(error.reason())))
                .toList();
    }
}
