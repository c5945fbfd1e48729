package org.bulwark.server.access.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.audit.AuditTrail;
import org.bulwark.trust.log.entry.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the public keys of passkeys. */
@Repository
public class Passkeys implements UserCredentialRepository {

    private final JdbcClient database;
    private final AuditTrail audit;

    Passkeys(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** An account's passkeys, oldest first. */
    public List<Passkey> of(UUID account) {
        return database.sql("select id, label, made_at, last_used_at from access.passkey where account = ?"
                        + " order by made_at")
                .param(account)
                .query((row, n) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    /**
     * Removes one of the caller's own.
     *
     * @throws org.bulwark.basics.ProblemException {@link AccessProblem#NOT_FOUND}
     */
    @Transactional
    public void remove(UUID id, Caller caller, Instant now) {
        int removed = database.sql("delete from access.passkey where id = ? and account = ?")
                .params(id, caller.account())
                .update();
        if (removed == 0) {
            throw AccessProblem.NOT_FOUND.with("There is no such passkey.", "Load the page again.");
        }
        audit.record(LogEntry.of("access/passkey-removed", "account:" + caller.account(), now, caller.login()));
    }

    @Override
    public void delete(Bytes credentialId) {
        database.sql("delete from access.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord passkey) {
        database.sql("""
                        insert into access.passkey values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (credential_id) do update set signature_count = excluded.signature_count,
                            uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state,
                            last_used_at = excluded.last_used_at
                        """)
                .params(passkey.getCredentialId().getBytes(), UUID.randomUUID())
                .params(account(passkey.getUserEntityUserId()), passkey.getLabel())
                .params(passkey.getPublicKey().getBytes(), passkey.getSignatureCount(), passkey.isUvInitialized())
                .params(passkey.isBackupEligible(), passkey.isBackupState())
                .param(passkey.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toArray(String[]::new))
                .param(bytes(passkey.getAttestationObject()))
                .param(bytes(passkey.getAttestationClientDataJSON()))
                .params(Timestamp.from(passkey.getCreated()), Timestamp.from(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql("select * from access.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .query((row, n) -> passkey(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return database.sql("select * from access.passkey where account = ?")
                .param(account(userId))
                .query((row, n) -> passkey(row))
                .list();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(user(row.getObject("account", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(whole(row.getBytes("attestation_object")))
                .attestationClientDataJSON(whole(row.getBytes("attestation_client_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("made_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes whole(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes).map(Bytes::new).orElse(null);
    }

    /** The handle by which an authenticator knows an account: its id, which says nothing. */
    static Bytes user(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes user) {
        ByteBuffer bytes = ByteBuffer.wrap(user.getBytes());
        return bytes.remaining() == 16 ? new UUID(bytes.getLong(), bytes.getLong()) : new UUID(0, 0);
    }
}
