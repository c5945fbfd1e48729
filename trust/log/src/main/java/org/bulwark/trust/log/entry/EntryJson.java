package org.bulwark.trust.log.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bulwark.trust.log.tree.Hash;

/** An entry as canonical JSON: keys in their order, no spaces, the shortest escapes. What reads otherwise than it would be written is refused. */
final class EntryJson {

    /** The form of these entries; another form gets another number. */
    private static final String FORM = "entry/1";

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private EntryJson() {}

    static String write(LogEntry entry) {
        StringBuilder json = new StringBuilder(256);
        JsonText.write(entry.actor(), json.append("{\"actor\":"));
        JsonText.write(MICROSECONDS.format(entry.at().atOffset(ZoneOffset.UTC)), json.append(",\"at\":"));
        JsonText.write(FORM, json.append(",\"bulwark\":"));
        write(entry.commitments(), commitment -> commitment.hash().toString(), json.append(",\"commitments\":"));
        write(entry.fields(), Function.identity(), json.append(",\"fields\":"));
        JsonText.write(entry.kind(), json.append(",\"kind\":"));
        JsonText.write(entry.subject(), json.append(",\"subject\":"));
        return json.append('}').toString();
    }

    private static <T> void write(SortedMap<String, T> members, Function<T, String> text, StringBuilder json) {
        char before = '{';
        for (Map.Entry<String, T> member : members.entrySet()) {
            JsonText.write(member.getKey(), json.append(before));
            JsonText.write(text.apply(member.getValue()), json.append(':'));
            before = ',';
        }
        json.append(members.isEmpty() ? "{}" : "}");
    }

    static LogEntry read(byte[] bytes) {
        String json = utf8(bytes);
        JsonText text = new JsonText(json);
        String actor = text.expect("{\"actor\":").read();
        Instant at = instant(text.expect(",\"at\":").read());
        if (!text.expect(",\"bulwark\":").read().equals(FORM)) {
            throw LogEntry.malformed("its form is not " + FORM);
        }
        SortedMap<String, Commitment> commitments = members(text.expect(",\"commitments\":{"), EntryJson::commitment);
        SortedMap<String, String> fields = members(text.expect(",\"fields\":{"), Function.identity());
        String kind = text.expect(",\"kind\":").read();
        String subject = text.expect(",\"subject\":").read();
        LogEntry entry = new LogEntry(kind, subject, at, actor, commitments, fields);
        if (!write(entry).equals(json)) {
            throw LogEntry.malformed("it is not in canonical form");
        }
        return entry;
    }

    private static <T> SortedMap<String, T> members(JsonText text, Function<String, T> value) {
        SortedMap<String, T> members = new TreeMap<>();
        if (text.follows('}')) {
            return members;
        }
        do {
            String name = text.read();
            members.put(name, value.apply(text.expect(":").read()));
        } while (text.follows(','));
        text.expect("}");
        return members;
    }

    private static Commitment commitment(String base64) {
        return new Commitment(
                Hash.parse(base64).orElseThrow(() -> LogEntry.malformed("a commitment is not 32 bytes in base64")));
    }

    private static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text, MICROSECONDS).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw LogEntry.malformed("its instant is '" + text + "'");
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw LogEntry.malformed("it is not UTF-8");
        }
    }
}
