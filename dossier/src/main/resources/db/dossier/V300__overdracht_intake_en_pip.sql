-- Overdracht from the azc, the ladder and referrals of the intake, and changes of the PIP.

create table dossier.overdracht (
    traject_id        uuid primary key references dossier.traject,
    gemeente          text not null,
    vorm              text check (vorm in ('OP_LOCATIE','TELEFONISCH','VIDEO','OVERGESLAGEN')),
    reden_overslaan   text check (reden_overslaan in ('VOLDOENDE_INFORMATIE','TIJD','AFSTAND')),
    gepland_op        date,
    gevoerd_op        date,
    beeindigd_op      date,                                   -- the casemanager-coa's bezetting ended
    start_intake      text check (start_intake in ('AZC','NA_HUISVESTING')),
    gegevens          jsonb not null default '{}',            -- languages of the information, welcome meeting, opstartklas, reasons
    bijgewerkt_op     timestamptz not null
);

create table dossier.huisvesting (
    traject_id        uuid primary key references dossier.traject,
    gemeente          text not null,
    woonstand         text not null default 'ZOEKT' check (woonstand in ('ZOEKT','TOEGEWEZEN','NIET_NODIG','GEHUISVEST')),
    sleutel_op        date,
    regeldag_op       date,
    gegevens          jsonb not null default '{}',
    bijgewerkt_op     timestamptz not null
);

-- Calls and warnings after not appearing (Wi 14(2), 22). What follows after the second is a person's decision.
create table dossier.intake_oproep (
    id                uuid primary key,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    nummer            int  not null check (nummer in (1, 2)),
    opgesteld_op      date not null,
    reactie_uiterlijk_op date not null,
    verschijnen_op    date,
    plaats            text,
    wijze             text,
    taal              text,
    gronden           text,
    document_id       uuid,
    termijn_id        uuid,
    reactie           text,
    reactie_op        date,
    wie               text not null,
    tijdstip          timestamptz not null
);
create index intake_oproep_van_traject on dossier.intake_oproep (traject_id, tijdstip desc);

create table dossier.intake_instrument (
    id                bigint generated always as identity primary key,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    instrument        text not null,
    stand             text not null check (stand in ('AFGENOMEN','NIET_AFGENOMEN','GEWEIGERD')),
    uitkomst          text,
    sectie            text not null,
    wie               text not null,
    tijdstip          timestamptz not null
);
create index intake_instrument_van_traject on dossier.intake_instrument (traject_id, id desc);

create table dossier.verwijzing (
    id                uuid primary key,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    naar              text not null,
    waarvoor          text,
    stand             text not null check (stand in ('VOORGESTELD','GEACCEPTEERD','GEWEIGERD')),
    reden_weigering   text,
    sectie            text not null,
    wie               text not null,
    tijdstip          timestamptz not null
);
create index verwijzing_van_traject on dossier.verwijzing (traject_id, tijdstip desc);

-- What somebody wants to change in a PIP that was made known, and what became of it.
create table dossier.pip_wijziging (
    id                uuid primary key,
    traject_id        uuid not null references dossier.traject,
    gemeente          text not null,
    pip_id            uuid not null references dossier.pip,
    afspraak_id       uuid,
    aanleiding        text not null,
    soort             text check (soort in ('BESCHIKKING','ONTWIKKELPLAN','GEEN_WIJZIGING')),
    raakt_verplicht_element boolean,
    omschrijving      text,
    reden             text,
    inhoud            jsonb not null default '{}',
    nieuwe_pip_id     uuid,
    ontwikkelplan_id  uuid,
    status            text not null check (status in ('AANGEVRAAGD','BESCHREVEN','VASTGESTELD','VERWERKT','VERVALLEN')),
    gevraagd_door     text not null,
    gevraagd_op       timestamptz not null
);
create index pip_wijziging_van_traject on dossier.pip_wijziging (traject_id, gevraagd_op desc);

-- An agreement keeps its identity across versions of the PIP; a version that is not decided yet is written anew.
alter table dossier.pip_afspraak drop constraint pip_afspraak_pkey;
alter table dossier.pip_afspraak add primary key (pip_id, id);
alter table dossier.pip_afspraak add column verplicht_element text;
grant delete on dossier.pip_afspraak to trajectregie_web, trajectregie_worker;

do $$
declare tabel text;
begin
    foreach tabel in array array['overdracht', 'huisvesting', 'intake_oproep', 'intake_instrument', 'verwijzing', 'pip_wijziging']
    loop
        execute format('alter table dossier.%I enable row level security', tabel);
        execute format('create policy eigen_gemeente on dossier.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', tabel);
        execute format('grant select, insert, update on dossier.%I to trajectregie_web, trajectregie_worker', tabel);
    end loop;
end $$;
revoke update on dossier.intake_instrument from trajectregie_web, trajectregie_worker;
grant usage on all sequences in schema dossier to trajectregie_web, trajectregie_worker;
