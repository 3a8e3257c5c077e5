-- What the klantmanager decides in the nazorg stands beside the jobcoach's moments (besluiten/modellen.md 18; issue 4).
-- False as long as the instance runs in version 1 of the model, in which everything came in one row.
alter table dossier.nazorg add column besluiten_ernaast boolean not null default false;
