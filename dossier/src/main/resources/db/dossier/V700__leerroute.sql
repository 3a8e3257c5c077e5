-- The leerroute (Wi 6 to 9, 16, 17): where it stands, hours, levels, exams, absence, changes of route and decisions of DUO.

create table dossier.leergang (
    traject_id              uuid primary key references dossier.traject,
    gemeente                text not null,
    status                  text not null check (status in ('LOOPT','BEEINDIGD')),
    route                   text not null check (route in ('B1','ONDERWIJS','Z')),
    gestart_op              date not null,                 -- dagtekening of the first PIP
    aanbieder               text,
    keurmerk                boolean,
    aangemeld_op            date,
    ingeschreven_op         date,
    lessen_vanaf            date,
    uren_per_week           int,
    groep                   text,
    aanbod_navragen_op      date,
    zonder_aanbod_sinds     date,
    verklaard_op            date,                          -- statement of the college that there was no offer: ground for extension by DUO (Ri 4.1)
    verklaring              text,
    les_situatie            text check (les_situatie in ('LOOPT','ONDERBROKEN','GESTOPT')),
    inzet                   text check (inzet in ('VOLDOENDE','WISSELEND','ONVOLDOENDE')),
    voortgang_op            date,                          -- day of the last answer of the taalaanbieder
    termijn_besproken_op    date,
    na_termijn_op           date,
    pvt_uitvoerder          text,
    pvt_volgende_op         date,
    pvt_activiteit_op       date,
    pvt_activiteit          text,
    pvt_tekenen_op          date,                          -- next meeting to sign, after it was put off
    pvt_ondertekend_op      date,
    map_uitvoerder          text,
    map_volgende_op         date,
    map_themas              text[] not null default '{}',
    map_gesprek_op          date,                          -- next end talk, when the first found that more is needed
    map_gehaald_op          date,
    examens_volgende_op     date,
    uitslagen_bekeken       timestamptz,                   -- results until then were discussed
    z_volgende_op           date,
    z_gesprek_op            date,
    z_eindgesprek_op        date,
    vervallen               text[] not null default '{}',  -- parts that a decision of DUO took away
    einde_besloten          text check (einde_besloten in ('VOLDAAN','ONTHEFFING','VRIJSTELLING','PLICHT_GEEINDIGD','NIET_VOLDAAN')),
    uitkomst                text check (uitkomst in ('VOLDAAN','ONTHEFFING','VRIJSTELLING','PLICHT_GEEINDIGD','NIET_VOLDAAN')),
    beeindigd_op            date,
    gegevens                jsonb not null default '{}',
    bijgewerkt_op           timestamptz not null
);
create index leergang_van_gemeente on dossier.leergang (gemeente, status);

-- Hours per period. The same period of the same source again is a correction.
create table dossier.leeruren (
    id            bigint generated always as identity primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    onderdeel     text not null check (onderdeel in ('NT2','KNM','PARTICIPATIE','PVT','MAP')),
    van           date not null,
    tot_en_met    date not null,
    gevolgd       numeric(7,2) not null check (gevolgd >= 0),
    geoorloofd    numeric(7,2),
    ongeoorloofd  numeric(7,2),
    bron          text not null check (bron in ('BERICHT','TAALAANBIEDER','GEMEENTE')),
    wie_naam      text not null,
    vastgelegd_op timestamptz not null,
    unique (traject_id, onderdeel, van, tot_en_met, bron)
);

create table dossier.taalniveau (
    id            bigint generated always as identity primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    vaardigheid   text not null check (vaardigheid in ('LUISTEREN','SPREKEN','LEZEN','SCHRIJVEN')),
    niveau        text not null check (niveau in ('ALFA','A1','A2','B1','B2')),
    behaald_op    date not null,
    toets         text,
    wie_naam      text not null,
    vastgelegd_op timestamptz not null,
    unique (traject_id, vaardigheid, niveau, behaald_op)
);

create table dossier.examenuitslag (
    id            bigint generated always as identity primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    onderdeel     text not null check (onderdeel in ('LUISTEREN','SPREKEN','LEZEN','SCHRIJVEN','KNM')),
    niveau        text check (niveau in ('A2','B1','B2')),
    resultaat     text not null check (resultaat in ('GESLAAGD','NIET_GESLAAGD','NIET_VERSCHENEN')),
    examendatum   date not null,
    vastgelegd_op timestamptz not null
);
create index examenuitslag_van_traject on dossier.examenuitslag (traject_id, examendatum);

create table dossier.taalverzuim (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    datum         date not null,
    soort         text not null check (soort in ('GEOORLOOFD','ONGEOORLOOFD','ONBEKEND')),
    uren          numeric(5,2),
    taak          boolean not null,
    besproken_op  date,
    afspraken     text,
    gegevens      jsonb not null default '{}',
    vastgelegd_op timestamptz not null
);
create index taalverzuim_van_traject on dossier.taalverzuim (traject_id, datum desc);

-- A change of route, with what is taken along (Bi 5.4(4)).
create table dossier.routewissel (
    id            bigint generated always as identity primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    van           text not null,
    naar          text not null,
    per           date not null,
    pip_versie    int not null,
    uren_taal     numeric(7,2) not null,
    examens       text[] not null,
    verrekening   text not null,
    vastgelegd_op timestamptz not null
);

create table dossier.duo_besluit (
    id             uuid primary key,
    traject_id     uuid not null references dossier.traject,
    gemeente       text not null,
    soort          text not null check (soort in ('ONTHEFFING','VRIJSTELLING','EINDE_PLICHT')),
    omvang         text,
    besluit_op     date not null,
    tot            date,
    vervolg        text,
    uitkomst       text,
    toelichting    text,
    beoordeeld_door text,
    beoordeeld_op  timestamptz,
    ontvangen_op   timestamptz not null
);
create index duo_besluit_van_traject on dossier.duo_besluit (traject_id, ontvangen_op desc);

do $$
declare tabel text;
begin
    foreach tabel in array array['leergang', 'leeruren', 'taalniveau', 'examenuitslag', 'taalverzuim', 'routewissel', 'duo_besluit']
    loop
        execute format('alter table dossier.%I enable row level security', tabel);
        execute format('create policy eigen_gemeente on dossier.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', tabel);
        execute format('grant select, insert, update on dossier.%I to trajectregie_web, trajectregie_worker', tabel);
    end loop;
end $$;
revoke update on dossier.examenuitslag, dossier.routewissel from trajectregie_web, trajectregie_worker;
grant usage on all sequences in schema dossier to trajectregie_web, trajectregie_worker;
