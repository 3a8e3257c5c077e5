-- What the college decides about the hours of the Z-route of one person (issue 4): a lower norm of language, or hours of schooling from before that count.

create table dossier.z_besluit (
    id                 uuid primary key,
    traject_id         uuid not null references dossier.traject,
    gemeente           text not null,
    soort              text not null check (soort in ('LAGERE_NORM', 'ONDERDEEL_VRIJ', 'EERDER_ONDERWIJS')),
    norm_taal          int check (norm_taal between 0 and 799),
    vaardigheden       text[] not null default '{}',
    onderwijs          text check (onderwijs in ('VSO', 'PRAKTIJKONDERWIJS', 'ENTREE')),
    gevolgd_tot        date,
    uren_taal          int not null default 0 check (uren_taal between 0 and 800),
    uren_participatie  int not null default 0 check (uren_participatie between 0 and 800),
    motivering         text not null,
    wie                text not null,
    wie_naam           text not null,
    besloten_op        date not null,
    vastgelegd_op      timestamptz not null
);
comment on table dossier.z_besluit is 'The newest of each soort counts; earlier ones stay';
create index z_besluit_van_traject on dossier.z_besluit (traject_id, vastgelegd_op desc);
alter table dossier.z_besluit enable row level security;
create policy eigen_gemeente on dossier.z_besluit using (gemeente = any(string_to_array(current_setting('trajectregie.gemeenten', true), ',')));
grant select, insert on dossier.z_besluit to trajectregie_web, trajectregie_worker;
