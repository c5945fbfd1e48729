package org.bulwark.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void parametersKeepTheirOrderAndAreCopied() {
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("z", "1");
        parameters.put("a", "2");
        parameters.put("m", "3");
        Reason reason = Reason.of("score/attribute-below-best", parameters);
        parameters.put("later", "4");
        assertThat(reason.parameters().sequencedKeySet()).containsExactly("z", "a", "m");
        assertThatThrownBy(() -> reason.parameters().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }
}
