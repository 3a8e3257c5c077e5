-- Read model (schema engine) and mailbox (schema postbus).
--
-- engine.*  is written by the exporter only, idempotently: every mutable row carries the log position of the record that last changed it
--           ("positie"); keys and positions are unique within a partition, and the partition is in the key's upper bits (sleutel >> 51).
-- postbus.* is written in the transaction of whoever wants something from the engine, and moved on by the dispatcher.
--
-- Row-level security: trajectregie_web sees the gemeenten of its transaction (set_config('trajectregie.gemeenten', …, true)), nothing without.
-- Worker and dispatcher see every gemeente in these two schemas: no person steers them, and the dispatcher serves all. The exporter writes
-- engine.* and touches nothing else. The owner (Flyway) is not subject to the policies.

create schema if not exists engine;
create schema if not exists postbus;

grant usage on schema engine to trajectregie_web, trajectregie_worker, trajectregie_dispatcher, trajectregie_exporter;
grant usage on schema postbus to trajectregie_web, trajectregie_worker, trajectregie_dispatcher;

create table engine.definitie (
    sleutel        bigint primary key,
    proces_id      text        not null,
    versie         int         not null,
    versielabel    text,
    naam           text,
    resource_naam  text        not null,
    xml            text        not null,
    inhoud_hash    text        not null,
    gedeployd_op   timestamptz not null
);
create index definitie_laatste_versie on engine.definitie (proces_id, versie desc);

create table engine.definitie_element (
    definitie_sleutel bigint not null references engine.definitie,
    element_id        text   not null,
    naam              text,
    soort             text   not null,
    rol               text,
    eigenschappen     jsonb  not null default '{}',
    primary key (definitie_sleutel, element_id)
);
comment on column engine.definitie_element.soort is 'BPMN element name: userTask, serviceTask, callActivity, intermediateCatchEvent, …';
comment on column engine.definitie_element.eigenschappen is 'zeebe:properties by name, and jobtype, formulierId, aangeroepenProces where the model has them';

create table engine.procesinstantie (
    sleutel               bigint primary key,
    definitie_sleutel     bigint      not null,
    proces_id             text        not null,
    versie                int         not null,
    ouder_sleutel         bigint,
    ouder_element_sleutel bigint,
    wortel_sleutel        bigint      not null,
    traject_id            uuid,
    gemeente              text,
    startbericht          text,
    correlatiesleutel     text,
    startbericht_sleutel  bigint,
    toestand              text        not null check (toestand in ('ACTIEF', 'VOLTOOID', 'BEEINDIGD')),
    gestart_op            timestamptz not null,
    geeindigd_op          timestamptz,
    positie               bigint      not null
);
create index procesinstantie_per_traject on engine.procesinstantie (traject_id, sleutel);
create index procesinstantie_per_startbericht on engine.procesinstantie (startbericht, correlatiesleutel, sleutel desc) where startbericht is not null;
create index procesinstantie_kinderen on engine.procesinstantie (ouder_sleutel) where ouder_sleutel is not null;
create index procesinstantie_monitor on engine.procesinstantie (gemeente, proces_id, toestand, sleutel desc);

create table engine.element (
    sleutel                 bigint primary key,
    procesinstantie_sleutel bigint      not null,
    definitie_sleutel       bigint      not null,
    proces_id               text        not null,
    traject_id              uuid,
    gemeente                text,
    element_id              text        not null,
    soort                   text        not null,
    scope_sleutel           bigint      not null,
    toestand                text        not null check (toestand in ('ACTIEF', 'VOLTOOID', 'BEEINDIGD')),
    gestart_op              timestamptz not null,
    geeindigd_op            timestamptz,
    positie                 bigint      not null
);
comment on column engine.element.soort is 'Zeebe''s BpmnElementType: USER_TASK, SERVICE_TASK, CALL_ACTIVITY, …';
create index element_per_instantie on engine.element (procesinstantie_sleutel, element_id, sleutel);
create index element_actief_per_traject on engine.element (traject_id, element_id) where toestand = 'ACTIEF';
create index element_actief_per_soort on engine.element (soort, sleutel) where toestand = 'ACTIEF';

