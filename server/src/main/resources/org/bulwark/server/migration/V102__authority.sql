-- Who may decide up to what amount. A row is proposed by one person and approved by another; it never changes, it ends.
create table access.authority (
    id uuid primary key,
    -- Whom it is for: all of a role, or one account.
    role text,
    account uuid references access.account,
    -- Null = every branch, every product.
    branch text,
    product text,
    currency char(3) not null,
    -- Minor units, inclusive.
    up_to bigint not null check (up_to > 0),
    may_override boolean not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    proposed_by text not null,
    proposed_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    ended_by text,
    check ((role is null) <> (account is null)),
    check (approved_by is null or approved_by <> proposed_by),
    check (valid_until is null or valid_until >= valid_from)
);

-- One person's authority in another's hands for a while.
create table access.delegation (
    id uuid primary key,
    from_account uuid not null references access.account,
    to_account uuid not null references access.account,
    valid_from timestamptz not null,
    valid_until timestamptz not null,
    reason text not null,
    made_by text not null,
    made_at timestamptz not null,
    check (from_account <> to_account),
    check (valid_until >= valid_from)
);
create index delegation_to on access.delegation (to_account, valid_until);

-- Who is away. Nothing is given to them, and their own authority rests.
create table access.absence (
    id uuid primary key,
    account uuid not null references access.account,
    valid_from timestamptz not null,
    valid_until timestamptz not null,
    reason text not null,
    made_by text not null,
    made_at timestamptz not null,
    check (valid_until >= valid_from)
);
create index absence_account on access.absence (account, valid_until);

grant select, insert, update on access.authority, access.delegation, access.absence to "${user}";
