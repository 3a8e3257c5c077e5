-- Duaal traject and plaatsing (seed 001; seed 002 2.6-2.8): where they stand, the week, components, evaluations, groups, and the place with both sides.

create table dossier.plaatsing (
    id               uuid primary key,
    traject_id       uuid not null references dossier.traject,
    gemeente         text not null,
    stand            text not null check (stand in ('ZOEKEN','GETOETST','VERWACHTINGEN','WACHT_OP_START','LOOPT','BEHOUDEN','VOLGENDE_STAP','GESTOPT')),
    doel             text check (doel in ('LEREN','UITSTROOM')),
    richting         text check (richting in ('AANBODGERICHT','VRAAGGERICHT')),
    vorm             text,                                    -- rung of the ladder of participation
    werkgever        text,
    contactpersoon   text,
    contact          text,                                    -- telephone or e-mail
    functie          text,
    contractsoort    text check (contractsoort in ('GEEN','PROEFPLAATSING','TIJDELIJK','VAST')),
    start_op         date,                                    -- agreed first day
    einde_op         date,                                    -- agreed last day; null when there is none
    gestart_op       date,
    beeindigd_op     date,                                    -- last day, once it is known
    uitkomst         text check (uitkomst in ('BEHOUDEN','VOLGENDE_STAP','GESTOPT')),
    reden_einde      text,
    zonder_jobcoach  text,                                    -- why a person let it start without a jobcoach
    evaluaties       int not null default 0,                  -- evaluations held
    contract_besproken_voor date,                             -- the last day that was discussed
    vraag            jsonb not null default '{}',             -- wish and feasibility
    plek             jsonb not null default '{}',             -- what the place offers and asks
    voorwaarden      jsonb not null default '{}',             -- childcare: family, so never for the jobcoach
    toets            jsonb not null default '[]',             -- findings of the check
    toets_advies     text check (toets_advies in ('PASSEND','BEOORDELEN','NIET_PASSEND')),
    plek_besluit     jsonb not null default '{}',             -- what a person decided on the objections
    aangemaakt_op    timestamptz not null,
    bijgewerkt_op    timestamptz not null
);
create index plaatsing_van_traject on dossier.plaatsing (traject_id, aangemaakt_op desc);

-- A talk about the placement, kept for good.
create table dossier.plaatsing_verslag (
    id             bigint generated always as identity primary key,
    plaatsing_id   uuid not null references dossier.plaatsing,
    traject_id     uuid not null references dossier.traject,
    gemeente       text not null,
    soort          text not null check (soort in ('VERWACHTING_INBURGERAAR','VERWACHTING_WERKGEVER','EVALUATIE','CONTRACT','EINDE')),
    op             date not null,
    gegevens       jsonb not null default '{}',
    wie            text not null,
    wie_naam       text not null,
    tijdstip       timestamptz not null
);
create index plaatsing_verslag_van_plaatsing on dossier.plaatsing_verslag (plaatsing_id, id);

create table dossier.plaatsing_knelpunt (
    id             uuid primary key,
    plaatsing_id   uuid not null references dossier.plaatsing,
    traject_id     uuid not null references dossier.traject,
    gemeente       text not null,
    omschrijving   text not null,
    aanpak         text check (aanpak in ('VERDUIDELIJKEN','CORRIGEREN','EXTRA_STEUN')),
    stand          text not null check (stand in ('GEMELD','IN_BEHANDELING','OPGELOST','PLAATSING_STOPT')),
    verslag        jsonb not null default '[]',
    terugblik_op   date,
    gemeld_door    text not null,
    gemeld_naam    text not null,
    gemeld_op      timestamptz not null,
    afgehandeld_op timestamptz
);
create index plaatsing_knelpunt_van_plaatsing on dossier.plaatsing_knelpunt (plaatsing_id, gemeld_op desc);

-- The week of lessons and work; day 1 is Monday.
create table dossier.rooster_blok (
    id           bigint generated always as identity primary key,
    traject_id   uuid not null references dossier.traject,
    gemeente     text not null,
    soort        text not null check (soort in ('LES','WERK')),
    dag          int not null check (dag between 1 and 7),
    van          time not null,
    tot          time not null check (tot > van),
    omschrijving text not null,
    plaatsing_id uuid references dossier.plaatsing
);
create index rooster_blok_van_traject on dossier.rooster_blok (traject_id, dag, van);

create table dossier.duaal_groep (
    id            uuid primary key,
    gemeente      text not null,
    naam          text not null,
    sector        text not null,
    aangemaakt_op timestamptz not null,
    unique (gemeente, naam)
);

