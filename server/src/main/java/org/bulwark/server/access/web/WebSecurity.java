package org.bulwark.server.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.bulwark.server.access.Callers;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.guard.Endpoints;
import org.bulwark.server.access.guard.Refusals;
import org.bulwark.server.access.oidc.OidcLogin;
import org.bulwark.server.access.session.SessionFilter;
import org.bulwark.server.access.session.Sessions;
import org.bulwark.server.access.token.TokenFilter;
import org.bulwark.server.access.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two chains: the API by token and without a session, the pages by session and with a mark in every form. Both let strangers to what is
 * marked open and to nothing else; what the roles allow is held by the guard behind them.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] FILES = {"/assets/**", "/webjars/**", "/favicon.ico"};

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Refusals refusals, Tokens tokens, RequestMatcher open) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        // Measurements are no handler of ours, so their rule stands here.
                        .requestMatchers("/actuator/**")
                        .access((who, what) -> new AuthorizationDecision(Callers.find()
                                .filter(caller -> caller.may(Permission.METRICS_READ))
                                .isPresent()))
                        .anyRequest()
                        .access((who, what) ->
                                // Most callers are signed in: the addresses for strangers are gone through for the
                                // others only.
                                new AuthorizationDecision(Callers.find().isPresent()
                                        || open.matches(what.getRequest())
                                        || who.get().isAuthenticated())))
                .addFilterAfter(new TokenFilter(tokens, refusals), HeaderWriterFilter.class)
                // A token comes with every request: nothing of what Spring keeps for sessions is of use, and each
                // filter costs.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(Headers::set)
                .with(new Plain(refusals), plain -> {})
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, Refusals refusals, Sessions sessions, OidcLogin oidc, RequestMatcher open) {
        oidc.set(http);
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(FILES)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterAfter(new SessionFilter(sessions), HeaderWriterFilter.class)
                .headers(Headers::set)
                .with(new Plain(refusals), plain -> {})
                .build();
    }

    /** What strangers may call; read from the handlers at the first request, when they all are there. */
    @Bean
    RequestMatcher open(ObjectProvider<Endpoints> endpoints) {
        return new RequestMatcher() {
            private volatile @Nullable RequestMatcher known;

            @Override
            public boolean matches(HttpServletRequest request) {
                RequestMatcher open = known;
                if (open == null) {
                    open = endpoints.getObject().openOnes();
                    known = open;
                }
                return open.matches(request);
            }
        };
    }

    /** The filters are not measured one by one: it costs more than they do. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Keeps Spring Boot from making an account of its own. */
    @Bean
    UserDetailsService noOthers() {
        return login -> {
            throw new UsernameNotFoundException("accounts are looked up elsewhere");
        };
    }

    /** What both chains leave out of Spring's offer, and how they refuse. */
    private static final class Plain extends AbstractHttpConfigurer<Plain, HttpSecurity> {

        private final Refusals refusals;

        Plain(Refusals refusals) {
            this.refusals = refusals;
        }

        @Override
        public void init(HttpSecurity http) {
            http.requestCache(cache -> cache.disable())
                    .formLogin(AbstractHttpConfigurer::disable)
                    .httpBasic(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .exceptionHandling(refused ->
                            refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        }
    }
}
