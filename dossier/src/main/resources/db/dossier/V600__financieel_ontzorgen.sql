-- Financieel ontzorgen (Participatiewet art. 56a and 57). Money in euro cents (bigint), here and nowhere else.

create table dossier.ontzorging (
    traject_id            uuid primary key references dossier.traject,
    gemeente              text not null,
    status                text not null check (status in ('WACHT','LOPEND','AFGEROND','GEEN_BIJSTAND')),
    recht_vanaf           date,
    toegekend_op          date,
    beeindigd_per         date,                                  -- first day without bijstand
    beeindigd_reden       text,
    geeindigd_op          date,                                  -- last day on which the gemeente paid
    huishouden            text check (huishouden in ('ALLEENSTAANDE','PAAR')),
    kinderen              int,
    overzicht_op          date,                                  -- the overview was discussed with the person
    in_de_huur            text[] not null default '{}',          -- costs that the rent already holds
    afspraken_op          date,
    machtiging            text check (machtiging in ('GEGEVEN','GEVRAAGD','GEWEIGERD','NIET_NODIG')),
    machtiging_gevraagd_op date,
    machtiging_gegeven_op date,
    toeslagen_navragen_op date,
    overbrugging_advies   text,
    leervorm              text,
    leermoment_op         date,                                  -- the next training or talk
    eindoordeel           text check (eindoordeel in ('EINDE','VERLENGEN','BEGELEIDING_GAAT_DOOR')),
    eindoordeel_op        date,
    eindoordeel_uitleg    text,
    begeleiding_tot       date,
    gegevens              jsonb not null default '{}',
    bijgewerkt_op         timestamptz not null
);

-- Income, costs that are withheld, and repayments of debts, per month.
create table dossier.geldpost (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    aard          text not null check (aard in ('INKOMEN','KOSTEN','SCHULD')),
    soort         text,
    omschrijving  text not null,
    bedrag_cent   bigint not null check (bedrag_cent >= 0),
    vanaf         date,
    tot           date,                                          -- last day
    vervallen_op  timestamptz                                    -- replaced by a newer overview
);
create index geldpost_van_traject on dossier.geldpost (traject_id) where vervallen_op is null;

create table dossier.betaalafspraak (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    soort         text not null check (soort in ('HUUR','GAS_ELEKTRICITEIT','WATER','ZORGVERZEKERING')),
    partij        text not null,
    bedrag_cent   bigint not null check (bedrag_cent >= 0),
    betaaldag     int not null check (betaaldag between 1 and 28),
    vanaf         date not null,
    kenmerk       text,
    vervallen_op  timestamptz
);
create index betaalafspraak_van_traject on dossier.betaalafspraak (traject_id) where vervallen_op is null;

create table dossier.betaling (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    soort         text not null check (soort in ('HUUR','GAS_ELEKTRICITEIT','WATER','ZORGVERZEKERING')),
    maand         date not null check (extract(day from maand) = 1),
    kenmerk       text not null,                                 -- of the payment at its sender
    stand         text not null check (stand in ('GEBOEKT','MISLUKT','TERUGGEBOEKT')),
    bedrag_cent   bigint,
    datum         date not null,
    reden         text,
    wie           text not null,
    tijdstip      timestamptz not null,
    unique (traject_id, soort, kenmerk, stand)
);
create index betaling_van_maand on dossier.betaling (traject_id, soort, maand);

create table dossier.betaalafwijking (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    aard          text not null check (aard in ('DUBBEL','TE_LAAT','MISLUKT','TOESLAG_BIJ_INBURGERAAR')),
    soort         text not null,                                 -- what was paid, or the toeslag
    maand         date not null,
    bedrag_cent   bigint,
    betaling_id   uuid references dossier.betaling,
    toeslag_id    uuid,
    stand         text not null check (stand in ('OPEN','HERSTELD','VERVALLEN')),
    gevonden_op   timestamptz not null,
    wat_gedaan    text,
    uitleg        text,
    gesproken_op  date,
    document_id   uuid,
    hersteld_op   timestamptz,
    wie           text
);
create unique index betaalafwijking_te_laat_eens on dossier.betaalafwijking (traject_id, soort, maand) where aard = 'TE_LAAT';
create index betaalafwijking_van_traject on dossier.betaalafwijking (traject_id, stand);

