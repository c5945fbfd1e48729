package org.bulwark.server.access.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes (HMAC-SHA-256, 16 bytes kept) by which a number, a telephone or a word of a name is found without being stored. Each
 * purpose has a key of its own, so that equal values of two purposes cannot be told.
 */
@Component
public final class BlindIndex {

    /** What is looked for. */
    public enum Purpose {
        /** A registration or personal id number. */
        NUMBER,
        /** One word of a name. */
        NAME,
        /** A telephone number. */
        PHONE,
        /** An address. */
        ADDRESS,
        /** A device. */
        DEVICE,
        /** A sender's id of an event. */
        EVENT
    }

    private static final int KEPT = 16;
    private static final byte[] NOTHING = {};

    private final Map<Purpose, Mac> prepared = new EnumMap<>(Purpose.class);

    BlindIndex(HouseKeys keys) {
        for (Purpose purpose : Purpose.values()) {
            byte[] key = mac(keys.index()).doFinal(purpose.name().getBytes(StandardCharsets.US_ASCII));
            prepared.put(purpose, mac(key));
        }
    }

    /** The hash of a value; the caller gives it in its normal form. */
    public byte[] of(Purpose purpose, String value) {
        return of(purpose, value.getBytes(StandardCharsets.UTF_8), NOTHING);
    }

    /** The hash of a value in two parts, one after the other. */
    public byte[] of(Purpose purpose, byte[] first, byte[] second) {
        try {
            // A clone carries the key's state along and spares setting it up again.
            Mac mac = (Mac) Objects.requireNonNull(prepared.get(purpose)).clone();
            mac.update(first);
            return Arrays.copyOf(mac.doFinal(second), KEPT);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
