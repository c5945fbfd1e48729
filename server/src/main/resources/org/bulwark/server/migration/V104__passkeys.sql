-- Passkeys (WebAuthn): public keys only, worth nothing to a thief.
create table access.passkey (
    credential_id bytea primary key,
    -- For addresses: the credential's id is long and the browser's business.
    id uuid not null unique,
    account uuid not null references access.account,
    label text not null,
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text[] not null,
    attestation_object bytea,
    attestation_client_data bytea,
    made_at timestamptz not null,
    last_used_at timestamptz not null
);
create index passkey_account on access.passkey (account);

grant select, insert, update, delete on access.passkey to "${user}";
