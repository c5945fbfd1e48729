package org.bulwark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;

/** What a user sees when something is refused: its code, what is wrong, what to do. */
final class Refusals {

    private Refusals() {}

    /** The call is refused with this code and a remedy; goes on with what is said to be wrong. */
    static AbstractStringAssert<?> assertRefused(String code, ThrowingCallable call) {
        Problem problem = refusal(call);
        assertThat(problem.code().code()).isEqualTo(code);
        assertThat(problem.remedy()).isNotBlank();
        return assertThat(problem.what());
    }

    /** What the call, which is refused, tells the user to do. */
    static String remedy(ThrowingCallable call) {
        return refusal(call).remedy();
    }

    private static Problem refusal(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return Objects.requireNonNull(refused).problem();
    }
}
