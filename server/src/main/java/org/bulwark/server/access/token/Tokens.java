package org.bulwark.server.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.springframework.stereotype.Component;

/**
 * Makes tokens and says whose they are. A token is a JWT (RFC 9068, ES256) that names an account and nothing it may do: roles and branches
 * are the account's at the moment of the request. A signature is checked once; after that the token is known until it expires.
 */
@Component
public class Tokens {

    /** How long a token is valid. */
    public static final Duration VALID_FOR = Duration.ofMinutes(15);

    static final String ISSUER = "bulwark";
    static final String AUDIENCE = "bulwark-api";
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    /** When it was made, in milliseconds: the standard claim counts whole seconds, too coarse to compare with a changed password. */
    static final String MADE = "made";

    static final String AUTHENTICATED = "auth_time";

    private static final int LONGEST = 2_000;

    /** What is left of a token once its signature is checked. */
    private record Known(UUID account, Instant made, Instant authenticated, Instant expires) {}

    private final TokenKeys keys;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(VALID_FOR)
            .build();

    Tokens(TokenKeys keys, Accounts accounts, InstantSource clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A token for an account whose proof has been checked.
     *
     * @param authenticatedAt when the password or passkey was given
     */
    public IssuedToken issue(Account account, Instant authenticatedAt) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account.id().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID_FOR)))
                .claim(MADE, now.toEpochMilli())
                .claim(AUTHENTICATED, authenticatedAt.getEpochSecond())
                .build();
        return new IssuedToken(sign(claims), "Bearer", VALID_FOR.toSeconds());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            ECKey key = keys.signing();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(TYPE)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose a token is; empty when it is not valid or its account is not what it was. */
    public Optional<Caller> caller(String token) {
        Instant now = clock.instant();
        Known seen = known.getIfPresent(token);
        if (seen == null) {
            Optional<Known> fresh = check(token);
            if (fresh.isEmpty()) {
                return Optional.empty();
            }
            seen = fresh.get();
            known.put(token, seen);
        }
        Known valid = seen;
        if (!valid.expires().isAfter(now)) {
            return Optional.empty();
        }
        return accounts.active(valid.account())
                .filter(account ->
                        valid.made().toEpochMilli() >= account.tokensFrom().toEpochMilli())
                .filter(account -> !account.temporaryPassword())
                .map(account -> account.caller(valid.authenticated(), Caller.Means.TOKEN));
    }

    private Optional<Known> check(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            return isSigned(signed) ? known(signed.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One algorithm, one type, a key of ours: what the token says about itself chooses nothing else. */
    private boolean isSigned(SignedJWT token) throws JOSEException {
        JWSHeader header = token.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                || !TYPE.equals(header.getType())
                || header.getKeyID() == null
                || header.getCriticalParams() != null) {
            return false;
        }
        Optional<ECKey> key = keys.find(header.getKeyID());
        return key.isPresent() && token.verify(new ECDSAVerifier(key.get()));
    }

    private static Optional<Known> known(JWTClaimsSet claims) throws ParseException {
        if (!ISSUER.equals(claims.getIssuer())
                || !List.of(AUDIENCE).equals(claims.getAudience())
                || claims.getSubject() == null
                || claims.getExpirationTime() == null
                || claims.getLongClaim(MADE) == null
                || claims.getLongClaim(AUTHENTICATED) == null) {
            return Optional.empty();
        }
        return Optional.of(new Known(
                UUID.fromString(claims.getSubject()),
                Instant.ofEpochMilli(claims.getLongClaim(MADE)),
                Instant.ofEpochSecond(claims.getLongClaim(AUTHENTICATED)),
                claims.getExpirationTime().toInstant()));
    }
}
