package org.bulwark.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulwark.screening.name.LegalForm.Nature;
import org.bulwark.screening.name.Token.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How names are taken apart. The tests run in a Turkish locale, where I is not the capital of i. */
class NameFormTest {

    private static String person(String written) {
        return text(NameForm.of(written, NameKind.PERSON));
    }

    private static String firm(String written) {
        return text(NameForm.of(written, NameKind.FIRM));
    }

    private static String text(NameForm form) {
        return String.join(" ", form.tokens().stream().map(Token::text).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "INDIRA, indira",
        "İSTANBUL IŞIK, istanbul isik",
        "José Ángel Núñez, jose angel nunez",
        "Müller-Lüdenscheidt, muller ludenscheidt",
        "Ærøskøbing, aeroskobing",
        "Weiß, weiss",
        "Łukasz Đorđević, lukasz dordevic",
        "Nguyễn Văn Đức, nguyen van duc",
        "ＡＢＣ　ＤＥＦ, abc def",
        "O'Brien, obrien",
        "Владимир Жириновский, vladimir zhirinovskii",
        "Щербаков Юрий, shcherbakov yurii",
        "Παπαδόπουλος Γεώργιος, papadopoulos georgios",
        "Ευάγγελος, evangelos",
        "Μπάμπης, babis",
        "'Smith, John', smith john",
        "Dr. Prof. John Smith Jr., john smith"
    })
    void peopleAreFoldedToPlainLetters(String written, String folded) {
        assertThat(person(written)).isEqualTo(folded);
    }

    @Test
    void aCutMarkOrAHiddenCharacterChangesNothing() {
        assertThat(person("Jo\u00ADhn \u200BSm\u200Dith")).isEqualTo("john smith");
        assertThat(person("John\tSmith\n")).isEqualTo("john smith");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Trading Ltd. | acme trading | LIMITED",
                "ACME TRADING LIMITED | acme trading | LIMITED",
                "Acme Co., Ltd. | acme | GENERAL LIMITED",
                "Müller & Söhne GmbH & Co. KG | muller sohne | PARTNERSHIP",
                "Banco Azul S.A. | banco azul | STOCK",
                "ООО «Ромашка» | romashka | LIMITED",
                "Romashka LLC | romashka | LIMITED",
                "PT Maju Jaya Tbk | maju jaya | GENERAL STOCK",
                "华为技术有限公司 | 华为技术 | LIMITED",
                "華為技術股份有限公司 | 华为技术 | STOCK",
                "株式会社トヨタ | 株式会社 トヨタ | ''",
                "Limited | limited | ''",
                "Group Holdings | group | GENERAL",
                "Sabadell | sabadell | ''"
            })
    void legalFormsAreSetApartAndKept(String written, String name, String natures) {
        NameForm form = NameForm.of(written, NameKind.FIRM);
        assertThat(text(form)).isEqualTo(name);
        assertThat(String.join(
                        " ",
                        form.legalForms().stream().map(f -> f.nature().name()).toList()))
                .isEqualTo(natures.equals("''") ? "" : natures);
    }

    @Test
    void dottedLettersAreOneWordOfAFirmAndInitialsOfAPerson() {
        assertThat(firm("A.B.C. Trading")).isEqualTo("abc trading");
        assertThat(person("J.R. Tolkien")).isEqualTo("j r tolkien");
        assertThat(NameForm.of("J.R. Tolkien", NameKind.PERSON).tokens())
                .extracting(Token::role)
                .containsExactly(Role.INITIAL, Role.INITIAL, Role.WORD);
    }

    @Test
    void smallWordsAreParticlesUnlessTheyAreAll() {
        assertThat(NameForm.of("Osama bin Laden", NameKind.PERSON).tokens())
                .extracting(Token::role)
                .containsExactly(Role.WORD, Role.PARTICLE, Role.WORD);
        assertThat(NameForm.of("Abu El", NameKind.PERSON).tokens())
                .extracting(Token::role)
                .containsOnly(Role.WORD);
    }

    @Test
    void aNameOfUnknownKindIsReadByItsLegalForm() {
        assertThat(NameForm.of("Acme Ltd", NameKind.UNKNOWN).legalForms())
                .containsExactly(new LegalForm("ltd", Nature.LIMITED));
        assertThat(text(NameForm.of("Mr J. Doe", NameKind.UNKNOWN))).isEqualTo("j doe");
    }

    @Test
    void chineseCharactersAreOneTokenWhateverStandsBetween() {
        assertThat(person("王 小明")).isEqualTo("王小明");
        assertThat(person("劉·德華")).isEqualTo("刘德华");
    }

    @Test
    void aPersonsNameInTwoScriptsIsTwoNames() {
        List<NameForm> forms = NameForm.all("Wang Xiaoming 王小明", NameKind.PERSON);
        assertThat(forms).extracting(NameFormTest::text).containsExactly("王小明", "wang xiaoming");
        assertThat(NameForm.all("北京ABC科技有限公司", NameKind.FIRM)).hasSize(1);
    }

    @Test
    void traditionalCharactersBecomeSimplifiedOnesOnce() {
        for (int c = 0x3400; c < 0xA000; c++) {
            assertThat(Han.simplified(Han.simplified(c))).isEqualTo(Han.simplified(c));
        }
        assertThat(person("瑪獅")).isEqualTo("玛狮"); // the last pairs of the table: none before them is shifted
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "--", "😀", "\u0000"})
    void aNameWithoutLettersIsEmpty(String written) {
        assertThat(NameForm.of(written, NameKind.PERSON).isEmpty()).isTrue();
        assertThat(NameForm.of(written, NameKind.FIRM).isEmpty()).isTrue();
    }

    @Test
    void aNameTooLongIsCutAndSaysSo() {
        assertThat(NameForm.of("a ".repeat(10_000), NameKind.PERSON).tokens()).hasSize(NameForm.MOST_TOKENS);
        assertThat(NameForm.of("a ".repeat(10_000), NameKind.PERSON).cut()).isTrue();
        assertThat(NameForm.of("a".repeat(10_000), NameKind.FIRM).cut()).isTrue();
        assertThat(NameForm.of("John Smith", NameKind.PERSON).cut()).isFalse();
    }
}
