-- The case file. Every row carries its gemeente; row-level security (V2) stands behind the application's own checks.
create schema if not exists dossier;

create table dossier.gemeente (
    code            text primary key check (code ~ '^[0-9]{4}$'),
    naam            text not null,
    inrichting_naam text not null
);

create table dossier.team (
    gemeente text not null references dossier.gemeente,
    team     text not null,
    rol      text not null,
    naam     text not null,
    organisatie text not null,
    primary key (gemeente, team)
);

-- People who work with the system, known from their first login and from the imported teams; never clients.
create table dossier.medewerker (
    gebruikersnaam text not null,
    gemeente       text not null references dossier.gemeente,
    weergavenaam   text not null,
    rollen         text[] not null default '{}',
    teams          text[] not null default '{}',
    laatst_gezien  timestamptz,
    primary key (gebruikersnaam, gemeente)
);

create table dossier.persoon (
    id             uuid primary key,
    gemeente       text not null references dossier.gemeente,
    bsn            text check (bsn ~ '^[0-9]{9}$'),
    v_nummer       text check (v_nummer ~ '^[0-9]{10}$'),
    voornamen      text not null,
    geslachtsnaam  text not null,
    geboortedatum  date not null,
    geslacht       text check (geslacht in ('MAN','VROUW','X','ONBEKEND')),
    talen          text[] not null default '{}',
    contacttaal    text,
    telefoon       text,
    email          text,
    adres          text,
    postcode       text,
    woonplaats     text,
    overleden_op   date,
    check (bsn is not null or v_nummer is not null)
);
create index persoon_op_bsn on dossier.persoon (gemeente, bsn) where bsn is not null;
create index persoon_op_v_nummer on dossier.persoon (gemeente, v_nummer) where v_nummer is not null;
create index persoon_op_naam_en_geboortedatum on dossier.persoon (gemeente, geboortedatum, lower(geslachtsnaam));

create sequence dossier.kenmerk_volgnummer;

create table dossier.traject (
    id                     uuid primary key,
    gemeente               text not null references dossier.gemeente,
    kenmerk                text not null unique,              -- TR-2026-000123: says nothing about the person
    persoon_id             uuid not null references dossier.persoon,
    aanleiding             text not null check (aanleiding in ('COA_KOPPELING','DUO_KENNISGEVING','VERHUIZING')),
    doelgroep              text not null check (doelgroep in ('ASIELSTATUSHOUDER','GEZINS_EN_OVERIGE_MIGRANT')),
    gedetailleerde_doelgroep text,
    nareiziger             boolean,
    regime                 text not null default 'Wi2021',
    fase                   text not null,                     -- koppeling, azc-overdracht, brede-intake, pip, na-pip, afgesloten
    status                 text not null check (status in ('lopend','onderbroken','afgesloten')),
    inrichting_naam        text not null,
    inrichting_versie      int  not null,
    gekoppeld_op           date,
    kennisgevingsdatum     date,                              -- DUO's written notice (legal.md 3); null = not known, never guessed
    brp_ingeschreven_op    date,                              -- registration in this municipality
    woning_toegewezen_op   date,
    huishouden_id          uuid,
    azc_naam               text,
    azc_afstand_km         int,
    leerroute              text check (leerroute in ('B1','ONDERWIJS','Z')),
    uitstroomcode          text,
    aangemaakt_op          timestamptz not null,
    afgesloten_op          timestamptz,
    versie                 int not null default 0
);
create unique index traject_een_lopend_per_persoon on dossier.traject (persoon_id) where status <> 'afgesloten';
create index traject_lijst on dossier.traject (gemeente, status, kenmerk);
create index traject_lijst_fase on dossier.traject (gemeente, fase, kenmerk);

-- Lines that run beside each other and are shown as such (inburgering, huisvesting, maatschappelijke-begeleiding, financien).
create table dossier.lijn (
    traject_id uuid not null references dossier.traject,
    gemeente   text not null,
    naam       text not null,
    status     text not null,                                 -- nog-niet-gestart, lopend, wacht, klaar, niet-van-toepassing
    toelichting text,
    sinds      timestamptz not null,
    primary key (traject_id, naam)
);

