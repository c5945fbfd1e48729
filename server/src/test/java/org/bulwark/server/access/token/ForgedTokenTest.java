package org.bulwark.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.account.Registrar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that somebody made themselves, or kept too long. */
@ExtendWith(TestServer.class)
class ForgedTokenTest {

    private static JWTClaimsSet claims(String account, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder good = new JWTClaimsSet.Builder()
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .subject(account)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Tokens.VALID_FOR)))
                .claim(Tokens.MADE, now.toEpochMilli())
                .claim(Tokens.AUTHENTICATED, now.getEpochSecond());
        change.accept(good);
        return good.build();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws Exception {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader header(ECKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(Tokens.TYPE)
                .keyID(key.getKeyID())
                .build();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> forged(Server server, TestAccounts.Made made) throws Exception {
        ECKey ours = server.part(TokenKeys.class).signing();
        ECKey theirs = new ECKeyGenerator(Curve.P_256).keyID(ours.getKeyID()).generate();
        String id = made.account().id().toString();
        JWTClaimsSet good = claims(id, change -> {});
        String valid = signed(header(ours), good, new ECDSASigner(ours));
        String[] parts = valid.split("\\.", -1);
        String publicKey = ours.toPublicJWK().toJSONString();
        String none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + ours.getKeyID() + "\"}");
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("signed by another key under our key's name", signed(header(theirs), good, new ECDSASigner(theirs)));
        forged.put("unsigned, algorithm none", new PlainJWT(good).serialize());
        forged.put("algorithm none with our signature", none + "." + parts[1] + "." + parts[2]);
        forged.put(
                "HMAC with our public key as the secret",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .type(Tokens.TYPE)
                                .keyID(ours.getKeyID())
                                .build(),
                        good,
                        new MACSigner(publicKey.getBytes(StandardCharsets.UTF_8))));
        forged.put(
                "brings its own key along",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(Tokens.TYPE)
                                .keyID("theirs")
                                .jwk(theirs.toPublicJWK())
                                .build(),
                        good,
                        new ECDSASigner(theirs)));
        forged.put(
                "expired",
                signed(
                        header(ours),
                        claims(id, c -> c.expirationTime(Date.from(Instant.now().minusSeconds(5)))),
                        new ECDSASigner(ours)));
        forged.put(
                "for another audience",
                signed(header(ours), claims(id, c -> c.audience("another-system")), new ECDSASigner(ours)));
        forged.put(
                "from another issuer",
                signed(header(ours), claims(id, c -> c.issuer("another-house")), new ECDSASigner(ours)));
        forged.put(
                "of another type, though ours",
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(JOSEObjectType.JWT)
                                .keyID(ours.getKeyID())
                                .build(),
                        good,
                        new ECDSASigner(ours)));
        forged.put(
                "of an account that is not there",
                signed(header(ours), claims("00000000-0000-7000-8000-000000000000", c -> {}), new ECDSASigner(ours)));
        forged.put(
                "without an expiry",
                signed(header(ours), claims(id, c -> c.expirationTime(null)), new ECDSASigner(ours)));
        forged.put(
                "another account's claims under our signature",
                parts[0]
                        + "."
                        + base64(claims("00000000-0000-7000-8000-000000000001", c -> {})
                                .toString())
                        + "." + parts[2]);
        forged.put("a signature of zeros (CVE-2022-21449)", parts[0] + "." + parts[1] + "." + base64("\0".repeat(64)));
        forged.put("cut short", valid.substring(0, valid.length() - 20));
        forged.put("a megabyte's beginning", "a".repeat(7_000));
        forged.put("nothing", "");
        return forged;
    }

    @TestFactory
    Stream<DynamicTest> aForgedTokenIsRefusedAndNotToldWhy(Server server) throws Exception {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("ours"));
        return forged(server, made).entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(forged.getKey(), () -> {
                    assertThat(server.part(Tokens.class).caller(forged.getValue()))
                            .isEmpty();
                    var answer = ApiCaller.with(server, forged.getValue()).get("/api/nowhere");
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.body()).contains("access/token-refused");
                }));
    }

    @Test
    void aTokenOfADisabledAccountIsWorthNothing(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("ours"));
        Tokens tokens = server.part(Tokens.class);
        String token = tokens.issue(made.account(), Instant.now()).token();
        assertThat(tokens.caller(token)).isPresent();
        server.part(Registrar.class).setActive(made.account().id(), false, "test");
        assertThat(tokens.caller(token)).isEmpty();
        server.part(Registrar.class).setActive(made.account().id(), true, "test");
        assertThat(tokens.caller(token)).as("made before it was enabled again").isEmpty();
    }

    @Test
    void aChangeOfKeysInterruptsNobody(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("ours"));
        Tokens tokens = server.part(Tokens.class);
        String first = tokens.issue(made.account(), Instant.now()).token();
        server.part(TokenKeys.class).rotate();
        assertThat(tokens.caller(first)).isPresent();
        assertThat(tokens.caller(tokens.issue(made.account(), Instant.now()).token()))
                .isPresent();
    }

    @Test
    void rolesAreThoseOfTheAccountAndNotOfTheToken(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.OFFICER, Set.of("ours"));
        Tokens tokens = server.part(Tokens.class);
        String token = tokens.issue(made.account(), Instant.now()).token();
        server.part(Registrar.class).assign(made.account().id(), Set.of(UserRole.AUDITOR), Set.of(), "test");
        assertThat(tokens.caller(token)).hasValueSatisfying(caller -> {
            assertThat(caller.roles()).containsExactly(UserRole.AUDITOR);
            assertThat(caller.sees("theirs")).isTrue();
        });
    }

    @Test
    void aTokenIsAsFreshAsThePasswordThatItCameFrom(Server server) {
        TestAccounts.Made made = TestAccounts.make(server, UserRole.ADMINISTRATOR, Set.of());
        Tokens tokens = server.part(Tokens.class);
        Instant now = Instant.now();
        String stale =
                tokens.issue(made.account(), now.minus(Duration.ofMinutes(6))).token();
        assertThat(tokens.caller(stale))
                .hasValueSatisfying(caller -> assertThat(caller.isFresh(now)).isFalse());
    }
}
