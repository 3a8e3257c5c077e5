-- Rhythms of contact: which rhythm of the inrichting a traject follows, and each of its moments.
create table dossier.contactritme (
    id                uuid primary key,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    code              text not null,                   -- code in the inrichting
    naam              text not null,
    soort             text not null,
    rol               text not null,
    met               text[] not null,                 -- every party that must be spoken to
    schema            jsonb not null,                  -- the inrichting's, or what a professional changed it into
    voorwaarde        text not null,
    overslaan         text,                            -- ISO period; empty: a moment may not be skipped
    tot               text not null,
    anker             date not null,                   -- the day the schema counts from
    nr_basis          int  not null default 0,         -- moments before the schema was changed
    status            text not null check (status in ('LOPEND', 'AFGEROND', 'GESTOPT')),
    gestart_op        date not null,
    geeindigd_op      date,
    reden             text,                            -- why it changed or ended
    zoek_opnieuw_op   date,                            -- silence: not reached, to be tried again
    alarm_sinds       date,                            -- silence: since when the alarm stands
    versie            int  not null default 1,         -- counts messages to the process
    unique (traject_id, code)
);

create table dossier.contactplan (
    id                uuid primary key,
    ritme_id          uuid not null references dossier.contactritme,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    nr                int  not null,
    gepland_op        date not null,                   -- by the schema
    datum             date not null,                   -- by agreement, or a new attempt; otherwise gepland_op
    status            text not null check (status in ('GEPLAND', 'GEHOUDEN', 'OVERGESLAGEN', 'VERVALLEN')),
    pogingen          int  not null default 0,
    gesproken         text[] not null default '{}',
    contactmoment_id  uuid references dossier.contactmoment,
    afgehandeld_op    date,
    reden             text,
    informatie_van    text,
    informatie_op     date,
    hulp_nodig        boolean,
    wie_naam          text,
    unique (ritme_id, nr)
);
create index contactplan_van_traject on dossier.contactplan (traject_id, datum);
create index contactplan_open on dossier.contactplan (traject_id, datum) where status = 'GEPLAND';

do $$
declare tabel text;
begin
    foreach tabel in array array['contactritme', 'contactplan'] loop
        execute format('alter table dossier.%I enable row level security', tabel);
        execute format('create policy eigen_gemeente on dossier.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', tabel);
        execute format('grant select, insert, update on dossier.%I to trajectregie_web, trajectregie_worker', tabel);
    end loop;
end $$;
