package org.bulwark.server.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Listens to what the server's log says of a failure, which its answer rightly keeps to itself: without it a found defect is a riddle. */
final class Stories extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final int KEPT = 3;

    private final Deque<String> last = new ArrayDeque<>();

    private Stories() {}

    static Stories listen() {
        Stories stories = new Stories();
        stories.start();
        root().addAppender(stories);
        return stories;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            StringBuilder story = new StringBuilder(event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                story.append("\n      ")
                        .append(cause.getClassName())
                        .append(": ")
                        .append(Judge.start(String.valueOf(cause.getMessage())));
                Stream.of(cause.getStackTraceElementProxyArray())
                        .map(Object::toString)
                        .filter(line -> line.contains("org.bulwark"))
                        .limit(2)
                        .forEach(line -> story.append("\n        ").append(line));
            }
            last.addLast(story.toString());
            if (last.size() > KEPT) {
                last.removeFirst();
            }
        }
    }

    /** What was told since the last time. */
    synchronized String told() {
        String told = String.join("\n    ", last);
        last.clear();
        return told;
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }
}