create table engine.taak (
    sleutel                 bigint primary key,
    element_sleutel         bigint      not null,
    procesinstantie_sleutel bigint      not null,
    definitie_sleutel       bigint      not null,
    proces_id               text        not null,
    traject_id              uuid,
    gemeente                text,
    element_id              text        not null,
    rol                     text,
    formulier_sleutel       bigint,
    fatale_datum            timestamptz,
    streefdatum             timestamptz,
    prioriteit              int         not null default 50,
    toestand                text        not null check (toestand in ('OPEN', 'VOLTOOID', 'VERVALLEN')),
    aangemaakt_op           timestamptz not null,
    geeindigd_op            timestamptz,
    positie                 bigint      not null
);
create index taak_open_per_rol on engine.taak (gemeente, rol, fatale_datum, sleutel) where toestand = 'OPEN';
create index taak_open_per_rol_op_prioriteit on engine.taak (gemeente, rol, prioriteit desc, sleutel) where toestand = 'OPEN';
create index taak_open_per_rol_nieuwste on engine.taak (gemeente, rol, sleutel desc) where toestand = 'OPEN';
create index taak_per_traject on engine.taak (traject_id, sleutel);
create index taak_per_instantie on engine.taak (procesinstantie_sleutel, sleutel);
create index taak_per_element on engine.taak (element_sleutel);

create table engine.formulier (
    sleutel      bigint primary key,
    formulier_id text  not null,
    versie       int   not null,
    schema       jsonb not null
);
create index formulier_laatste_versie on engine.formulier (formulier_id, versie desc);

create table engine.abonnement (
    sleutel                 bigint  primary key,
    procesinstantie_sleutel bigint  not null,
    element_sleutel         bigint  not null,
    element_id              text    not null,
    proces_id               text    not null,
    traject_id              uuid,
    gemeente                text,
    berichtnaam             text    not null,
    correlatiesleutel       text    not null,
    onderbrekend            boolean not null,
    toestand                text    not null check (toestand in ('OPEN', 'GECORRELEERD', 'VERWIJDERD')),
    correlaties             int     not null default 0,
    laatste_bericht_sleutel bigint,
    positie                 bigint  not null
);
comment on column engine.abonnement.correlaties is 'How many messages reached it: a non-interrupting subscription stays OPEN and counts';
create index abonnement_open_per_bericht on engine.abonnement (berichtnaam, correlatiesleutel) where toestand = 'OPEN';
create index abonnement_open_per_traject on engine.abonnement (traject_id, berichtnaam) where toestand = 'OPEN';
create index abonnement_per_instantie on engine.abonnement (procesinstantie_sleutel);

create table engine.startabonnement (
    definitie_sleutel bigint not null,
    proces_id         text   not null,
    berichtnaam       text   not null,
    toestand          text   not null check (toestand in ('OPEN', 'VERWIJDERD')),
    positie           bigint not null,
    primary key (definitie_sleutel, berichtnaam)
);
create index startabonnement_open_per_bericht on engine.startabonnement (berichtnaam) where toestand = 'OPEN';

create table engine.timer (
    sleutel                 bigint primary key,
    procesinstantie_sleutel bigint      not null,
    element_sleutel         bigint      not null,
    element_id              text        not null,
    traject_id              uuid,
    gemeente                text,
    vervalt_op              timestamptz not null,
    toestand                text        not null check (toestand in ('OPEN', 'AFGEGAAN', 'VERWIJDERD')),
    positie                 bigint      not null
);
create index timer_eerstvolgende on engine.timer (vervalt_op) where toestand = 'OPEN';
create index timer_per_instantie on engine.timer (procesinstantie_sleutel);

create table engine.incident (
    sleutel                 bigint primary key,
    procesinstantie_sleutel bigint      not null,
    element_sleutel         bigint      not null,
    element_id              text        not null,
    proces_id               text        not null,
    traject_id              uuid,
    gemeente                text,
    job_sleutel             bigint,
    soort                   text        not null,
    melding                 text,
    toestand                text        not null check (toestand in ('OPEN', 'OPGELOST')),
    ontstaan_op             timestamptz not null,
    opgelost_op             timestamptz,
    positie                 bigint      not null
);
create index incident_open on engine.incident (gemeente, sleutel desc) where toestand = 'OPEN';
create index incident_per_element on engine.incident (element_sleutel);
create index incident_per_instantie on engine.incident (procesinstantie_sleutel);

