package org.bulwark.server.warning;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells pages that alerts of their reader's branches have said something, within half a second, as server-sent events: only that, the page
 * then asks for what it may see. Whatever process wrote the alert, all see it in the database.
 */
@Controller
class AlertFeed {

    static final String PATH = "/warning/alerts/feed";

    private static final long OPEN = Duration.ofMinutes(5).toMillis();
    private static final int MOST = 500;
    private static final int QUIET = 30;

    private final AlertListing listing;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    AlertFeed(AlertListing listing) {
        this.listing = listing;
    }

    private static final class Listener {
        private final SseEmitter emitter;
        private final Caller caller;
        private long heard;
        private int quiet;

        Listener(SseEmitter emitter, Caller caller, long heard) {
            this.emitter = emitter;
            this.caller = caller;
            this.heard = heard;
        }
    }

    /**
     * Opens the feed for a page; after five minutes the page asks again, and its session is looked at anew.
     *
     * @param heard what the page heard last, when it asks again
     * @param since what had been said last when the page was drawn
     */
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.ALERT_READ)
    SseEmitter feed(
            @RequestHeader(defaultValue = "") String accept,
            @RequestHeader(name = "Last-Event-ID") Optional<Long> heard,
            @RequestParam Optional<Long> since,
            Caller caller) {
        SseEmitter emitter = new SseEmitter(OPEN);
        if (!accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE) || listeners.size() >= MOST) {
            emitter.complete(); // whoever does not listen is not kept waiting
            return emitter;
        }
        Listener listener = new Listener(emitter, caller, heard.or(() -> since).orElseGet(listing::said));
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> listeners.remove(listener));
        greet(emitter);
        listeners.add(listener);
        return emitter;
    }

    /** Says something at once: a stream is open for a browser when its first byte is there. */
    private static void greet(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("listening"));
        } catch (IOException e) {
            emitter.completeWithError(e);
        }
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        List<Listener> gone = new ArrayList<>();
        for (Listener listener : listeners) {
            try {
                tell(listener);
            } catch (IOException | RuntimeException e) {
                gone.add(listener); // its page was left
                listener.emitter.completeWithError(e);
            }
        }
        listeners.removeAll(gone);
    }

    private void tell(Listener listener) throws IOException {
        AlertListing.News news = listing.since(listener.heard, listener.caller);
        if (news.alerts() > 0) {
            listener.heard = news.last();
            listener.quiet = 0;
            listener.emitter.send(SseEmitter.event()
                    .name("alerts")
                    .id(String.valueOf(news.last()))
                    .data(news.alerts()));
        } else if (++listener.quiet >= QUIET) {
            listener.quiet = 0;
            listener.emitter.send(SseEmitter.event().comment("still here"));
        }
    }
}
