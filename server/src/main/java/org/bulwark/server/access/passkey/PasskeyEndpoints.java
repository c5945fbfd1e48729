package org.bulwark.server.access.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Open;
import org.bulwark.server.access.SignedIn;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.SignIn;
import org.bulwark.server.access.session.PageSessions;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.trust.log.entry.LogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a page's script asks of passkeys. Each challenge is used once. */
@Controller
@RequestMapping("/access/passkeys")
class PasskeyEndpoints {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyEndpoints.class);
    private static final String MAKING = PasskeyEndpoints.class.getName() + ".making";
    private static final String ASKING = PasskeyEndpoints.class.getName() + ".asking";
    private static final int LONGEST_LABEL = 60;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final RelyingParty party;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final SignIn signIn;
    private final PageSessions sessions;
    private final AuditTrail audit;
    private final InstantSource clock;

    PasskeyEndpoints(
            RelyingParty party,
            Passkeys passkeys,
            Accounts accounts,
            SignIn signIn,
            PageSessions sessions,
            AuditTrail audit,
            InstantSource clock) {
        this.party = party;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins to register one. It needs a fresh password: a key of a passer-by's on somebody's account would stay. */
    @PostMapping(path = "/begin", produces = MediaType.APPLICATION_JSON_VALUE)
    @SignedIn
    ResponseEntity<String> begin(Caller caller, HttpSession session) {
        demandFresh(caller);
        PublicKeyCredentialCreationOptions options = party.operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication()));
        session.setAttribute(MAKING, options);
        return ResponseEntity.ok(JSON.writeValueAsString(options));
    }

    /** Registers what the authenticator made. */
    @PostMapping
    @SignedIn
    ResponseEntity<Void> register(
            Caller caller,
            @RequestParam(defaultValue = "") String label,
            @RequestBody String made,
            HttpSession session) {
        demandFresh(caller);
        if (!(session.getAttribute(MAKING) instanceof PublicKeyCredentialCreationOptions options)) {
            throw refused();
        }
        session.removeAttribute(MAKING);
        String name = label.isBlank() ? "Passkey" : label.strip();
        try {
            party.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options,
                            new RelyingPartyPublicKey(
                                    JSON.readValue(made, MADE),
                                    name.substring(0, Math.min(LONGEST_LABEL, name.length())))));
        } catch (JacksonException | WebAuthnException | IllegalArgumentException e) {
            LOG.info("a passkey was not registered", e);
            throw refused();
        }
        audit.record(LogEntry.of(
                "access/passkey-registered", "account:" + caller.account(), clock.instant(), caller.login()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/remove")
    @SignedIn
    String remove(@PathVariable UUID id, Caller caller) {
        demandFresh(caller);
        passkeys.remove(id, caller, clock.instant());
        return "redirect:/access/me";
    }

    /** A challenge to be signed; it names nobody's passkeys to a stranger. */
    @PostMapping(path = "/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @Open(because = "one signs in with it")
    ResponseEntity<String> challenge(HttpSession session) {
        PublicKeyCredentialRequestOptions options = party.operations()
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(authentication()));
        session.setAttribute(ASKING, options);
        return ResponseEntity.ok(JSON.writeValueAsString(options));
    }

    @PostMapping("/sign-in")
    @Open(because = "one signs in with it")
    ResponseEntity<Map<String, String>> signIn(@RequestBody String shown, HttpServletRequest request) {
        Account account = owner(shown, request.getSession())
                .filter(one -> one.kind() == Account.Kind.PERSON)
                .orElseThrow(PasskeyEndpoints::refused);
        sessions.open(request, account, "passkey");
        signIn.signedIn(account, "passkey");
        return ResponseEntity.ok(Map.of("login", account.login()));
    }

    /** Stands in for the password where it is asked again. */
    @PostMapping("/step-up")
    @SignedIn
    ResponseEntity<Void> stepUp(Caller caller, @RequestBody String shown, HttpServletRequest request) {
        Account account = owner(shown, request.getSession())
                .filter(one -> one.id().equals(caller.account()))
                .orElseThrow(PasskeyEndpoints::refused);
        sessions.authenticatedAgain(request);
        audit.record(LogEntry.of("access/authenticated-again", account.subject(), clock.instant(), caller.login())
                .with("means", "passkey"));
        return ResponseEntity.noContent().build();
    }

    private Optional<Account> owner(String shown, HttpSession session) {
        if (!(session.getAttribute(ASKING) instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        session.removeAttribute(ASKING);
        try {
            var user = party.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(options, JSON.readValue(shown, SHOWN)));
            return accounts.find(Passkeys.account(user.getId())).filter(Account::active);
        } catch (JacksonException | WebAuthnException | IllegalArgumentException e) {
            LOG.info("a passkey was refused", e);
            return Optional.empty();
        }
    }

    private void demandFresh(Caller caller) {
        if (!caller.isFresh(clock.instant())) {
            throw AccessProblem.STEP_UP_NEEDED.with(
                    "This needs your password or passkey again.", "Give it at /access/step-up.");
        }
    }

    private static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw refused();
        }
        return authentication;
    }

    private static RuntimeException refused() {
        return AccessProblem.SIGN_IN_REFUSED.with("The passkey was not accepted.", "Try again, or use the password.");
    }
}
