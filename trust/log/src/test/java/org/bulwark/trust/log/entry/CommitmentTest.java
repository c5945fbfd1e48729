package org.bulwark.trust.log.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A commitment binds to salt and content, and is the same for ever. */
class CommitmentTest {

    private static final byte[] CONTENT = "张伟, +86 138 0000 0000".getBytes(StandardCharsets.UTF_8);

    @Test
    void theBytesAreThoseOfTheFirstVersion() {
        // computed apart with Python's hashlib
        assertThat(Commitment.of(new byte[32], CONTENT).hash())
                .hasToString("2mDkNg5pE71FG0OmkL3dtZbnvv0G+/p7l6X0ZG1znBA=");
    }

    @Test
    void itIsToThisContentWithThisSaltOnly() {
        byte[] salt = new byte[32];
        Commitment commitment = Commitment.of(salt, CONTENT);
        assertThat(commitment.isTo(salt, CONTENT)).isTrue();
        for (int bit = 0; bit < 256; bit++) {
            byte[] other = salt.clone();
            other[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(commitment.isTo(other, CONTENT)).isFalse();
        }
        for (int i = 0; i < CONTENT.length; i++) {
            byte[] other = CONTENT.clone();
            other[i] ^= 1;
            assertThat(commitment.isTo(salt, other)).isFalse();
        }
        assertThat(commitment.isTo(salt, new byte[0])).isFalse();
    }

    @Test
    void aSaltOfAnotherLengthIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> Commitment.of(new byte[31], CONTENT)).isInstanceOf(IllegalArgumentException.class);
    }
}
