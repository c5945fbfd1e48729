package org.bulwark.server.access;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of access, {@code bulwark.access.…}.
 *
 * @param origin the address that people type, {@code https://risk.bank.example}; passkeys are bound to its host. Without it
 *     {@code http://localhost} and the server's port: passkeys do not work with an IP address
 * @param oidc the bank's identity provider, null without one: a nested record cannot be bound as an Optional
 */
@ConfigurationProperties("bulwark.access")
public record AccessProperties(
        Optional<String> origin, @Nullable Oidc oidc) {

    /**
     * The bank's identity provider (OpenID Connect).
     *
     * @param issuer its address, which must answer discovery
     * @param clientId what it knows us as
     * @param clientSecret what it knows us by
     * @param loginClaim the claim that becomes the login
     * @param rolesClaim the claim that lists groups or roles
     * @param roles which of its groups is which role of ours; others mean nothing here
     * @param branchesClaim the claim that lists branch codes
     */
    public record Oidc(
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("preferred_username") String loginClaim,
            @DefaultValue("groups") String rolesClaim,
            @DefaultValue Map<String, UserRole> roles,
            @DefaultValue("branches") String branchesClaim) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Oidc[" + issuer + "]";
        }
    }
}
