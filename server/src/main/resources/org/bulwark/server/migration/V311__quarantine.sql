-- What becomes of records that were kept aside.

-- Of the received: those that came out of the quarantine, mended or as they were, and were taken in. They were received and quarantined
-- when they came, and are received and accepted (or known already) when they come again: so received = accepted + duplicate + quarantined
-- holds of every hour, accepted is the number of events, quarantined that of records ever kept aside, and received - again what senders sent.
alter table data.intake_count add column again bigint not null default 0;

alter table data.quarantined drop constraint quarantined_state_check;
alter table data.quarantined add constraint quarantined_state_check
    check (state in ('waiting', 'mended', 'replayed', 'dropped'));

create index quarantined_flaw on data.quarantined using gin (flaw_codes) where state = 'waiting';
create index quarantined_received on data.quarantined (received_at, id);
