package org.bulwark.server.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.access.AccessProperties;
import org.bulwark.server.access.AccessProperties.Oidc;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.bulwark.server.access.account.Registrar;
import org.bulwark.server.access.account.SignIn;
import org.bulwark.server.access.session.PageSessions;
import org.bulwark.server.data.Branches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to the provider and back. Nothing of what the provider hands out is kept: the identity token is checked (issuer, audience, nonce,
 * signature, times), says who it is, and from there on the session is ours.
 */
@Component
public final class OidcLogin {

    private static final String BASE = "/access/oidc";

    /** Where one signs in when the provider's word did not do. */
    private static final String REFUSED = "/access/login?refused=oidc";

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);

    private final Optional<Oidc> settings;
    private final Accounts accounts;
    private final Registrar registrar;
    private final Branches branches;
    private final TransactionTemplate transaction;
    private final SignIn signIn;
    private final PageSessions sessions;
    private final InstantSource clock;

    OidcLogin(
            AccessProperties properties,
            Accounts accounts,
            Registrar registrar,
            Branches branches,
            TransactionTemplate transaction,
            SignIn signIn,
            PageSessions sessions,
            InstantSource clock) {
        this.settings = Optional.ofNullable(properties.oidc());
        this.accounts = accounts;
        this.registrar = registrar;
        this.branches = branches;
        this.transaction = transaction;
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Where the way to the provider begins; empty where the bank has set none. */
    public Optional<String> begin() {
        return settings.map(set -> BASE + "/" + Provider.NAME);
    }

    /** Puts the way into the chain of the pages. */
    public void set(HttpSecurity http) {
        settings.ifPresent(oidc -> {
            Provider provider = new Provider(oidc);
            OidcPeople people = new OidcPeople(oidc, accounts, registrar, branches, transaction);
            http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NothingKept())
                    .loginPage("/access/login")
                    .authorizationEndpoint(begin -> begin.authorizationRequestResolver(request(provider)))
                    .redirectionEndpoint(end -> end.baseUri(BASE + "/*/back"))
                    .successHandler((request, response, who) -> succeeded(people, request, response, who))
                    .failureHandler(OidcLogin::failed));
        });
    }

    /** With PKCE; and asking the person anew, since who comes back here a second time does so to step up. */
    private static DefaultOAuth2AuthorizationRequestResolver request(Provider provider) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(provider, BASE);
        resolver.setAuthorizationRequestCustomizer(request -> OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(all -> all.additionalParameters(
                        Map.of("prompt", "login", "max_age", Long.toString(FRESH.toSeconds()))))
                .accept(request));
        return resolver;
    }

    private void succeeded(
            OidcPeople people, HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        SecurityContextHolder.clearContext();
        try {
            OidcUser user = (OidcUser) Objects.requireNonNull(who.getPrincipal());
            Instant proven = user.getAuthenticatedAt();
            if (proven != null && proven.isBefore(clock.instant().minus(FRESH))) {
                LOG.info("sign-in refused: the provider did not ask the person again");
                response.sendRedirect(REFUSED);
                return;
            }
            Account account = people.account(user);
            sessions.open(request, account, "oidc");
            signIn.signedIn(account, "oidc");
            response.sendRedirect("/");
        } catch (ProblemException e) {
            LOG.info("sign-in refused: {}", e.getMessage());
            response.sendRedirect(REFUSED);
        }
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.info("sign-in refused: {}", e.getMessage());
        response.sendRedirect(REFUSED);
    }
}