create table dossier.toeslag (
    id                uuid primary key,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    soort             text not null,
    stand             text not null check (stand in ('NOG_AANVRAGEN','AANGEVRAAGD','TOEGEKEND','BETAALD','AFGEWEZEN','NIET_VAN_TOEPASSING')),
    bedrag_cent       bigint,                                    -- a month
    aangevraagd_op    date,
    ingangsdatum      date,
    verwacht_op       date,                                      -- first payment
    toegekend_op      date,
    eerste_betaling_op date,
    betaald_aan       text check (betaald_aan in ('INBURGERAAR','GEMEENTE')),
    bijgewerkt_op     timestamptz not null,
    unique (traject_id, soort)
);

create table dossier.overbrugging (
    id                uuid primary key,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    maand             date not null check (extract(day from maand) = 1),
    vorm              text not null check (vorm in ('VOORSCHOT','OVERBRUGGINGSKREDIET','ROODSTAND','BIJZONDERE_BIJSTAND','GEEN')),
    advies            text,
    leefgeld_cent     bigint,                                    -- what was left when somebody decided
    bedrag_cent       bigint not null default 0,
    kosten_cent       bigint not null default 0,
    terug_per_maand_cent bigint not null default 0,
    terug_vanaf       date,
    opvolgen_op       date,
    uitkomst          text check (uitkomst in ('AFGELOST','LOOPT','PROBLEEM','KWIJTGESCHOLDEN')),
    uitkomst_uitleg   text,
    motivering        text not null,
    wie               text not null,
    wie_naam          text not null,
    besloten_op       date not null,
    tijdstip          timestamptz not null
);
create index overbrugging_van_traject on dossier.overbrugging (traject_id, maand);

create table dossier.leerdoel (
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    doel          text not null,
    stand         text not null check (stand in ('NIET_BEGONNEN','SAMEN','MET_HULP','ZELF')),
    begonnen_met  text not null,
    bijgewerkt_op timestamptz not null,
    primary key (traject_id, doel)
);

create table dossier.leermoment (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    gehouden_op   date,
    verzet_naar   date,
    vorm          text,
    onderwerpen   text[] not null default '{}',
    verslag       text,
    wie           text not null,
    wie_naam      text not null,
    tijdstip      timestamptz not null
);
create index leermoment_van_traject on dossier.leermoment (traject_id, tijdstip);

-- What the person asked, and the answer with its article; a refused request stays.
create table dossier.ontzorgverzoek (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    soort         text not null check (soort in ('STOPPEN','VERLENGEN')),
    gevraagd_op   date not null,
    toelichting   text,
    stand         text not null check (stand in ('OPEN','AFGEWEZEN','INGETROKKEN','VERLENGD')),
    grondslag     text,
    antwoord      text,
    beantwoord_op date,
    wie           text not null,
    wie_naam      text not null,
    beantwoord_door text,
    document_id   uuid,
    tijdstip      timestamptz not null
);
create index ontzorgverzoek_van_traject on dossier.ontzorgverzoek (traject_id, tijdstip);

do $$
declare tabel text;
begin
    foreach tabel in array array['ontzorging', 'geldpost', 'betaalafspraak', 'betaling', 'betaalafwijking', 'toeslag', 'overbrugging', 'leerdoel', 'leermoment', 'ontzorgverzoek']
    loop
        execute format('alter table dossier.%I enable row level security', tabel);
        execute format('create policy eigen_gemeente on dossier.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', tabel);
        execute format('grant select, insert, update on dossier.%I to trajectregie_web, trajectregie_worker', tabel);
    end loop;
end $$;
revoke update on dossier.betaling, dossier.leermoment from trajectregie_web, trajectregie_worker;
grant usage on all sequences in schema dossier to trajectregie_web, trajectregie_worker;
