package org.bulwark.server.access.passkey;

import java.util.Optional;
import org.bulwark.server.access.account.Account;
import org.bulwark.server.access.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts, in the words of WebAuthn. */
@Component
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(accounts.find(Passkeys.account(id)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return entity(accounts.find(username));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> account) {
        return account.map(one -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkeys.user(one.id()))
                        .name(one.login())
                        .displayName(one.displayName())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("accounts are made by administrators");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts stay");
    }
}
