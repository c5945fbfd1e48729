package org.bulwark.data.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulwark.data.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is cut the same however it is typed, and what is denied or supposed is told from what is said. */
class TokensTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, Northgate defaults on its bonds, default, SAID",
        "ENGLISH, There is no default, default, DENIED",
        "ENGLISH, The firm denied any default, default, DENIED",
        "ENGLISH, It hasn't defaulted so far, default, DENIED",
        "ENGLISH, Reports of a default are untrue, default, DENIED",
        "ENGLISH, The firm could default next year, default, SUPPOSED",
        "ENGLISH, It did not pay its suppliers, suppl*, SAID",
        "ENGLISH, 'Not so: it defaulted', default, SAID",
        "CHINESE, 公司违约, 违约, SAID",
        "CHINESE, 公司未违约, 违约, DENIED",
        "CHINESE, 公司否认违约, 违约, DENIED",
        "CHINESE, 违约的消息不属实, 违约, DENIED",
        "CHINESE, 公司可能违约, 违约, SUPPOSED",
        "CHINESE, 公司未能偿还贷款, 贷款, SAID",
        "CHINESE, 没有人受伤，但是公司违约, 违约, SAID"
    })
    void theStanceOfAWordIsTold(Language language, String text, String piece, Stance stance) {
        assertThat(Tokens.of(text, language).stream()
                        .filter(token -> token.text().equals(piece))
                        .map(Token::stance))
                .isNotEmpty()
                .containsOnly(stance);
    }

    @Test
    void widthCaseBlanksAndApostrophesDoNotMatter() {
        assertThat(Tokens.of("  ＮＯＲＴＨＧＡＴＥ’s  plant\tcloses ", Language.ENGLISH))
                .isEqualTo(Tokens.of("northgate's plant closes", Language.ENGLISH));
        assertThat(Tokens.of("公司違約！（传闻）", Language.CHINESE)).isEqualTo(Tokens.of("公司違約!(传闻)", Language.CHINESE));
    }

    @Test
    void inflectedWordsAreOne() {
        assertThat(List.of("default", "defaults", "defaulted", "defaulting").stream()
                        .map(English::stem)
                        .distinct())
                .containsExactly("default");
        assertThat(List.of("cut", "cuts", "cutting").stream().map(English::stem).distinct())
                .containsExactly("cut");
        assertThat(List.of("bankruptcy", "bankruptcies").stream()
                        .map(English::stem)
                        .distinct())
                .containsExactly("bankruptcy");
        assertThat(English.stem("2009")).isEqualTo("#year");
        assertThat(English.stem("1,200")).isEqualTo("#");
    }

    @Test
    void chineseIsCutIntoRunsOfOneToThreeCharactersWithinAClause() {
        assertThat(Tokens.of("厂停产，罢工", Language.CHINESE).stream().map(Token::text))
                .containsExactlyInAnyOrder("厂", "厂停", "厂停产", "停", "停产", "产", "罢", "罢工", "工");
    }

    @Test
    void charactersBeyondTheBasicPlaneAndEmptyTextDoNoHarm() {
        assertThat(Tokens.of("𠮷野家停业", Language.CHINESE).stream().map(Token::text))
                .contains("𠮷", "𠮷野");
        assertThat(Tokens.of("", Language.ENGLISH)).isEmpty();
        assertThat(Tokens.of("。！", Language.CHINESE)).isEmpty();
    }
}