create table dossier.klantprofiel (
    traject_id    uuid primary key references dossier.traject,
    gemeente      text not null,
    opleiding     text, werkervaring text, leerbaarheid text, taalniveau text,
    voorinburgering text check (voorinburgering in ('GEVOLGD','VOORTIJDIG_GESTOPT','LOOPT','NIET_GEVOLGD','ONBEKEND')),
    voorinburgering_beeindigd_op date,
    gegevens      jsonb not null default '{}',
    ontvangen_op  timestamptz not null,
    bron          text not null
);

-- The ledger of statutory and local terms. Changes are immutable entries (termijn_wijziging).
create table dossier.termijn (
    id                uuid primary key,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    soort             text not null,
    status            text not null check (status in ('ONBEKEND','LOPEND','WACHT_OP_DERDEN','OPGESCHORT','GEHAALD','VERSTREKEN','VERVALLEN')),
    start_op          date,
    startgebeurtenis  text not null,
    bewijs            text,
    fatale_datum      date,                                   -- last day; passed at 00:00 Europe/Amsterdam after it
    onverschoven_fatale_datum date,                           -- before the Algemene termijnenwet
    waarschuwing_op   date,
    grondslag         text not null,
    gewaarschuwd_op   timestamptz,
    verstreken_op     timestamptz,
    gehaald_op        date,
    reden_overschrijding text,
    aangemaakt_op     timestamptz not null,
    versie            int not null default 0
);
create index termijn_van_traject on dossier.termijn (traject_id, soort);
create index termijn_lopend_op_datum on dossier.termijn (gemeente, fatale_datum) where status in ('LOPEND','WACHT_OP_DERDEN','VERSTREKEN');

create table dossier.termijn_wijziging (
    id           bigint generated always as identity primary key,
    termijn_id   uuid not null references dossier.termijn,
    traject_id   uuid not null,
    gemeente     text not null,
    soort        text not null,                               -- START, CORRECTIE, WACHT_OP_DERDEN, ONTVANGEN_VAN_DERDEN, OPSCHORTING, HERVATTING, VERLENGING, WAARSCHUWING, VERSTREKEN, OVERSCHRIJDING_TOEGELICHT, GEHAALD, VERVALLEN
    reden        text not null,
    grondslag    text,
    per          date,
    tot          date,
    derde        text,                                        -- who is asked (third-party information)
    gevraagd     text,                                        -- what was asked
    oude_fatale_datum   date,
    nieuwe_fatale_datum date,
    wie          text not null,
    tijdstip     timestamptz not null
);
create index termijn_wijziging_van_termijn on dossier.termijn_wijziging (termijn_id, id);

-- Append-only: who, when, what, why. No update or delete right for anyone but the owner.
create table dossier.tijdlijn (
    id          bigint generated always as identity primary key,
    traject_id  uuid not null references dossier.traject,
    gemeente    text not null,
    tijdstip    timestamptz not null,
    wie         text not null,                                -- user name, 'systeem', or 'integratie:<client>'
    wie_naam    text not null,
    soort       text not null,                                -- dotted: traject.gekoppeld, taak.afgerond, termijn.verstreken …
    sectie      text not null,                                -- section of the matrix that guards this entry
    wat         text not null,                                -- plain Dutch
    waarom      text,
    taak_sleutel bigint,
    gebeurtenis_id bigint,
    document_id uuid
);
create index tijdlijn_van_traject on dossier.tijdlijn (traject_id, tijdstip desc, id desc);

create table dossier.rolbezetting (
    id          bigint generated always as identity primary key,
    traject_id  uuid not null references dossier.traject,
    gemeente    text not null,
    rol         text not null,
    organisatie text,
    team        text,
    persoon     text,                                         -- gebruikersnaam; null = the team
    van         timestamptz not null,
    tot         timestamptz,
    reden       text
);
create unique index rolbezetting_een_actief_per_rol on dossier.rolbezetting (traject_id, rol) where tot is null;
create index rolbezetting_van_persoon on dossier.rolbezetting (persoon, rol, traject_id) where tot is null;
create index rolbezetting_van_team on dossier.rolbezetting (gemeente, team, rol, traject_id) where tot is null;

