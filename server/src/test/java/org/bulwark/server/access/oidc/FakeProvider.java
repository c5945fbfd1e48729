package org.bulwark.server.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A provider as small as the standard lets it be: discovery, keys, a code for whoever comes, a signed token for the code. */
@NullMarked
public final class FakeProvider {

    private static final String CLIENT = "bulwark-test";

    private record Asked(@Nullable String nonce, @Nullable String challenge) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey stranger;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<UnaryOperator<JWTClaimsSet.Builder>> next = new ConcurrentLinkedQueue<>();
    private volatile boolean forged;

    private FakeProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** Starts one and tells the server to come about it, whose settings are read at its start. */
    public static FakeProvider start() {
        try {
            FakeProvider provider = new FakeProvider();
            Map.of(
                            "issuer", provider.issuer(),
                            "client-id", CLIENT,
                            "client-secret", "a secret between two",
                            "roles.credit-officers", "OFFICER",
                            "roles.auditors", "AUDITOR",
                            "roles.robots", "MACHINE")
                    .forEach((name, value) -> System.setProperty("bulwark.access.oidc." + name, value));
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the next token says beside the usual. */
    void says(UnaryOperator<JWTClaimsSet.Builder> claims) {
        next.add(claims);
    }

    /** Whether tokens are signed with a key that the provider does not publish. */
    void forges(boolean yes) {
        forged = yes;
    }

    private void discovery(HttpExchange exchange) throws IOException {
        String at = issuer();
        answer(exchange, """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"token_endpoint_auth_methods_supported":["client_secret_basic"]}
                """.formatted(at, at, at, at));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = words(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked.get("nonce"), asked.get("code_challenge")));
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = words(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked begun = codes.remove(asked.get("code"));
        if (begun == null || !challenge(asked.getOrDefault("code_verifier", "")).equals(begun.challenge)) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("auth_time", now.getEpochSecond())
                .claim("nonce", begun.nonce);
        UnaryOperator<JWTClaimsSet.Builder> says = next.poll();
        answer(
                exchange,
                "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                        + signed((says == null ? claims : says.apply(claims)).build()) + "\"}");
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(forged ? stranger : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> words(String text) {
        Map<String, String> words = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            words.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return words;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
