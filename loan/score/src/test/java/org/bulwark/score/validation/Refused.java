package org.bulwark.score.validation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulwark.basics.ProblemException;

/** Says which problem a call must be refused with. */
public final class Refused {

    private Refused() {}

    /** The call ends with this problem, and says what is wrong and what to do. */
    public static void with(ValidationProblem code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> {
            Assertions.assertThat(e.problem().code()).isEqualTo(code);
            Assertions.assertThat(e.problem().what()).isNotBlank();
            Assertions.assertThat(e.problem().remedy()).isNotBlank();
        });
    }
}
