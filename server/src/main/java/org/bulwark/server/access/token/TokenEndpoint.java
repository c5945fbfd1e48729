package org.bulwark.server.access.token;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Set;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Open;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.SignIn;
import org.bulwark.server.web.Sent;
import org.bulwark.server.web.StrictJson;
import org.bulwark.server.web.description.Takes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where tokens come from: a password, the secret of another system, or a session of pages. */
@RestController
class TokenEndpoint {

    /**
     * What is sent for a token.
     *
     * @param login a person's login, or another system's
     * @param password its password or secret
     */
    record Proof(
            @Schema(maxLength = LONGEST_LOGIN) String login,
            @Schema(maxLength = LONGEST_PASSWORD) String password) {

        static Proof of(Sent sent) {
            return new Proof(text(sent, "login", LONGEST_LOGIN), text(sent, "password", LONGEST_PASSWORD));
        }

        private static String text(Sent sent, String key, int longest) {
            String text = sent.text(key);
            if (text.isBlank() || text.length() > longest) {
                throw StrictJson.BodyProblem.FIELD_INVALID.with(
                        "'" + key + "' is empty or longer than " + longest + " characters.",
                        "Send login and password as they were given to you.");
            }
            return text;
        }

        @Override
        public String toString() {
            return "Proof[]";
        }
    }

    private static final int LONGEST_LOGIN = 100;
    private static final int LONGEST_PASSWORD = 300;

    private final SignIn signIn;
    private final Accounts accounts;
    private final Tokens tokens;
    private final StrictJson json;
    private final InstantSource clock;

    TokenEndpoint(SignIn signIn, Accounts accounts, Tokens tokens, StrictJson json, InstantSource clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    /** Gives a token for login and password, or for the secret of another system. */
    @PostMapping(path = "/api/access/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Open(because = "one proves here who one is; guessers are slowed down")
    @Takes(Proof.class)
    IssuedToken withPassword(HttpServletRequest request) {
        Proof proof = Proof.of(Sent.of(request, json, Proof.class));
        Account account = signIn.withPassword(
                        new SignIn.Attempt(proof.login(), proof.password(), request.getRemoteAddr()),
                        Set.of(Account.Kind.values()))
                .orElseThrow(() -> AccessProblem.SIGN_IN_REFUSED.with(
                        "Login and password do not go together, or were tried too often.",
                        "Check both, wait a moment, and try again."));
        if (account.temporaryPassword()) {
            throw AccessProblem.PASSWORD_CHANGE_NEEDED.with(
                    "The password was set by somebody else.", "Sign in at /access/login and choose one of your own.");
        }
        return tokens.issue(account, clock.instant());
    }

    /** For somebody who is signed in at the pages; it is as fresh as their session is. */
    @PostMapping("/access/tokens")
    @SignedIn
    IssuedToken withSession(Caller caller) {
        return tokens.issue(accounts.find(caller.account()).orElseThrow(), caller.authenticatedAt());
    }
}
