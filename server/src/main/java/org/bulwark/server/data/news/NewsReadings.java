package org.bulwark.server.data.news;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.event.Delivery;
import org.bulwark.data.event.Event;
import org.bulwark.data.event.Lineage;
import org.bulwark.data.text.story.Article;
import org.bulwark.data.text.story.NewsDesk;
import org.bulwark.data.text.story.NewsReading;
import org.bulwark.server.data.intake.EventLog;
import org.bulwark.server.data.intake.OwnSources;
import org.bulwark.server.data.intake.Parcel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the records of readings that are new, of the news of a party. */
@Component
class NewsReadings {

    static final String NEWS = "news";

    /** The most articles of a party that are looked at, the newest first: stories last for days. */
    private static final int MOST = 2_000;

    private static final String SENDER = "/bulwark/news";

    private final EventLog events;

    NewsReadings(EventLog events) {
        this.events = events;
    }

    /**
     * The readings that say something else than the last ones of their articles.
     *
     * @param party whose news
     * @param wanted the links of the articles whose stories are to be read; empty for all
     * @param step tells the records of one step from those of every other
     * @param now when they are read
     */
    List<Parcel> of(UUID party, Optional<Set<String>> wanted, NewsDesk desk, String step, Instant now) {
        List<EventLog.Placed> placed = events.latest(party, List.of(NEWS), Long.MAX_VALUE, MOST);
        Map<String, Article> articles = new LinkedHashMap<>();
        placed.reversed().forEach(one -> {
            Article article = Article.of(one.event());
            articles.putIfAbsent(article.link(), article);
        });
        Set<String> links = wanted.orElseGet(() -> new HashSet<>(articles.keySet()));
        Map<String, Facts> before = before(party);
        List<Parcel> parcels = new ArrayList<>();
        for (NewsReading reading : desk.read(articles.values(), links)) {
            Facts last = before.get(reading.article().link());
            if (last == null || !last.known().equals(reading.fields())) {
                parcels.add(parcel(party, reading, step, now));
            }
        }
        return parcels;
    }

    /** What was read last of each article. */
    private Map<String, Facts> before(UUID party) {
        Map<String, Event> newest = new LinkedHashMap<>();
        for (EventLog.Placed one : events.latest(party, List.of(OwnSources.NEWS_READING), Long.MAX_VALUE, 2 * MOST)) {
            String article = text(one.event().fields(), "article");
            newest.merge(
                    article, one.event(), (a, b) -> b.reportedAt() > a.reportedAt() ? b : a); // the newest come first
        }
        Map<String, Facts> before = new LinkedHashMap<>();
        newest.forEach((article, event) -> before.put(article, event.fields()));
        return before;
    }

    private static String text(Facts fields, String name) {
        return fields.value(name).map(Object::toString).orElse("");
    }

    private static Parcel parcel(UUID party, NewsReading reading, String step, Instant now) {
        String id = reading.article().link() + "/" + step;
        String time = Instant.EPOCH
                .plusNanos(TimeUnit.MICROSECONDS.toNanos(reading.article().publishedAt()))
                .toString();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("type", "org.bulwark." + OwnSources.NEWS_READING);
        event.put("source", SENDER);
        event.put("id", shortened(id));
        event.put("subject", party.toString());
        event.put("time", time);
        event.put("reportedat", now.toString());
        event.put("data", reading.fields());
        Lineage lineage = new Lineage(OwnSources.ORIGIN + reading.reader(), 0);
        Delivery delivery = new Delivery(
                OwnSources.NEWS_READING,
                Optional.of(shortened(id)),
                Optional.of(party.toString()),
                Optional.of(time),
                Optional.of(now.toString()),
                reading.fields(),
                lineage);
        return new Parcel(
                JsonMapper.shared().writeValueAsBytes(event),
                SENDER,
                OwnSources.NEWS_READING,
                Optional.of(delivery),
                List.of(),
                lineage);
    }

    /** Addresses on the web may be longer than an id. */
    private static String shortened(String id) {
        int most = 250;
        return id.length() <= most
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The articles of some events, by the party that they tell of. */
    static Map<UUID, Set<String>> links(Collection<EventLog.Placed> news) {
        Map<UUID, Set<String>> links = new LinkedHashMap<>();
        news.forEach(one -> links.computeIfAbsent(one.subject(), _ -> new HashSet<>())
                .add(text(one.event().fields(), "link")));
        return links;
    }
}