-- What the case file adds to engine.taak: who has it, what was handed in and how that ended.
create table dossier.taak (
    sleutel       bigint primary key,                         -- engine.taak.sleutel
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    behandelaar   text,
    geclaimd_op   timestamptz,
    status        text not null default 'OPEN' check (status in ('OPEN','INGEDIEND','BEVESTIGD','ACHTERHAALD','GEWEIGERD')),
    ingediend_door text,
    ingediend_op  timestamptz,
    afgewikkeld_op timestamptz,
    versie        int not null default 0
);
create index taak_van_behandelaar on dossier.taak (behandelaar, sleutel) where status = 'OPEN';

create table dossier.concept (
    taak_sleutel bigint primary key,
    traject_id   uuid not null,
    gemeente     text not null,
    wie          text not null,
    antwoorden   jsonb not null,
    bewaard_op   timestamptz not null
);

create table dossier.antwoord (
    taak_sleutel   bigint primary key,
    traject_id     uuid not null references dossier.traject,
    gemeente       text not null,
    formulier_id   text not null,
    formulier_versie int not null,
    element_id     text not null,
    antwoorden     jsonb not null,
    wie            text not null,
    ingediend_op   timestamptz not null
);
create index antwoord_van_traject on dossier.antwoord (traject_id, formulier_id, ingediend_op desc);

create table dossier.notitie (
    id uuid primary key, traject_id uuid not null references dossier.traject, gemeente text not null,
    sectie text not null, tekst text not null, wie text not null, wie_naam text not null, tijdstip timestamptz not null
);
create index notitie_van_traject on dossier.notitie (traject_id, tijdstip desc);

create table dossier.contactmoment (
    id uuid primary key, traject_id uuid not null references dossier.traject, gemeente text not null,
    datum date not null, wijze text not null, met text not null, gepland boolean not null, onderwerp text not null,
    verslag text, verschenen boolean, taal text, tolk text, wie text not null, wie_naam text not null, tijdstip timestamptz not null
);
create index contactmoment_van_traject on dossier.contactmoment (traject_id, datum desc);

create table dossier.document (
    id uuid primary key, traject_id uuid not null references dossier.traject, gemeente text not null,
    soort text not null, titel text not null, sectie text not null, bestandsnaam text not null, mediatype text not null,
    omvang int not null, sha256 text not null, inhoud bytea not null, versie int not null default 1,
    wie text not null, wie_naam text not null, tijdstip timestamptz not null
);
create index document_van_traject on dossier.document (traject_id, tijdstip desc);

create table dossier.toestemming (
    id uuid primary key, traject_id uuid not null references dossier.traject, gemeente text not null,
    doel text not null, ontvanger text not null, gegeven boolean not null, gegeven_op date not null, ingetrokken_op date,
    taal text, vastgelegd_door text not null, tijdstip timestamptz not null
);
create index toestemming_van_traject on dossier.toestemming (traject_id);

-- Every view of a dossier, with its purpose. Read by the privacyfunctionaris only.
create table dossier.inzage (
    id bigint generated always as identity primary key, traject_id uuid not null, gemeente text not null,
    tijdstip timestamptz not null, wie text not null, wie_naam text not null, rollen text[] not null, sectie text not null, doel text not null, kanaal text not null
);
create index inzage_van_traject on dossier.inzage (traject_id, tijdstip desc);
create index inzage_van_gemeente on dossier.inzage (gemeente, tijdstip desc);

-- Brede intake: 13 startposities (seed-002 2.2), each entry kept; the newest per soort counts.
create table dossier.startpositie (
    id bigint generated always as identity primary key, traject_id uuid not null references dossier.traject, gemeente text not null,
    soort text not null, stand text not null check (stand in ('WAARDE','GEEN','NIET_GEVRAAGD','ONBEKEND')),
    waarde jsonb not null default '{}', toelichting text, sectie text not null, bron text not null, wie text not null, tijdstip timestamptz not null
);
create index startpositie_van_traject on dossier.startpositie (traject_id, soort, id desc);

