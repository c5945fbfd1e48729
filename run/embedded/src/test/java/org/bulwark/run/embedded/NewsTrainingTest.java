package org.bulwark.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.Progress;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.files.event.EventParquet;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.source.ShippedSources;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold news and no readings of them give the indicators that a server gives, which reads news when they arrive. */
@NullMarked
class NewsTrainingTest {

    private static final long DAY = 86_400_000_000L;
    private static final long START = 19_800 * DAY;
    private static final List<String> NAMES = List.of(
            "news.articles.count_30d",
            "news.stories.count_30d",
            "news.told_insolvency.count_30d",
            "news.bad_stories.sum_30d",
            "news.stories.max_30d");

    private static Event article(String link, long published, long known, String channel, String says) {
        return new Event(
                "news",
                "firm",
                link,
                published,
                published,
                known,
                Facts.of(ShippedSources.find("news").orElseThrow().schema())
                        .put("link", link)
                        .put("title", says)
                        .put("text", says)
                        .put("language", "en")
                        .put("channel", channel)
                        .build());
    }

    @Test
    void aStoryCountsOnceFromWhenItIsKnownAndGainsTrustWhenABetterOutletTellsIt(@TempDir Path folder) {
        String story =
                "Northgate Cycles has filed for bankruptcy after missing wages, the district court said on Monday";
        List<Event> events = new ArrayList<>();
        events.add(article("1", START, START + DAY / 4, "forum", story));
        events.add(article("2", START + DAY / 2, START + DAY, "forum", story + " evening"));
        events.add(article("3", START + DAY, START + 3 * DAY, "newspaper", story));
        try (EventParquet files = EventParquet.into(folder, ShippedSources.all())) {
            events.forEach(files::add);
        }
        List<Labels.Label> labels = new ArrayList<>();
        for (long after : new long[] {0, 2 * DAY, 4 * DAY}) {
            labels.add(new Labels.Label("firm", START + after, List.of("firm", Long.toString(START + after))));
        }
        TrainingSet set = TrainingSet.of(
                new Labels(List.of("party", "instant"), labels),
                folder,
                new TrainingSet.Wanted(ShippedCatalogue.all(), NAMES, ZoneOffset.UTC, List.of(), 2),
                Progress.NONE);
        assertThat(set.value(0, 1)).isNaN();
        assertThat(set.value(1, 0)).isEqualTo(2);
        assertThat(set.value(1, 1)).isEqualTo(1);
        assertThat(set.value(1, 2)).isEqualTo(1);
        assertThat(set.value(2, 0)).isEqualTo(3);
        assertThat(set.value(2, 1)).isEqualTo(1);
        assertThat(set.value(2, 4)).isEqualTo(3);
        assertThat(set.value(2, 3)).isGreaterThan(5 * set.value(1, 3));
        assertThat(set.summary().silent()).isEmpty();
    }
}
