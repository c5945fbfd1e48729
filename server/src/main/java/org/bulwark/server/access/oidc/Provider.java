package org.bulwark.server.access.oidc;

import org.bulwark.server.access.AccessProperties.Oidc;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The bank's provider, asked for its addresses at the first sign-in and not at the start: a server must come up when it is down. */
final class Provider implements ClientRegistrationRepository {

    static final String NAME = "bank";

    private final Oidc settings;
    private volatile @Nullable ClientRegistration known;

    Provider(Oidc settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!name.equals(NAME)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(NAME)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri("{baseUrl}/access/oidc/{registrationId}/back")
                    .scope("openid", "profile")
                    .build();
            known = registration;
        }
        return registration;
    }
}
