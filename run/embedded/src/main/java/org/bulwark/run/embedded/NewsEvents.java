package org.bulwark.run.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.TextReading;
import org.bulwark.data.text.story.Article;
import org.bulwark.data.text.story.Likeness;
import org.bulwark.data.text.story.NewsDesk;
import org.bulwark.data.text.story.NewsReading;
import org.bulwark.files.text.HouseText;
import org.bulwark.files.text.OutletFile;

/**
 * Reads the news among the events of files as a server reads them when they arrive, with the house's reader and the shipped list of outlets: every
 * article is read when it becomes known, and the others of its story again where it changes what is said of them. Safe for several threads.
 */
final class NewsEvents {

    static final String NEWS = "news";
    static final String READING = "news-reading";

    /** What is read of an article. */
    static final List<String> FIELDS = List.of("link", "title", "text", "language", "outlet", "channel");

    private final FactSchema schema;
    private final NewsDesk desk =
            new NewsDesk(new Remembering(HouseText.reader()), OutletFile.shipped(), Likeness.USUAL);

    /** @param reading the source of readings */
    NewsEvents(Source reading) {
        this.schema = reading.schema();
    }

    /** The same events with the readings of the news among them, in the order in which they became known. */
    List<Event> read(List<Event> known) {
        List<Event> news =
                known.stream().filter(event -> event.source().equals(NEWS)).toList();
        if (news.isEmpty()) {
            return known;
        }
        List<Event> all = new ArrayList<>(known);
        List<Article> articles = new ArrayList<>();
        Map<String, SequencedMap<String, Object>> said = new HashMap<>();
        for (Event event : news) {
            Article article = Article.of(event);
            articles.add(article);
            for (NewsReading reading : desk.read(articles, Set.of(article.link()))) {
                SequencedMap<String, Object> fields = reading.fields();
                if (!fields.equals(said.put(reading.article().link(), fields))) {
                    all.add(event(event, reading, fields));
                }
            }
        }
        all.sort(Comparator.<Event>comparingLong(event -> event.knownAt())
                .thenComparing(Event::source)
                .thenComparing(Event::id));
        return all;
    }

    private Event event(Event news, NewsReading reading, Map<String, Object> fields) {
        Facts.Builder facts = Facts.of(schema);
        fields.forEach((name, value) -> facts.at(schema.slot(name), value));
        return new Event(
                READING,
                news.party(),
                reading.article().link() + "/" + news.id(),
                reading.article().publishedAt(),
                news.knownAt(),
                news.knownAt(),
                facts.build());
    }

    /** Reads a text once: copies of a story are read again with each further one. */
    private record Remembering(TextReader reader, Map<String, TextReading> read) implements TextReader {

        Remembering(TextReader reader) {
            this(reader, new ConcurrentHashMap<>());
        }

        @Override
        public String name() {
            return reader.name();
        }

        @Override
        public TextReading read(String text, Language language) {
            return read.computeIfAbsent(language.code() + text, _ -> reader.read(text, language));
        }
    }
}
