-- In which phase a traject was, from when to when: the managers' throughput counts it (issue 4).

create table dossier.fase_periode (
    id         bigint generated always as identity primary key,
    traject_id uuid not null references dossier.traject,
    gemeente   text not null,
    fase       text not null,
    van        timestamptz not null,
    tot        timestamptz                                    -- null: in this phase now
);
create unique index fase_periode_nu on dossier.fase_periode (traject_id) where tot is null;
create index fase_periode_van_gemeente on dossier.fase_periode (gemeente, fase);

-- What the timeline tells of trajecten that began before.
insert into dossier.fase_periode (traject_id, gemeente, fase, van, tot)
select traject_id, gemeente, fase, tijdstip, lead(tijdstip) over (partition by traject_id order by tijdstip) from (
    select id as traject_id, gemeente, 'koppeling' as fase, aangemaakt_op as tijdstip from dossier.traject
    union all
    select r.traject_id, r.gemeente, case r.wat when 'Nieuwe fase: Overdracht uit het azc.' then 'azc-overdracht' when 'Nieuwe fase: Brede intake.' then 'brede-intake'
        when 'Nieuwe fase: Persoonlijk plan (PIP).' then 'pip' else 'leerroute' end, r.tijdstip
    from dossier.tijdlijn r where r.soort = 'traject.fase-gewijzigd') f;
update dossier.fase_periode p set tot = t.afgesloten_op from dossier.traject t where t.id = p.traject_id and p.tot is null and t.afgesloten_op is not null;

alter table dossier.fase_periode enable row level security;
create policy eigen_gemeente on dossier.fase_periode using (gemeente = any(string_to_array(current_setting('trajectregie.gemeenten', true), ',')));
grant select, insert, update on dossier.fase_periode to trajectregie_web, trajectregie_worker;
grant usage on all sequences in schema dossier to trajectregie_web, trajectregie_worker;