create table engine.teller (
    gemeente          text   not null,
    proces_id         text   not null,
    definitie_sleutel bigint not null,
    element_id        text   not null,
    rol               text   not null,
    wat               text   not null check (wat in ('INSTANTIE', 'ELEMENT', 'TAAK', 'INCIDENT')),
    toestand          text   not null,
    partitie          int    not null,
    aantal            bigint not null,
    primary key (gemeente, proces_id, definitie_sleutel, element_id, rol, wat, toestand, partitie)
);
comment on table engine.teller is 'Counts per gemeente, process and element, so that a figure is never a scan; one row per partition, sum(aantal) over them. Empty text stands for "does not apply" or "not known yet"';

create table engine.positie (
    partitie      int primary key,
    positie       bigint      not null,
    vertraging_ms bigint      not null default 0,
    gat_van       bigint,
    gat_tot       bigint,
    bijgewerkt_op timestamptz not null default now()
);
comment on column engine.positie.vertraging_ms is 'Age of the oldest record in the last batch when it was committed';
comment on column engine.positie.gat_van is 'Set when the broker offered a position beyond what was stored: records between gat_van and gat_tot may be missing';

create table engine.klok (
    enige           boolean primary key default true check (enige),
    verschuiving_ms bigint      not null default 0,
    gewijzigd_op    timestamptz not null default now()
);
insert into engine.klok default values;
comment on table engine.klok is 'Demo and tests only: how far the application''s and the broker''s clock run ahead of real time';

