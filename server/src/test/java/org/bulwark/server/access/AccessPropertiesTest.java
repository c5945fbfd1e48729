package org.bulwark.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.bulwark.server.access.AccessProperties.Oidc;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings as docs/operations.md says they are given. */
class AccessPropertiesTest {

    @Test
    void theEnvironmentSetsTheProviderAndWhichGroupIsWhichRole() {
        StandardEnvironment environment = new StandardEnvironment();
        // Where the shared server's own provider is set; maps are put together from all sources.
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "BULWARK_ACCESS_OIDC_ISSUER", "https://login.bank.example",
                                "BULWARK_ACCESS_OIDC_CLIENTID", "bulwark",
                                "BULWARK_ACCESS_OIDC_CLIENTSECRET", "secret",
                                "BULWARK_ACCESS_OIDC_ROLES_LENDERS", "OFFICER",
                                "BULWARK_ACCESS_OIDC_ROLESCLAIM", "roles")));
        Oidc oidc = Objects.requireNonNull(Binder.get(environment)
                .bind("bulwark.access", AccessProperties.class)
                .get()
                .oidc());
        assertThat(oidc.clientId()).isEqualTo("bulwark");
        assertThat(oidc.rolesClaim()).isEqualTo("roles");
        assertThat(oidc.loginClaim()).isEqualTo("preferred_username");
        assertThat(oidc.roles()).isEqualTo(Map.of("lenders", UserRole.OFFICER));
    }
}
