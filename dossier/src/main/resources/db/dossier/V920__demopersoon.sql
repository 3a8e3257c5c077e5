-- How far the invented people of the embedded default are in their story, so that a restart goes on with it and never begins again. Empty in production.

create table dossier.demopersoon (
    traject_id uuid primary key references dossier.traject,
    gemeente   text not null,
    wie        text not null unique,                          -- which story
    dag        date not null,                                 -- the day in the story
    klaar_op   timestamptz                                    -- null: still on the road; after that day nobody walks with the person again
);

alter table dossier.demopersoon enable row level security;
create policy eigen_gemeente on dossier.demopersoon using (gemeente = any(string_to_array(current_setting('trajectregie.gemeenten', true), ',')));
grant select, insert, update on dossier.demopersoon to trajectregie_web;
