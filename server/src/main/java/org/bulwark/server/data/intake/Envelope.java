package org.bulwark.server.data.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.data.event.Delivery;
import org.bulwark.data.event.Flaw;
import org.bulwark.data.event.Lineage;
import org.bulwark.server.web.StrictJson;
import org.springframework.stereotype.Component;

/**
 * Reads CloudEvents 1.0 in JSON. {@code type} is {@code org.bulwark.} and the source's code, {@code source} the sender, {@code subject} the
 * party; the extension {@code reportedat} is when the sender reports it, and {@code purpose} for what it may be used.
 */
@Component
public class Envelope {

    private static final String TYPE = "org.bulwark.";
    private static final String VERSION = "1.0";
    private static final int LONGEST = 300;
    private static final int KEPT_OF_A_LONG_ONE = 1_000;

    /** The longest record, in bytes. */
    public static final int LARGEST = 256 << 10;

    private static final Set<String> KNOWN = Set.of(
            "specversion",
            "type",
            "source",
            "id",
            "subject",
            "time",
            "reportedat",
            "purpose",
            "datacontenttype",
            "dataschema",
            "data");

    private final StrictJson json;

    Envelope(StrictJson json) {
        this.json = json;
    }

    /** Reads one record; what cannot be read is a parcel that says why. */
    public Parcel read(byte[] raw, Lineage lineage) {
        Map<String, Object> sent;
        try {
            sent = json.object(raw);
        } catch (RuntimeException e) {
            return unreadable(raw, "", lineage, "json");
        }
        return read(sent, raw, lineage);
    }

    /** The same for a record of any length: of one that is too long the beginning is kept. */
    public Parcel readBounded(byte[] raw, Lineage lineage) {
        return raw.length <= LARGEST
                ? read(raw, lineage)
                : broken(Arrays.copyOf(raw, KEPT_OF_A_LONG_ONE), lineage, "length");
    }

    /**
     * A record that is none.
     *
     * @param raw what was sent, or its beginning
     * @param what what is wrong with it, a word
     */
    public Parcel broken(byte[] raw, Lineage lineage, String what) {
        return unreadable(raw, "", lineage, what);
    }

    Parcel read(Map<String, Object> sent, byte[] raw, Lineage lineage) {
        String type = text(sent, "type").orElse("");
        String source = type.startsWith(TYPE) ? type.substring(TYPE.length()) : type;
        if (!VERSION.equals(sent.get("specversion"))) {
            return unreadable(raw, source, lineage, "specversion");
        }
        Optional<String> strange = sent.entrySet().stream()
                .filter(entry -> !KNOWN.contains(entry.getKey()) || isNoAttribute(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (strange.isPresent()) {
            return unreadable(raw, source, lineage, strange.get());
        }
        Object data = sent.get("data");
        if (!(data instanceof Map<?, ?> fields) || text(sent, "source").isEmpty()) {
            return unreadable(raw, source, lineage, data instanceof Map ? "source" : "data");
        }
        LinkedHashMap<String, Object> copied = new LinkedHashMap<>();
        fields.forEach((name, value) -> copied.put(String.valueOf(name), value == null ? "" : value));
        Delivery delivery = new Delivery(
                source,
                text(sent, "id"),
                text(sent, "subject"),
                text(sent, "time"),
                text(sent, "reportedat"),
                copied,
                lineage,
                text(sent, "purpose"));
        return new Parcel(raw, text(sent, "source").orElse(""), source, Optional.of(delivery), List.of(), lineage);
    }

    private static boolean isNoAttribute(String key, Object value) {
        return !key.equals("data") && !(value instanceof String text && text.length() <= LONGEST);
    }

    private static Optional<String> text(Map<String, Object> sent, String key) {
        return sent.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Parcel unreadable(byte[] raw, String source, Lineage lineage, String what) {
        String shown = what.substring(0, Math.min(60, what.length())).replace('\0', ' ');
        return new Parcel(raw, "", source, Optional.empty(), List.of(Flaw.UNREADABLE.of("what", shown)), lineage);
    }
}
