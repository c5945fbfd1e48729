package org.bulwark.data.text.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulwark.data.text.TextReader;

/**
 * Reads the news of one party: merges the articles to stories and says of each article what its story says.
 *
 * @param reader the model
 * @param trust in outlets
 * @param likeness when two articles are copies
 */
public record NewsDesk(TextReader reader, Trust trust, Likeness likeness) {

    /**
     * Reads the stories that some articles belong to, in the order of their publication. What comes of it depends on the articles alone and
     * not on when which of them became known.
     *
     * @param all all articles of the party that are known, an article once
     * @param wanted the links of those whose stories are to be read
     * @return a reading for every article of these stories
     */
    public List<NewsReading> read(Collection<Article> all, Set<String> wanted) {
        Map<String, Article> byLink = new LinkedHashMap<>();
        all.forEach(article -> byLink.putIfAbsent(article.link(), article));
        List<Report> reports = byLink.values().stream()
                .map(article -> new Report(
                        article.link(),
                        article.trustedAs(trust),
                        article.publishedAt(),
                        article.language(),
                        article.words()))
                .toList();
        List<NewsReading> readings = new ArrayList<>();
        for (Story story : Stories.of(reports, likeness)) {
            if (story.copies().stream().anyMatch(copy -> wanted.contains(copy.id()))) {
                StoryReading told = StoryReading.of(story, reader, trust);
                List<Article> articles = story.copies().stream()
                        .map(copy -> Objects.requireNonNull(byLink.get(copy.id())))
                        .toList();
                long outlets = NewsReading.outlets(articles);
                articles.forEach(article -> readings.add(NewsReading.of(article, told, outlets, reader.name())));
            }
        }
        return readings;
    }
}
