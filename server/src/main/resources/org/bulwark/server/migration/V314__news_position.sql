-- How far news were read: the place of the last event that was looked at. It moves in the transaction that takes the readings in.
create table data.news_position (
    one boolean primary key default true check (one),
    through bigint not null
);
insert into data.news_position values (true, 0);
-- Articles among the events, for the reader and for whoever reads them again.
create index event_news on data.event (seq) where source = 'news';
create index event_news_subject on data.event (subject) where source = 'news';

grant select, update on data.news_position to "${user}";
