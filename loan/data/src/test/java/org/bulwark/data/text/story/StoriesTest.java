package org.bulwark.data.text.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.TextReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of one story are merged, whatever the order in which they arrive. */
class StoriesTest {

    private static final long HOUR = Duration.ofHours(1).toNanos() / 1000;

    /** Twelve stories of random words, each told by several outlets with a few words changed or a sentence added. */
    private static List<Report> reports(long seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>();
        for (int story = 0; story < 12; story++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                words.add(random.ints(6, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            }
            for (int copy = 0; copy < 6; copy++) {
                List<String> told = new ArrayList<>(words);
                told.set(random.nextInt(30), "changed" + copy);
                reports.add(new Report(
                        story + "/" + copy,
                        "outlet" + random.nextInt(4),
                        story * 1000L * HOUR + random.nextInt(40) * HOUR,
                        Language.ENGLISH,
                        String.join(" ", told) + (copy == 3 ? ", he said." : "")));
            }
        }
        return reports;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfArrivalAndRepetitionsDoNotMatter(long seed) {
        List<Report> reports = new ArrayList<>(reports(seed));
        List<Story> inOrder = Stories.of(reports, Likeness.USUAL);
        reports.addAll(reports(seed).subList(0, 20));
        Collections.shuffle(reports, new Random(seed));
        assertThat(Stories.of(reports, Likeness.USUAL)).isEqualTo(inOrder).hasSize(12);
        assertThat(inOrder)
                .allSatisfy(story -> assertThat(story.copies())
                        .hasSize(6)
                        .allMatch(copy -> copy.id()
                                .split("/", -1)[0]
                                .equals(story.first().id().split("/", -1)[0])));
    }

    @Test
    void aStoryKnowsItsSourcesAndItsFirstReport() {
        String text = "Fire destroyed the main warehouse of the furniture maker on Tuesday, the police said.";
        List<Story> stories = Stories.of(
                List.of(
                        new Report("b", "wire", 5 * HOUR, Language.ENGLISH, text),
                        new Report("a", "daily", 9 * HOUR, Language.ENGLISH, "  " + text.toUpperCase(Locale.ROOT)),
                        new Report(
                                "c",
                                "daily",
                                6 * HOUR,
                                Language.ENGLISH,
                                "Something else altogether happened elsewhere.")),
                Likeness.USUAL);
        assertThat(stories).hasSize(2);
        assertThat(stories.getFirst().first().id()).isEqualTo("b");
        assertThat(stories.getFirst().sources()).containsExactly("daily", "wire");
        assertThat(stories.getFirst().firstAt()).isEqualTo(5 * HOUR);
        assertThat(stories.getFirst().lastAt()).isEqualTo(9 * HOUR);
    }

    @Test
    void theSameWordsAMonthLaterAreAnotherStory() {
        List<Report> reports = List.of(
                new Report("1", "wire", 0, Language.CHINESE, "公司因偷排污水被环保局罚款六十万元"),
                new Report("2", "wire", 72 * HOUR, Language.CHINESE, "公司因偷排污水被环保局罚款六十万元。"),
                new Report("3", "wire", 72 * HOUR + 72 * HOUR + 1, Language.CHINESE, "公司因偷排污水被环保局罚款六十万元"));
        assertThat(Stories.of(reports, Likeness.USUAL)).hasSize(2);
        assertThat(Stories.of(reports, new Likeness(0.5, Duration.ofDays(30)))).hasSize(1);
    }

    @Test
    void aLateReportMayJoinTwoStories() {
        String words = "工厂仓库突发大火大量货物被烧毁无人员伤亡";
        Stories stories = Stories.by(Likeness.USUAL);
        stories.add(new Report("1", "a", 0, Language.CHINESE, words));
        stories.add(new Report("2", "b", 120 * HOUR, Language.CHINESE, words));
        assertThat(stories.all()).hasSize(2);
        stories.add(new Report("3", "c", 60 * HOUR, Language.CHINESE, words));
        assertThat(stories.all()).hasSize(1);
    }

    @Test
    void similarityIsTheShareOfCommonRuns() {
        Shingles one = Shingles.of("甲乙丙丁戊", Language.CHINESE); // 甲乙丙 乙丙丁 丙丁戊
        Shingles other = Shingles.of("乙丙丁戊己", Language.CHINESE); // 乙丙丁 丙丁戊 丁戊己
        assertThat(one.similarity(other)).isCloseTo(2.0 / 4, within(1e-12));
        assertThat(one.similarity(one)).isEqualTo(1);
        assertThat(Shingles.of("", Language.ENGLISH).similarity(one)).isZero();
    }

    /** A reader that is sure of what the first word says. */
    private static final class FirstWord implements TextReader {
        @Override
        public String name() {
            return "first-word";
        }

        @Override
        public TextReading read(String text, Language language) {
            boolean strike = text.startsWith("strike");
            return TextReading.of(
                    Map.of(EventType.STRIKE, strike ? 0.9 : 0.1, EventType.NONE, strike ? 0.1 : 0.9),
                    strike ? -0.8 : 0,
                    List.of());
        }
    }

    @Test
    void trustWeighsTheCopiesAndIsKeptApartFromConfidence() {
        Story story = new Story(List.of(
                new Report("1", "wire", 0, Language.ENGLISH, "strike"),
                new Report("2", "blog", 1, Language.ENGLISH, "calm"),
                new Report("3", "blog", 2, Language.ENGLISH, "calm")));
        StoryReading reading = StoryReading.of(story, new FirstWord(), new Trust(Map.of("wire", 0.8), 0.1));
        // (0.8 · 0.9 + 0.1 · 0.1 + 0.1 · 0.1) / 1.0
        assertThat(reading.reading().scores().get(EventType.STRIKE)).isCloseTo(0.74, within(1e-12));
        assertThat(reading.reading().type()).isEqualTo(EventType.STRIKE);
        assertThat(reading.reading().sentiment()).isCloseTo(-0.64, within(1e-12));
        assertThat(reading.trust()).isEqualTo(0.8);
        assertThat(reading.weight()).isCloseTo(0.8 * 0.74, within(1e-12));
        StoryReading unheard = StoryReading.of(story, new FirstWord(), new Trust(Map.of(), 0));
        assertThat(unheard.weight()).isZero();
        assertThat(unheard.reading().type()).isEqualTo(EventType.NONE);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Trust(Map.of("wire", 1.1), 0)).hasMessageStartingWith("data/trust-invalid");
        assertThatThrownBy(() -> new Trust(Map.of(), Double.NaN)).hasMessageStartingWith("data/trust-invalid");
        assertThatThrownBy(() -> new Likeness(0, Duration.ZERO)).hasMessageStartingWith("data/setting-invalid");
    }
}