-- Counters follow their tables by statement-level triggers: exact under upserts, migrations and late gemeente, and one statement per batch.
create function engine.tel_bij() returns trigger language plpgsql as $$
declare
    sleutelvelden text := case tg_table_name
        when 'procesinstantie' then 'definitie_sleutel, '''' as element_id, '''' as rol, ''INSTANTIE'' as wat'
        when 'element' then 'definitie_sleutel, element_id, '''' as rol, ''ELEMENT'' as wat'
        when 'taak' then 'definitie_sleutel, element_id, coalesce(rol, '''') as rol, ''TAAK'' as wat'
        when 'incident' then '0::bigint as definitie_sleutel, element_id, '''' as rol, ''INCIDENT'' as wat' end;
    bron text := '';
begin
    if tg_op in ('INSERT', 'UPDATE') then
        bron := format('select coalesce(gemeente, '''') as gemeente, proces_id, %s, toestand, (sleutel >> 51)::int as partitie, 1 as erbij from nieuw', sleutelvelden);
    end if;
    if tg_op in ('UPDATE', 'DELETE') then
        bron := bron || case when bron = '' then '' else ' union all ' end
            || format('select coalesce(gemeente, '''') as gemeente, proces_id, %s, toestand, (sleutel >> 51)::int as partitie, -1 as erbij from oud', sleutelvelden);
    end if;
    execute format($sql$
        insert into engine.teller as t (gemeente, proces_id, definitie_sleutel, element_id, rol, wat, toestand, partitie, aantal)
        select gemeente, proces_id, definitie_sleutel, element_id, rol, wat, toestand, partitie, sum(erbij)
        from (%s) as b
        group by 1, 2, 3, 4, 5, 6, 7, 8
        having sum(erbij) <> 0
        order by 1, 2, 3, 4, 5, 6, 7, 8
        on conflict (gemeente, proces_id, definitie_sleutel, element_id, rol, wat, toestand, partitie)
        do update set aantal = t.aantal + excluded.aantal
        $sql$, bron);
    return null;
end $$;

do $$
declare tabel text;
begin
    foreach tabel in array array['procesinstantie', 'element', 'taak', 'incident'] loop
        execute format('create trigger tel_bij_invoer after insert on engine.%I referencing new table as nieuw for each statement execute function engine.tel_bij()', tabel);
        execute format('create trigger tel_bij_wijziging after update on engine.%I referencing old table as oud new table as nieuw for each statement execute function engine.tel_bij()', tabel);
        execute format('create trigger tel_bij_verwijdering after delete on engine.%I referencing old table as oud for each statement execute function engine.tel_bij()', tabel);
    end loop;
end $$;

create table postbus.uitgaand (
    id                 bigint generated always as identity primary key,
    traject_id         uuid        not null,
    gemeente           text        not null,
    soort              text        not null check (soort in ('START', 'CORRELEER', 'VOLTOOI_TAAK', 'WERK_TAAK_BIJ', 'BEPROEF_INCIDENT', 'ANNULEER', 'MIGREER')),
    sleutel            text        not null unique,
    laan               text        not null,
    inhoud             jsonb       not null default '{}',
    status             text        not null default 'WACHT' check (status in ('WACHT', 'VERZONDEN', 'BEVESTIGD', 'ACHTERHAALD', 'GEWEIGERD', 'VASTGELOPEN')),
    pogingen           int         not null default 0,
    volgende_poging_op timestamptz not null default now(),
    aangemaakt_op      timestamptz not null default now(),
    verzonden_op       timestamptz,
    afgewikkeld_op     timestamptz,
    fout               text,
    taak_sleutel       bigint,
    berichtnaam        text,
    correlatiesleutel  text,
    voorganger         bigint,
    bericht_sleutel    bigint
);
comment on column postbus.uitgaand.laan is 'Rows of one lane go out in order of id: a traject''s commands, or one message name with its correlation key';
comment on column postbus.uitgaand.voorganger is 'What the read model knew just before the first send (START: last instance; CORRELEER: subscription): whatever is newer is ours';
comment on column postbus.uitgaand.fout is 'Error code or class only, never an answer or a person';
create index uitgaand_laankop on postbus.uitgaand (laan, id) where status in ('WACHT', 'VASTGELOPEN');
create index uitgaand_te_bevestigen on postbus.uitgaand (id) where status = 'VERZONDEN';
create index uitgaand_vastgelopen on postbus.uitgaand (gemeente, id) where status = 'VASTGELOPEN';
create index uitgaand_per_traject on postbus.uitgaand (traject_id, id);
create unique index uitgaand_een_inlevering_per_taak on postbus.uitgaand (taak_sleutel) where soort = 'VOLTOOI_TAAK' and status <> 'GEWEIGERD';

create function postbus.wek_verzender() returns trigger language plpgsql as $$
begin
    perform pg_notify('postbus_uitgaand', '');
    return null;
end $$;
create trigger wek_verzender after insert on postbus.uitgaand for each statement execute function postbus.wek_verzender();

create table postbus.effect (
    element_instantie_sleutel bigint      not null,
    jobtype                   text        not null,
    gemeente                  text        not null,
    resultaat                 jsonb       not null,
    vastgelegd_op             timestamptz not null default now(),
    primary key (element_instantie_sleutel, jobtype)
);
comment on table postbus.effect is 'A worker''s effect happened: written in the effect''s own transaction, read when the job comes again';

grant select on all tables in schema engine to trajectregie_web, trajectregie_worker, trajectregie_dispatcher;
grant select, insert, update, delete on all tables in schema engine to trajectregie_exporter;
revoke insert, update, delete on engine.klok from trajectregie_exporter;
grant update on engine.klok to trajectregie_dispatcher;
grant select, insert on postbus.uitgaand to trajectregie_web, trajectregie_worker;
grant update (status, volgende_poging_op, fout, pogingen) on postbus.uitgaand to trajectregie_web;
grant select, insert, update on postbus.uitgaand to trajectregie_dispatcher;
grant select, insert on postbus.effect to trajectregie_worker;
grant select on postbus.effect to trajectregie_dispatcher;

do $$
declare tabel text; rol text;
begin
    foreach tabel in array array['engine.procesinstantie', 'engine.element', 'engine.taak', 'engine.abonnement', 'engine.timer', 'engine.incident',
                                 'engine.teller', 'postbus.uitgaand', 'postbus.effect'] loop
        execute 'alter table ' || tabel || ' enable row level security';
        execute 'create policy eigen_gemeenten on ' || tabel || ' to trajectregie_web'
            || ' using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))';
        foreach rol in array array['trajectregie_worker', 'trajectregie_dispatcher'] loop
            execute 'create policy alle_gemeenten_' || rol || ' on ' || tabel || ' to ' || rol || ' using (true)';
        end loop;
        if tabel like 'engine.%' then
            execute 'create policy exporter on ' || tabel || ' to trajectregie_exporter using (true)';
        end if;
    end loop;
end $$;
