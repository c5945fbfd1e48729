-- For what a consent was given, and who wrote it down or took it back. Consents before this were for assessing credit.
alter table data.consent
    add column purpose text not null default 'credit-assessment',
    add column given_by text not null default 'intake',
    add column withdrawn_by text;
alter table data.consent drop constraint consent_pkey;
alter table data.consent add primary key (party, consent, purpose, given_at);
