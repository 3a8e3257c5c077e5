-- Terms: one running term per traject and kind; objections and calls may come more often.
create unique index termijn_een_lopend on dossier.termijn (traject_id, soort)
    where soort in ('PIP_TERMIJN', 'INBURGERINGSTERMIJN', 'HUISVESTINGSTERMIJN') and status not in ('GEHAALD', 'VERVALLEN');

-- Facts that arrived as events, newest fact per kind by its own time; the case file shows them, and no older one replaces a newer.
create table dossier.gebeurtenis_feit (
    id             bigint generated always as identity primary key,
    traject_id     uuid not null references dossier.traject,
    gemeente       text not null,
    inkomend_id    bigint not null unique references postbus.inkomend,
    soort          text not null,                       -- event type without prefix
    sectie         text not null,                       -- section of the matrix that guards it
    gegevens       jsonb not null,
    feit_op        timestamptz not null,                -- the event's own time, or its receipt
    vastgelegd_op  timestamptz not null
);
create index gebeurtenis_feit_van_traject on dossier.gebeurtenis_feit (traject_id, soort, feit_op desc);
alter table dossier.gebeurtenis_feit enable row level security;
create policy eigen_gemeente on dossier.gebeurtenis_feit using (gemeente = any(string_to_array(current_setting('trajectregie.gemeenten', true), ',')));
grant select, insert on dossier.gebeurtenis_feit to trajectregie_web, trajectregie_worker;

-- Something a person must look at (task Beoordeel melding): an event nobody waits for, or an answer that came too late.
create table dossier.melding (
    id             uuid primary key,
    traject_id     uuid not null references dossier.traject,
    gemeente       text not null,
    inkomend_id    bigint references postbus.inkomend,
    soort          text not null,
    sectie         text not null,
    titel          text not null,
    uitleg         text not null,
    gemaakt_op     timestamptz not null,
    uitkomst       text,
    toelichting    text,
    beoordeeld_door text,
    beoordeeld_op  timestamptz
);
create index melding_van_traject on dossier.melding (traject_id, gemaakt_op desc);
alter table dossier.melding enable row level security;
create policy eigen_gemeente on dossier.melding using (gemeente = any(string_to_array(current_setting('trajectregie.gemeenten', true), ',')));
grant select, insert, update on dossier.melding to trajectregie_web, trajectregie_worker;

-- A subscription covers every gemeente of its client: one row per gemeente, one group.
alter table postbus.abonnement add column groep uuid;
update postbus.abonnement set groep = id;
alter table postbus.abonnement alter column groep set not null;
create index abonnement_van_client on postbus.abonnement (client) where beeindigd_op is null;
create index aflevering_rij_van_traject on postbus.aflevering (abonnement_id, traject_id, id) where status = 'WACHT';

-- Which tasks were announced to the outside, and up to which log position was looked.
create table postbus.taak_gemeld (
    sleutel   bigint primary key,
    gemeente  text not null,
    afgerond  boolean not null default false
);
create table postbus.taak_cursor (
    partitie int primary key,
    positie  bigint not null
);
create index taak_per_positie on engine.taak ((sleutel >> 51), positie);

-- The dispatcher delivers for every gemeente.
grant select on postbus.abonnement, postbus.publicatie to trajectregie_dispatcher;
grant insert on postbus.publicatie to trajectregie_dispatcher;
grant select, insert, update on postbus.aflevering, postbus.taak_gemeld, postbus.taak_cursor to trajectregie_dispatcher;
do $$
declare tabel text;
begin
    foreach tabel in array array['abonnement', 'publicatie', 'aflevering'] loop
        execute format('create policy alle_gemeenten_verzender on postbus.%I to trajectregie_dispatcher using (true)', tabel);
    end loop;
end $$;
grant usage on all sequences in schema dossier, postbus to trajectregie_web, trajectregie_worker, trajectregie_dispatcher;

create function postbus.wek_bezorger() returns trigger language plpgsql as $$
begin
    perform pg_notify('postbus_aflevering', '');
    return null;
end $$;
create trigger wek_bezorger after insert on postbus.aflevering for each statement execute function postbus.wek_bezorger();
