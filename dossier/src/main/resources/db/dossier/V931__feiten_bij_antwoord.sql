-- What a task's answers came to for the engine. A refused task that is handed in again with the same answers sends it again; the answers are not worked out twice.

alter table dossier.antwoord add column feiten jsonb;
