package org.bulwark.server.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.database.OwnerOnly;
import org.springframework.stereotype.Component;

/**
 * The keys that sign tokens (P-256), in a file that only this user may read. The first signs; the one before it still verifies, so that a
 * change of keys interrupts nobody.
 */
@Component
public class TokenKeys {

    private static final int KEPT = 2;

    private record Loaded(List<ECKey> keys, FileTime written) {}

    private final Path file;
    private volatile Loaded loaded;

    TokenKeys(BulwarkProperties properties) throws IOException {
        file = OwnerOnly.folder(properties.keys()).resolve("tokens.json");
        if (!Files.exists(file)) {
            write(List.of(fresh()));
        }
        loaded = load();
    }

    /** The key that signs; another process may have made a new one. */
    ECKey signing() {
        return (isRewritten() ? reload() : loaded).keys().getFirst();
    }

    /** The key of an id; empty for one that is none of ours, or not any more. */
    Optional<ECKey> find(String id) {
        Optional<ECKey> known = among(loaded.keys(), id);
        return known.isPresent() || !isRewritten() ? known : among(reload().keys(), id);
    }

    /** Makes a new key that signs from now on. The one before verifies until the next change; older ones are gone. */
    public synchronized void rotate() {
        List<ECKey> keys = new ArrayList<>(load().keys());
        keys.addFirst(fresh());
        try {
            write(List.copyOf(keys.subList(0, Math.min(KEPT, keys.size()))));
        } catch (IOException e) {
            throw unusable(e);
        }
        loaded = load();
    }

    private static Optional<ECKey> among(List<ECKey> keys, String id) {
        return keys.stream().filter(key -> id.equals(key.getKeyID())).findFirst();
    }

    private boolean isRewritten() {
        try {
            return !Files.getLastModifiedTime(file).equals(loaded.written());
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized Loaded reload() {
        loaded = load();
        return loaded;
    }

    private Loaded load() {
        try {
            FileTime written = Files.getLastModifiedTime(file);
            return new Loaded(
                    JWKSet.parse(Files.readString(file)).getKeys().stream()
                            .map(JWK::toECKey)
                            .toList(),
                    written);
        } catch (IOException | ParseException e) {
            throw unusable(e);
        }
    }

    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(List<ECKey> keys) throws IOException {
        OwnerOnly.replace(file, new JWKSet(List.<JWK>copyOf(keys)).toString(false));
    }

    private RuntimeException unusable(Exception e) {
        return AccessProblem.KEY_UNUSABLE.with(
                "The keys of tokens in " + file + " cannot be used: " + e.getMessage() + ".",
                "Delete the file: a new one is made, and everybody asks for a new token.");
    }
}
