-- What a facility may cost: what is promised can be drawn tomorrow, unless it is frozen; what is past or closed counts for nothing.
alter table data.facility add column exposed bigint not null generated always as (
    case when status in ('offered', 'open') then greatest(granted, drawn) when status = 'frozen' then drawn else 0 end) stored;
