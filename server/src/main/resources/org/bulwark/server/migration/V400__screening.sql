-- Whom the bank looks for, what it found, and what people said of it.
create schema screening;
grant usage on schema screening to "${user}";

create table screening.list (
    code text primary key,
    kind text not null check (kind in ('sanctions', 'blacklist', 'greylist', 'device')),
    title text not null,
    -- Who says so, where an entry does not; why the bank keeps the list; who answers for it.
    source text not null,
    purpose text not null,
    owner text not null,
    -- The version in force; 0 while nothing was ever on it.
    version integer not null default 0 check (version >= 0),
    made_at timestamptz not null,
    made_by text not null
);

-- An entry as it stood from one version of its list on and before another.
create table screening.entry (
    list text not null references screening.list,
    id text not null,
    version integer not null check (version > 0),
    since integer not null,
    until integer check (until > since),
    source text not null,
    reason text not null,
    added timestamptz not null,
    expires timestamptz,
    -- Names, births, countries, comment, and keyed hashes of numbers and devices. Plain where a state publishes the list; of the bank's
    -- own lists, which tell who is suspected of what, under the key of the house.
    content bytea not null,
    primary key (list, id, version)
);
create unique index entry_standing on screening.entry (list, id) where until is null;
create index entry_since on screening.entry (list, since);
create index entry_until on screening.entry (list, until) where until is not null;

-- Every change that somebody wanted; what was done made exactly one version of its list.
create table screening.change (
    id uuid primary key,
    list text not null references screening.list,
    act text not null check (act in ('upload', 'add', 'expire', 'remove')),
    state text not null check (state in ('waiting', 'done', 'refused')),
    -- The one entry, where it is about one.
    entry text,
    reason text not null,
    file text,
    file_sha256 bytea,
    -- What it does to the list, as it was when asked for and, once done, as it was done.
    added integer not null,
    altered integer not null,
    ended integer not null,
    unaltered integer not null,
    -- The version that it was asked for on, and the one that it made.
    base integer not null,
    version integer,
    -- What it brings, compressed, under the key of the house; nothing once it is settled.
    content bytea,
    asked_at timestamptz not null,
    asked_by text not null,
    settled_at timestamptz,
    settled_by text,
    note text not null default '',
    check ((state = 'done') = (version is not null)),
    check ((state = 'waiting') = (content is not null))
);
create unique index change_version on screening.change (list, version);
create index change_newest on screening.change (list, asked_at desc, id desc);
create index change_waiting on screening.change (asked_at, id) where state = 'waiting';

-- Counts the changes, in the transaction of each, so that every process sees with one small question that what it holds is old.
create table screening.change_count (
    the_one boolean primary key default true check (the_one),
    count bigint not null
);
insert into screening.change_count (count) values (0);

-- A party found on a list when it applied.
create table screening.hit (
    id uuid primary key,
    application uuid not null,
    party uuid not null references data.party,
    -- Of the application: whose branch, and the masked name.
    branch text not null references data.branch,
    label text not null,
    list text not null references screening.list,
    list_version integer not null,
    entry text not null,
    entry_version integer not null,
    -- What met: a name, an identifier, a device; how alike, in ten-thousandths; whether it blocked the application.
    basis text not null,
    score integer not null check (score between 0 and 10000),
    blocks boolean not null,
    state text not null check (state in ('open', 'confirmed', 'cleared')),
    found_at timestamptz not null,
    -- What met what, word by word, under the party's key.
    why bytea not null,
    reviewed_at timestamptz,
    reviewed_by text,
    -- Under the party's key.
    note bytea,
    unique (application, list, entry),
    check ((state = 'open') = (reviewed_by is null))
);
create index hit_open on screening.hit (found_at, id) where state = 'open';
create index hit_of_branch on screening.hit (branch, found_at, id);
create index hit_newest on screening.hit (found_at, id);
create index hit_party on screening.hit (party, list, entry);

-- A person found that a party is not the one on a list. It holds for the version of the entry that was looked at.
create table screening.clearance (
    party uuid not null references data.party,
    list text not null references screening.list,
    entry text not null,
    entry_version integer not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    by_whom text not null,
    hit uuid not null references screening.hit,
    primary key (party, list, entry, entry_version, valid_from)
);

grant select, insert on screening.list, screening.entry, screening.change, screening.hit, screening.clearance to "${user}";
grant update (version) on screening.list to "${user}";
grant update (until) on screening.entry to "${user}";
grant update (state, added, altered, ended, unaltered, version, content, settled_at, settled_by, note) on screening.change to "${user}";
grant update (state, reviewed_at, reviewed_by, note) on screening.hit to "${user}";
grant select, update on screening.change_count to "${user}";
