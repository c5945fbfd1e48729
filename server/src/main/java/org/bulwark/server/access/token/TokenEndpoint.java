package org.bulwark.server.access.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.Set;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Open;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.SignIn;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
            @NotBlank @Size(max = 100) String login,
            @NotBlank @Size(max = 300) String password) {
        @Override
        public String toString() {
            return "Proof[]";
        }
    }

    private final SignIn signIn;
    private final Accounts accounts;
    private final Tokens tokens;
    private final InstantSource clock;

    TokenEndpoint(SignIn signIn, Accounts accounts, Tokens tokens, InstantSource clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping("/api/access/tokens")
    @Open(because = "one proves here who one is; guessers are slowed down")
    IssuedToken withPassword(@Valid @RequestBody Proof proof, HttpServletRequest request) {
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