create table dossier.duaal_traject (
    id                    uuid primary key,
    traject_id            uuid not null references dossier.traject,
    gemeente              text not null,
    stand                 text not null check (stand in ('WERVING','INRICHTEN','LOOPT','AFGESLOTEN')),
    verplicht             boolean not null,
    doel                  text check (doel in ('LEREN','UITSTROOM')),
    tempo                 text not null default 'ONBEKEND' check (tempo in ('HOOG','RUSTIG','ONBEKEND')),
    intensiteit_advies    text check (intensiteit_advies in ('VRIJ','LICHT','VOL','KORT_EN_STEVIG','LANG_EN_RUSTIG')),
    niveau                text,                               -- speaking level of the last test
    sector                text,
    beschikbaar           text[] not null default '{}',
    trede                 text not null default 'GEEN',
    toezegging            text check (toezegging in ('GETEKEND','WEIGERT')),
    toezegging_op         date,
    groep_voorstel        text check (groep_voorstel in ('GROEP','SPLITSEN','AANVULLEN','INDIVIDUEEL','GEEN')),
    groep_uitleg          text,
    groep_besluit         text check (groep_besluit in ('GROEP','SPLITSEN','AANVULLEN','INDIVIDUEEL')),
    groep_id              uuid references dossier.duaal_groep,
    fase                  int not null default 0,             -- index in the phases of the inrichting
    fase_einde_op         date,
    einde_op              date,                               -- null: no end date
    gestart_op            date,
    volgende_evaluatie_op date,
    plaatsing_gevraagd    boolean not null default false,
    plaatsing_id          uuid references dossier.plaatsing,  -- the placement whose outcome is still to be looked at
    vervolg_gevraagd      boolean not null default false,
    uitkomst              text check (uitkomst in ('GEPLAATST','AFGEROND','GESTOPT','TERUG_NAAR_KLANTMANAGER')),
    reden_einde           text,
    gegevens              jsonb not null default '{}',
    aangemaakt_op         timestamptz not null,
    bijgewerkt_op         timestamptz not null
);
create index duaal_traject_van_traject on dossier.duaal_traject (traject_id, aangemaakt_op desc);
create unique index een_lopend_duaal_traject on dossier.duaal_traject (traject_id) where stand <> 'AFGESLOTEN';
create index duaal_traject_voor_groepen on dossier.duaal_traject (gemeente, sector) where stand in ('INRICHTEN', 'LOOPT');

create table dossier.duaal_onderdeel (
    id           bigint generated always as identity primary key,
    duaal_id     uuid not null references dossier.duaal_traject,
    traject_id   uuid not null references dossier.traject,
    gemeente     text not null,
    soort        text not null check (soort in ('TAAL','EXTRA_TAAL','TRAINING','VOORBEREIDING','PARTICIPATIE','BEGELEIDING','SPORT','ANDERS')),
    naam         text not null,
    minuten      int not null check (minuten > 0),            -- a week; hours and dagdelen are both worked out from it
    eenheid      text not null check (eenheid in ('UREN','DAGDELEN')),
    uitvoerder   text,
    vanaf        date,
    tot_en_met   date,
    vervallen_op timestamptz
);
create index duaal_onderdeel_van_duaal on dossier.duaal_onderdeel (duaal_id) where vervallen_op is null;

create table dossier.duaal_evaluatie (
    id             bigint generated always as identity primary key,
    duaal_id       uuid not null references dossier.duaal_traject,
    traject_id     uuid not null references dossier.traject,
    gemeente       text not null,
    op             date not null,
    trede          text not null,
    uitkomst       text not null,
    goed           text not null,
    anders         text,
    aanwezig       text[] not null,
    wie            text not null,
    wie_naam       text not null,
    tijdstip       timestamptz not null
);
create index duaal_evaluatie_van_duaal on dossier.duaal_evaluatie (duaal_id, id desc);

do $$
declare tabel text;
begin
    foreach tabel in array array['plaatsing', 'plaatsing_verslag', 'plaatsing_knelpunt', 'rooster_blok', 'duaal_groep', 'duaal_traject', 'duaal_onderdeel', 'duaal_evaluatie']
    loop
        execute format('alter table dossier.%I enable row level security', tabel);
        execute format('create policy eigen_gemeente on dossier.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', tabel);
        execute format('grant select, insert, update on dossier.%I to trajectregie_web, trajectregie_worker', tabel);
    end loop;
end $$;
revoke update on dossier.plaatsing_verslag, dossier.duaal_evaluatie from trajectregie_web, trajectregie_worker;
grant delete on dossier.rooster_blok to trajectregie_web, trajectregie_worker;
grant usage on all sequences in schema dossier to trajectregie_web, trajectregie_worker;
