-- How the fields of a source were filled on a day of intake, and how their values were spread: counts only, nothing that was said of anybody.
create table data.field_day (
    source text not null,
    -- A day of the bank's zone, of the time of taking in.
    day date not null,
    -- By field: records, given, and counts by value or piece of the line.
    summary jsonb not null,
    primary key (source, day)
);

grant select, insert, update, delete on data.field_day to "${user}";