create table dossier.intake (
    traject_id uuid primary key references dossier.traject, gemeente text not null,
    regievoerder text, gestart_op date, afgerond_op date, aantal_gesprekken int not null default 0, aantal_gemist int not null default 0,
    leerbaarheidstoets text, leerbaarheidstoets_op date, leerbaarheidstoets_grond text,
    leerroute_advies text, leerroute_advies_motivering text, alleen_gesprek_gemeld boolean, gegevens jsonb not null default '{}', heropend_op date
);

create table dossier.pip (
    id uuid primary key, traject_id uuid not null references dossier.traject, gemeente text not null,
    versie int not null, status text not null check (status in ('CONCEPT','BESPROKEN','VASTGESTELD','BEKENDGEMAAKT','VERVANGEN')),
    leerroute text check (leerroute in ('B1','ONDERWIJS','Z')), einddoel text, inhoud jsonb not null default '{}',
    ondertekening text check (ondertekening in ('GETEKEND','WEIGERT','NIET_VEREIST')), ondertekening_toelichting text,
    dagtekening date, bekendgemaakt_op date, bekendmaking_wijze text, beschikking_document uuid, wijzigt uuid,
    gemaakt_op timestamptz not null, gemaakt_door text not null,
    unique (traject_id, versie)
);
create table dossier.pip_afspraak (
    id uuid primary key, pip_id uuid not null references dossier.pip, traject_id uuid not null, gemeente text not null,
    volgnummer int not null, omschrijving text not null, wie text, termijn text, raakt_verplicht_element boolean not null, status text not null default 'LOPEND'
);
create table dossier.ontwikkelplan (
    id uuid primary key, traject_id uuid not null references dossier.traject, gemeente text not null,
    versie int not null, inhoud jsonb not null, reden text not null, wie text not null, tijdstip timestamptz not null,
    unique (traject_id, versie)
);

-- Inbound events: our own inbox (rule 2). Same source + id again has no second effect.
create table postbus.inkomend (
    id bigint generated always as identity primary key,
    bron text not null, bericht_id text not null, type text not null,
    traject_id uuid not null references dossier.traject, gemeente text not null,
    gebeurtenis_op timestamptz, ontvangen_op timestamptz not null, client text not null,
    gegevens jsonb not null, status text not null check (status in ('WACHT','DOORGEGEVEN','BEOORDELEN','BEOORDEELD','VERWERKT')), uitkomst text,
    unique (bron, bericht_id)
);
create index inkomend_van_traject on postbus.inkomend (traject_id, id desc);

-- Same Idempotency-Key and body: the same answer.
create table postbus.idempotentie (
    client text not null, sleutel text not null, gemeente text, pad text not null, inhoud_hash text not null,
    status int, antwoord text, kopregels jsonb, aangemaakt_op timestamptz not null,
    primary key (client, sleutel)
);

-- Outbound events and their webhooks; order per traject kept, retried with backoff, never lost.
create table postbus.abonnement (
    id uuid primary key, client text not null, gemeente text not null, url text not null, typen text[] not null, geheim text not null,
    aangemaakt_op timestamptz not null, beeindigd_op timestamptz
);
create table postbus.publicatie (
    id bigint generated always as identity primary key, gebeurtenis_id uuid not null unique, type text not null,
    traject_id uuid not null, gemeente text not null, tijdstip timestamptz not null, gegevens jsonb not null
);
create table postbus.aflevering (
    id bigint generated always as identity primary key, abonnement_id uuid not null references postbus.abonnement, publicatie_id bigint not null references postbus.publicatie,
    gemeente text not null, traject_id uuid not null, status text not null check (status in ('WACHT','AFGELEVERD','VASTGELOPEN')), pogingen int not null default 0,
    volgende_poging_op timestamptz not null, afgeleverd_op timestamptz, fout text,
    unique (abonnement_id, publicatie_id)
);
create index aflevering_te_doen on postbus.aflevering (volgende_poging_op) where status = 'WACHT';
