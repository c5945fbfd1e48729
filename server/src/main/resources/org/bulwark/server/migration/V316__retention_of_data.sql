-- What of the quarantine tells of somebody can be found when that party is erased: a keyed hash of whom a record names.
alter table data.quarantined add column subject_key bytea;
create index quarantined_subject on data.quarantined (subject_key) where subject_key is not null;
create index quarantined_settled on data.quarantined (settled_at) where state <> 'waiting';
-- What is past its time goes as the retention policy says.
grant delete on data.quarantined, data.intake_count to "${user}";
