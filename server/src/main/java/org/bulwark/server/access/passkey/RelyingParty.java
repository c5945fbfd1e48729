package org.bulwark.server.access.passkey;

import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import org.bulwark.server.access.AccessProperties;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who we are to authenticators. Made at the first use, when the port is known. The person must be verified by the authenticator, with a
 * finger or a PIN: a passkey is two factors, and stands in for a password where one is asked again.
 */
@Component
final class RelyingParty {

    private final Supplier<WebAuthnRelyingPartyOperations> operations;

    RelyingParty(
            AccessProperties properties,
            Environment environment,
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys) {
        operations = SingletonSupplier.of(() -> {
            String origin = properties
                    .origin()
                    .orElseGet(() -> "http://localhost:" + environment.getRequiredProperty("local.server.port"));
            var made = new Webauthn4JRelyingPartyOperations(
                    owners,
                    passkeys,
                    PublicKeyCredentialRpEntity.builder()
                            .id(URI.create(origin).getHost())
                            .name("Bulwark")
                            .build(),
                    Set.of(origin));
            made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            return made;
        });
    }

    WebAuthnRelyingPartyOperations operations() {
        return operations.get();
    }
}
