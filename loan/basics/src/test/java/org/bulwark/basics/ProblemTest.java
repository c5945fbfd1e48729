package org.bulwark.basics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    private enum Kitchen implements ProblemCode {
        MILK_IS_INFINITE;

        @Override
        public String stage() {
            return "kitchen";
        }
    }

    /** In Turkish, I becomes a dotless ı when it is made small: the tests run in that locale for this very reason. */
    @Test
    void codeIsStageAndConstantInPlainLettersWhateverTheLocale() {
        assertThat(Kitchen.MILK_IS_INFINITE.code()).isEqualTo("kitchen/milk-is-infinite");
    }

    @Test
    void exceptionCarriesWhatIsWrongAndWhatToDo() {
        ProblemException exception = Kitchen.MILK_IS_INFINITE.with("Milk is infinite.", "Drink some.");
        assertThat(exception.problem())
                .isEqualTo(new Problem(Kitchen.MILK_IS_INFINITE, "Milk is infinite.", "Drink some."));
        assertThat(exception).hasMessage("kitchen/milk-is-infinite: Milk is infinite. Drink some.");
    }

    @Test
    void causeIsKept() {
        Problem problem = new Problem(Kitchen.MILK_IS_INFINITE, "Milk is infinite.", "Drink some.");
        IllegalStateException cause = new IllegalStateException("cow");
        assertThat(new ProblemException(problem, cause)).hasCause(cause);
    }
}
