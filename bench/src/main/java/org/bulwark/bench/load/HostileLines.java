package org.bulwark.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;

/**
 * Records as nobody should send them, and what is to become of each: wrong types, nesting, encodings, huge fields, copies, ids used twice, dates
 * to come, unknown sources, and good ones between them. Record k is a function of the seed and of k.
 */
final class HostileLines {

    /** What is to become of a record. */
    enum Fate {
        ACCEPTED,
        DUPLICATE,
        QUARANTINED
    }

    /**
     * A record.
     *
     * @param bytes without the end of the line
     * @param fate what is to become of it
     */
    record Line(byte[] bytes, Fate fate) {}

    private static final int GOOD = 12;
    private static final int COPIES = 6;
    private static final int REUSED = 2;
    private static final int PERCENT = 100;
    private static final String DEEP = "[".repeat(3_000);

    private final long seed;
    private final Function<Long, String> subjects;

    /**
     * With a seed.
     *
     * @param subjects names of parties that the server knows, by any number
     */
    HostileLines(long seed, Function<Long, String> subjects) {
        this.seed = seed;
        this.subjects = subjects;
    }

    /** Record k: those that repeat another repeat the last good one before them. */
    Line line(long k) {
        Random random = new Random(seed * 1_000_003 + k);
        int kind = random.nextInt(PERCENT);
        if (kind < GOOD) {
            return line(good(k, "login", ",\"country\":\"'; drop table data.event; --\""), Fate.ACCEPTED);
        }
        long before = k - 1;
        while (before >= 0 && !isGood(before)) {
            before--;
        }
        if (kind < GOOD + COPIES && before >= 0) {
            return new Line(line(before).bytes(), Fate.DUPLICATE);
        }
        if (kind < GOOD + COPIES + REUSED && before >= 0) {
            return line(good(before, "transfer", ""), Fate.QUARANTINED);
        }
        return new Line(bad(k, random), Fate.QUARANTINED);
    }

    private boolean isGood(long k) {
        return new Random(seed * 1_000_003 + k).nextInt(PERCENT) < GOOD;
    }

    private static Line line(String text, Fate fate) {
        return new Line(text.getBytes(StandardCharsets.UTF_8), fate);
    }

    private String good(long k, String kind, String more) {
        return envelope("device", "h" + k, subjects.apply(k), "2025-03-04T05:06:07Z", data(kind, more));
    }

    private static String data(String kind, String more) {
        return "{\"session\":\"s\",\"kind\":\"" + kind + "\",\"device\":\"D-1\"" + more + "}";
    }

    private static String envelope(String source, String id, String subject, String time, String data) {
        return "{\"specversion\":\"1.0\",\"type\":\"org.bulwark." + source + "\",\"source\":\"/hostile\",\"id\":\"" + id
                + "\",\"subject\":\"" + subject + "\",\"time\":\"" + time + "\",\"data\":" + data + "}";
    }

    private byte[] bad(long k, Random random) {
        String id = "h" + k;
        String subject = subjects.apply(k);
        String time = "2025-03-04T05:06:07Z";
        String text = switch (random.nextInt(24)) {
            case 0 -> envelope("device", id, subject, time, data("login", ",\"failures\":\"many\""));
            case 1 -> envelope("device", id, subject, time, data("login", ",\"latitude\":1e400"));
            case 2 -> envelope("device", id, subject, time, data("login", ",\"failures\":99999999999999999999"));
            case 3 -> envelope("device", id, subject, time, data("login", ",\"night\":\"maybe\""));
            case 4 -> envelope("device", id, subject, time, data("login", ",\"country\":{\"a\":[1,2]}"));
            case 5 -> envelope("device", id, subject, time, data("login", ",\"nobody_knows\":1"));
            case 6 -> envelope("device", id, subject, "2199-01-01T00:00:00Z", data("login", ""));
            case 7 -> envelope("device", id, subject, "2025-02-30T25:61:00Z", data("login", ""));
            case 8 -> envelope("no-such-source-" + random.nextInt(50), id, subject, time, data("login", ""));
            case 9 -> envelope("device", id, "number:NOBODY" + k, time, data("login", ""));
            case 10 -> envelope("device", id, subject, time, "{\"session\":\"s\"}");
            case 11 -> good(k, "login", "").substring(0, 20 + random.nextInt(100));
            case 12 -> envelope("device", id, subject, time, "{\"session\":\"s\",\"session\":\"t\"}");
            case 13 -> good(k, "login", "").replace("\"1.0\"", "\"0.3\"");
            case 14 -> DEEP.substring(0, 1 + random.nextInt(DEEP.length()));
            case 15 -> "[1,2,3]";
            case 16 -> envelope("device", "x".repeat(500), subject, time, data("login", ""));
            case 17 -> envelope("device", id + "\\u0000", subject, time, data("login", ""));
            case 18 -> envelope("device", id, subject, time, data("login", ",\"country\":\"\\ud800\""));
            case 19 -> envelope("device", id, subject, time, data("login", ",\"country\":\"\\u0007\""));
            case 20 -> huge(id, subject, time, random);
            case 21 -> "{\"" + "k".repeat(300) + "\":1}";
            case 22 -> "";
            default -> "NaN";
        };
        return text.isEmpty() ? garbage(random) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** One in some hundred is longer than a record may be; most are longer than a field may be. */
    private static String huge(String id, String subject, String time, Random random) {
        int length = switch (random.nextInt(200)) {
            case 0 -> 1_000_000;
            case 1, 2 -> 200_000;
            default -> 5_000;
        };
        return envelope("device", id, subject, time, data("login", ",\"country\":\"" + "A".repeat(length) + "\""));
    }

    /** Any bytes that do not end a line, the first of which begins no JSON. */
    private static byte[] garbage(Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0xFF);
        for (int i = random.nextInt(300); i >= 0; i--) {
            int one = random.nextInt(256);
            bytes.write(one == '\n' ? 0xC0 : one);
        }
        return bytes.toByteArray();
    }
}
