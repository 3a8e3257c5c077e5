-- Participation (seed-001 2.1; issue 4): each choice of road that a person made, the newest counts.

create table dossier.participatie (
    id           uuid primary key,
    nummer       bigint generated always as identity,
    traject_id   uuid not null references dossier.traject,
    gemeente     text not null,
    keuze        text not null check (keuze in ('DUAAL_TRAJECT','PLAATSING','LATER','GEEN')),
    doel         text,
    reden        text,
    later_op     date,
    stand        text not null check (stand in ('LOOPT','WACHT','NAZORG','KLAAR','TERUG')),
    plaatsing_id uuid,                                        -- the placement this road led to
    uitkomst     text,
    gekozen_op   date not null,
    wie          text not null,
    tijdstip     timestamptz not null
);
create index participatie_van_traject on dossier.participatie (traject_id, nummer desc);

-- The new line of every traject that runs, and the phase that replaces na-pip.
insert into dossier.lijn (traject_id, gemeente, naam, status, sinds)
select id, gemeente, 'participatie', 'nog-niet-gestart', aangemaakt_op from dossier.traject where status <> 'afgesloten'
on conflict do nothing;
update dossier.traject set fase = 'leerroute' where fase = 'na-pip';

do $$
declare t text;
begin
    foreach t in array array['participatie'] loop
        execute format('alter table dossier.%I enable row level security', t);
        execute format('create policy eigen_gemeente on dossier.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', t);
        execute format('grant select, insert, update on dossier.%I to trajectregie_web, trajectregie_worker', t);
    end loop;
end $$;
grant usage on all sequences in schema dossier to trajectregie_web, trajectregie_worker;
