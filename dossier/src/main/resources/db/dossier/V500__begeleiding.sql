-- Maatschappelijke begeleiding (Wi 13; seed-003): where it stands, its checklist, plan, changes of begeleider and signals.

create table dossier.begeleiding (
    traject_id           uuid primary key references dossier.traject,
    gemeente             text not null,
    stand                text not null check (stand in ('WACHT','AANBOD','AFGEZIEN','OPSTARTFASE','VERDER','AFRONDING','AFGEROND','GESTOPT','WORKSHOP')),
    wacht_op             text check (wacht_op in ('KOPPELING','WONINGTOEWIJZING','NOODOPVANG')),
    noodopvang           boolean not null default false,
    start_besloten       boolean not null default false,      -- a person decided to start before the startmoment
    gestart_op           date,                                -- operational clock; the legal clock is traject.brp_ingeschreven_op
    uitvoerder           text,
    bellijst             boolean not null default false,      -- the person agreed to be called
    maatje               text check (maatje in ('JA','GEZOCHT','NEE')),
    opstart_einde_op     date,                                -- planned; may be moved with a reason
    opstart_klaar_op     date,
    open_bij_einde       int,                                 -- checklist items still open when the opstartfase ended
    volgend_gesprek_op   date,
    einde_op             date,                                -- agreed end
    verlengd             int not null default 0,
    verlenging_gevraagd  boolean not null default false,
    zelfredzaam          boolean,
    beeindigd_op         date,
    reden_einde          text,
    gegevens             jsonb not null default '{}',
    bijgewerkt_op        timestamptz not null
);
create index begeleiding_van_gemeente on dossier.begeleiding (gemeente, stand);

-- One row per practical matter that applies here; an item that belongs to two categories is one row.
create table dossier.begeleiding_punt (
    traject_id   uuid not null references dossier.traject,
    gemeente     text not null,
    code         text not null,
    stand        text not null default 'OPEN' check (stand in ('OPEN','GEREGELD','NIET_VAN_TOEPASSING')),
    op           date,
    reden        text,
    wie          text,
    wie_naam     text,
    meegenomen   boolean not null default false,              -- was open at the end of the opstartfase, and known to be
    gewijzigd_op timestamptz not null,
    primary key (traject_id, code)
);

-- A talk about the parts of life, kept for good: the plan's course over time. EINDOORDEEL is the judgement at the end.
create table dossier.begeleiding_leefgebied (
    id           bigint generated always as identity primary key,
    traject_id   uuid not null references dossier.traject,
    gemeente     text not null,
    soort        text not null check (soort in ('GESPREK','EINDOORDEEL')),
    datum        date not null,
    leefgebied   text not null,
    stand        text not null check (stand in ('VOLDOENDE','HULP_NODIG','NIET_BESPROKEN')),
    wat_lukt     text,
    wat_nodig    text,
    focus        boolean not null default false,
    huiswerk     text,
    wie          text not null,
    wie_naam     text not null,
    tijdstip     timestamptz not null
);
create index begeleiding_leefgebied_van_traject on dossier.begeleiding_leefgebied (traject_id, id desc);

create table dossier.begeleiderswissel (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    aanleiding    text not null check (aanleiding in ('NA_OPSTARTFASE','OP_VERZOEK')),
    reden         text not null,
    van_team      text,
    van_persoon   text,
    naar_team     text not null,
    naar_persoon  text,
    status        text not null check (status in ('GEVRAAGD','GESCHREVEN','OVERGEGEVEN','TERUG','AANVAARD','VERVALLEN')),
    overdracht    jsonb not null default '{}',
    gevraagd_door text not null,
    gevraagd_naam text not null,
    gevraagd_op   timestamptz not null,
    geschreven_door text,
    geschreven_op timestamptz,
    aanvaard_door text,
    aanvaard_op   timestamptz
);
create index begeleiderswissel_van_traject on dossier.begeleiderswissel (traject_id, gevraagd_op desc);

-- A worry about health, safety or money: section signaal, for klantmanager and begeleider only.
create table dossier.begeleiding_signaal (
    id            uuid primary key,
    traject_id    uuid not null references dossier.traject,
    gemeente      text not null,
    soort         text not null check (soort in ('PSYCHISCH','HUISELIJK_GEWELD','GELD','GEZONDHEID','ANDERS')),
    omschrijving  text not null,
    spoed         boolean not null default false,
    status        text not null check (status in ('GEMELD','PLAN_IN_OVERLEG','PLAN_AKKOORD','AFGEHANDELD')),
    plan          jsonb not null default '{}',
    evaluatie_op  date,
    verslag       jsonb not null default '[]',
    gemeld_door   text not null,
    gemeld_naam   text not null,
    gemeld_op     timestamptz not null,
    afgehandeld_op timestamptz
);
create index begeleiding_signaal_van_traject on dossier.begeleiding_signaal (traject_id, gemeld_op desc);

do $$
declare tabel text;
begin
    foreach tabel in array array['begeleiding', 'begeleiding_punt', 'begeleiding_leefgebied', 'begeleiderswissel', 'begeleiding_signaal']
    loop
        execute format('alter table dossier.%I enable row level security', tabel);
        execute format('create policy eigen_gemeente on dossier.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', tabel);
        execute format('grant select, insert, update on dossier.%I to trajectregie_web, trajectregie_worker', tabel);
    end loop;
end $$;
revoke update on dossier.begeleiding_leefgebied from trajectregie_web, trajectregie_worker;
grant usage on all sequences in schema dossier to trajectregie_web, trajectregie_worker;
