-- What one task is about: the id of the report, term, change or overtaken task in its local variable "betreft".
create table engine.betreft (
    element_sleutel bigint primary key,
    id              uuid not null
);
comment on table engine.betreft is 'Join on engine.taak.element_sleutel; an id only, the thing itself is in the dossier behind its own rights';
grant select on engine.betreft to trajectregie_web, trajectregie_worker, trajectregie_dispatcher;
grant select, insert, update, delete on engine.betreft to trajectregie_exporter;
