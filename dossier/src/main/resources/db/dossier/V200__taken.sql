-- A task that the engine refused can be handed in again; each attempt is kept.
alter table dossier.antwoord add column poging int not null default 1;
alter table dossier.antwoord drop constraint antwoord_pkey;
alter table dossier.antwoord add primary key (taak_sleutel, poging);

-- The newest term of a kind governs the task: read for every row of the werkvoorraad.
create index termijn_van_taak on dossier.termijn (traject_id, soort, aangemaakt_op desc) where status <> 'VERVALLEN';

-- The dispatcher settles a handed-in task in the transaction that settles its outbox row.
grant select, update on dossier.taak to trajectregie_dispatcher;
grant select on dossier.antwoord, dossier.medewerker, dossier.traject to trajectregie_dispatcher;
grant insert on dossier.tijdlijn to trajectregie_dispatcher;
grant usage on all sequences in schema dossier to trajectregie_dispatcher;
