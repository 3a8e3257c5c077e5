-- Nazorg and the end of a traject (seed-003-004 2.8, seed-000 2.10, legal.md 9; issue 4).

create table dossier.nazorg (
    id                      uuid primary key,
    traject_id              uuid not null references dossier.traject,
    gemeente                text not null,
    aanleiding              text not null check (aanleiding in ('GEPLAATST','AFGEROND','OVERGEDRAGEN')),
    plaatsing_id            uuid,
    begonnen_op             date not null,
    einde_op                date not null,
    werk_sinds              date,                             -- first day in the job; null when there is none or it is not known
    contract_einde_op       date,
    contract_besproken_voor date,                             -- the last day that was discussed
    contract_opnieuw_op     date,                             -- the employer did not know yet: ask again on this day
    eerste_contact_op       date,
    evaluaties              int not null default 0,
    zelfredzaam             text check (zelfredzaam in ('JA','DEELS','NEE')),
    zelfredzaam_op          date,
    terugval_op             date,                             -- reported; null again once the klantmanager decided that nazorg goes on
    terugval_reden          text,
    overdracht_gevraagd     text,                             -- why; null when nobody asked
    overgedragen_aan        text,
    uitkomst                text check (uitkomst in ('AFGEROND','TERUGVAL','OVERGEDRAGEN')),
    beeindigd_op            date
);
create unique index een_lopende_nazorg on dossier.nazorg (traject_id) where beeindigd_op is null;

-- What was said, kept for good.
create table dossier.nazorg_verslag (
    id           bigint generated always as identity primary key,
    nazorg_id    uuid not null references dossier.nazorg,
    traject_id   uuid not null references dossier.traject,
    gemeente     text not null,
    soort        text not null check (soort in ('EERSTE_CONTACT','EVALUATIE','CONTRACT','ZELFREDZAAMHEID','TERUGVAL','OVERDRACHT','EINDE')),
    op           date not null,
    hoe          text,
    verslag      text not null,
    wie          text not null,
    wie_naam     text not null,
    tijdstip     timestamptz not null
);
create index nazorg_verslag_van_nazorg on dossier.nazorg_verslag (nazorg_id, id);

create table dossier.afsluiting (
    traject_id       uuid primary key references dossier.traject,
    gemeente         text not null,
    eindgesprek      jsonb not null default '{}',
    uitstroom        jsonb not null default '{}',             -- the details that belong to the one uitstroomcode
    einde_op         date,
    einde_plicht_op  date,                                    -- null: the duty goes on, or the day is not known
    voorzieningen    jsonb not null default '[]',
    overdrachten     jsonb not null default '[]',             -- each offer with its answer
    zonder_overdracht text,                                   -- why a person closed it without the handover that was needed
    brief_op         date,
    bijgewerkt_op    timestamptz not null
);

-- The judgement per part of life at the end of the traject, kept for good.
create table dossier.eindoordeel (
    id           bigint generated always as identity primary key,
    traject_id   uuid not null references dossier.traject,
    gemeente     text not null,
    leefgebied   text not null,
    stand        text not null check (stand in ('ZELFSTANDIG','MET_NETWERK','HULP_NODIG','NIET_BESPROKEN')),
    toelichting  text,
    wie          text not null,
    wie_naam     text not null,
    tijdstip     timestamptz not null
);
create index eindoordeel_van_traject on dossier.eindoordeel (traject_id, id);

-- How long a closed dossier is kept. Nothing reads this table to destroy anything: a person decides, and the decision is what is kept here.
create table dossier.bewaartermijn (
    traject_id      uuid primary key references dossier.traject,
    gemeente        text not null,
    resultaat       text not null check (resultaat in ('VERSTREKT','BEEINDIGD','AFGEBROKEN')),
    jaren           int not null,
    begint          text not null check (begint in ('AFSLUITING','EINDE_PLICHT')),
    grondslag       text not null,
    start_op        date,                                     -- null: not known yet, never guessed
    te_bewaren_tot  date,
    stand           text not null check (stand in ('LOOPT','WACHT_OP_EINDE_PLICHT','VOORSTEL','AKKOORD','AANGEHOUDEN')),
    voorstel        text,                                     -- why earlier removal is proposed (death, Bi 9.9(1)(b))
    besluit_reden   text,
    besluit_wie     text,
    besluit_naam    text,
    besluit_op      timestamptz
);

update dossier.traject set uitstroomcode = 'ANDERS' where uitstroomcode is not null and uitstroomcode not in
    ('VOLDAAN','WERK','SCHOLING','VRIJSTELLING','ONTHEFFING','PLICHT_VERVALLEN','NIET_VOLDAAN','VERHUISD','VERTROKKEN','OVERLEDEN','UITVAL','ANDERS');
alter table dossier.traject add constraint uitstroomcode_bestaat check (uitstroomcode in
    ('VOLDAAN','WERK','SCHOLING','VRIJSTELLING','ONTHEFFING','PLICHT_VERVALLEN','NIET_VOLDAAN','VERHUISD','VERTROKKEN','OVERLEDEN','UITVAL','ANDERS'));

do $$
declare t text;
begin
    foreach t in array array['nazorg', 'nazorg_verslag', 'afsluiting', 'eindoordeel', 'bewaartermijn'] loop
        execute format('alter table dossier.%I enable row level security', t);
        execute format('create policy eigen_gemeente on dossier.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', t);
        execute format('grant select, insert, update on dossier.%I to trajectregie_web, trajectregie_worker', t);
    end loop;
end $$;
revoke update on dossier.nazorg_verslag, dossier.eindoordeel from trajectregie_web, trajectregie_worker;
grant usage on all sequences in schema dossier to trajectregie_web, trajectregie_worker;
