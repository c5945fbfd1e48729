package org.bulwark.screening.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bulwark.screening.name.TokenLikeness.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose name is like whose, and why. */
class NameComparisonTest {

    private static final double THRESHOLD = 0.85;

    private static NameLikeness people(String one, String other) {
        return NameComparison.of(NameForm.of(one, NameKind.PERSON), NameForm.of(other, NameKind.PERSON));
    }

    private static NameLikeness firms(String one, String other) {
        return NameComparison.of(NameForm.of(one, NameKind.FIRM), NameForm.of(other, NameKind.FIRM));
    }

    @ParameterizedTest
    @CsvSource({
        "John Smith, Smith John",
        "John Smith, 'SMITH, John'",
        "John Smith, Jhon Smith",
        "John Smith, Jonh Smyth",
        "Mohammed Yusuf, Muhammad Youssef",
        "Mohamed Ali Hassan, MohamedAli Hassan",
        "Mohamed Ali, MohamedAli",
        "Abd al-Rahman Karimov, Abdalrahman Karimov",
        "Osama bin Laden, Usama Laden",
        "Wang Xiaoming, Wang Xiao Ming",
        "John Michael Smith, John Smith",
        "J. R. Smith, John Robert Smith",
        "J R Smith, JR Smith",
        "Владимир Иванов, Vladimir Ivanov",
        "Γεώργιος Παπαδόπουλος, Georgios Papadopoulos",
        "Müller Jürgen, Mueller Juergen",
        "王小明, 王小明",
        "陳大文, 陈大文"
    })
    void theSamePersonIsFound(String one, String other) {
        assertThat(people(one, other).score()).isGreaterThanOrEqualTo(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "John Smith, John Brown",
        "John Smith, Smith",
        "John Smith, J S",
        "Mohamed Ali, Mohamed Omar",
        "Abu Bakr, Abu Zayd",
        "王小明, 王大力",
        "Li Wei, Lin Wen",
        "Smith, Johnson"
    })
    void anotherPersonIsNot(String one, String other) {
        assertThat(people(one, other).score()).isLessThan(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Trading Ltd, ACME TRADING LIMITED",
        "Acme Trading Ltd, Acme Trading Inc",
        "Bluewater Shipping GmbH, Blue Water Shipping",
        "Müller & Söhne KG, Sohne und Muller",
        "3M Company, 3 M Co",
        "北京红日科技有限公司, 北京紅日科技有限責任公司"
    })
    void theSameFirmIsFound(String one, String other) {
        assertThat(firms(one, other).score()).isGreaterThanOrEqualTo(THRESHOLD);
    }

    @Test
    void aFirmOfAnotherLegalFormIsAlikeButLess() {
        NameLikeness likeness = firms("Acme Trading Ltd", "Acme Trading Inc");
        assertThat(likeness.formsDiffer()).isTrue();
        assertThat(likeness.score()).isEqualTo(0.97);
        assertThat(firms("Acme Trading Ltd", "Acme Trading").score()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Plant 12, Plant 13", "Acme Trading, Apex Mining"})
    void anotherFirmIsNot(String one, String other) {
        assertThat(firms(one, other).score()).isLessThan(THRESHOLD);
    }

    @Test
    void theResultSaysWhichTokenMetWhichAndHow() {
        NameLikeness likeness = people("J. Mohamed Ali Smiht al-Masri", "John MohamedAli Smith Muhsin");
        assertThat(likeness.matches())
                .extracting(TokenMatch::one, TokenMatch::other, TokenMatch::meeting)
                .containsExactly(
                        tuple("j", "john", Meeting.INITIAL),
                        tuple("mohamed ali", "mohamedali", Meeting.JOINED),
                        tuple("smiht", "smith", Meeting.TYPED));
        assertThat(likeness.oneAlone()).containsExactly("al", "masri");
        assertThat(likeness.otherAlone()).containsExactly("muhsin");
    }

    @Test
    void rareWordsDecide() {
        Rarity rarity = token -> Rarity.ofRole(token, token.text().equals("mohamed") ? 300 : 1000);
        NameForm question = NameForm.of("Mohamed Qaradaghi", NameKind.PERSON);
        double common = NameComparison.of(question, NameForm.of("Mohamed Tlass", NameKind.PERSON), rarity)
                .score();
        double rare = NameComparison.of(question, NameForm.of("Samir Qaradaghi", NameKind.PERSON), rarity)
                .score();
        assertThat(rare).isGreaterThan(common + 0.3);
    }

    @Test
    void theOrderOfNamesAndWordsDoesNotMatter() {
        Variations some = new Variations(2);
        Random order = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            String one = some.person();
            String other = some.vary(one);
            List<String> words = new ArrayList<>(List.of(one.split(" ", -1)));
            Collections.shuffle(words, order);
            double score = people(one, other).score();
            assertThat(people(other, one).score()).as("%s / %s", one, other).isEqualTo(score);
            assertThat(people(String.join(" ", words), one).score()).isEqualTo(1);
        }
    }

    @Test
    void oneTypingErrorInEveryWordIsForgiven() {
        Variations some = new Variations(3);
        for (int i = 0; i < 3_000; i++) {
            String name = some.letters(7, "abdeiklmnorstu") + " " + some.letters(8, "abdeiklmnorstu");
            String typed = some.typo(name.split(" ", -1)[0]) + " " + some.typo(name.split(" ", -1)[1]);
            assertThat(people(name, typed).score()).as("%s / %s", name, typed).isGreaterThan(0.8);
        }
    }

    @Test
    void wordsThatRepeatEndlesslyEndAllTheSame() {
        String hostile = "anna anna anne anna anne anne anna anna anne anna anna anne anna anne anna anna";
        assertThat(people(hostile, hostile).score()).isEqualTo(1);
        assertThat(people(hostile, hostile.replace("anna", "anno")).score()).isBetween(0.5, 1.0);
    }
}
