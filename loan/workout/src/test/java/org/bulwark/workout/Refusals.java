package org.bulwark.workout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemCode;
import org.bulwark.basics.ProblemException;

/** That a call is refused with a code, and that the refusal says something. */
public final class Refusals {

    private Refusals() {}

    /** Asserts the code and returns the problem. */
    public static Problem refused(ProblemCode code, ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("refusal with %s", code.code()).isNotNull();
        assertThat(thrown.problem().code()).isEqualTo(code);
        assertThat(thrown.problem().what()).endsWith(".");
        assertThat(thrown.problem().remedy()).endsWith(".");
        return thrown.problem();
    }
}
