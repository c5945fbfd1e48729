package org.bulwark.server.decision;

import java.util.List;
import org.bulwark.decision.product.FieldError;

/** What was sent is not an application: everything that is wrong, field by field. */
final class InvalidApplication extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    InvalidApplication(List<FieldError> errors) {
        super(errors.size() + " fields");
        this.errors = List.copyOf(errors);
    }

    List<FieldError> errors() {
        return errors;
    }
}
