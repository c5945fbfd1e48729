package org.bulwark.server.access.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bulwark.basics.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "password1234",
                "PASSWORD2026",
                "qwertyuiop12",
                "aaaaaaaaaaaa",
                "abababababab",
                "letmeinletmein",
                "my-name-is-l.wang!",
                "L.WANGL.WANG"
            })
    void whatAGuesserTriesFirstIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, "l.wang"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("access/password-weak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tulip anvil comet quarry", "把密码写成一句别人想不到的话吧", "k7m2p-xw9qd-4vhna", "bank holiday in summer rain"
            })
    void aLongOneOfAnyKindWillDo(String password) {
        assertThatCode(() -> PasswordRules.check(password, "l.wang")).doesNotThrowAnyException();
    }
}
