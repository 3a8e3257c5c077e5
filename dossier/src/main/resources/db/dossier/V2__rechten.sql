-- Row-level security: a connection sees the rows of the gemeenten that its transaction declared (SET LOCAL), nothing by default.
do $$
declare t record;
begin
    for t in select n.nspname as s, c.relname as r
             from pg_class c join pg_namespace n on n.oid = c.relnamespace
             join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente' and not a.attisdropped
             where n.nspname = 'dossier' and c.relkind = 'r'
                or n.nspname = 'postbus' and c.relname in ('inkomend','abonnement','publicatie','aflevering')
    loop
        execute format('alter table %I.%I enable row level security', t.s, t.r);
        execute format('create policy eigen_gemeente on %I.%I using (gemeente = any(string_to_array(current_setting(''trajectregie.gemeenten'', true), '','')))', t.s, t.r);
    end loop;
end $$;

grant usage on schema dossier, postbus to trajectregie_web, trajectregie_worker, trajectregie_dispatcher;
grant select, insert, update on all tables in schema dossier to trajectregie_web, trajectregie_worker;
grant delete on dossier.concept to trajectregie_web, trajectregie_worker;
grant select, insert, update on postbus.inkomend, postbus.idempotentie, postbus.abonnement, postbus.publicatie, postbus.aflevering to trajectregie_web, trajectregie_worker;
grant usage on all sequences in schema dossier, postbus to trajectregie_web, trajectregie_worker;
-- Append-only tables.
revoke update, delete on dossier.tijdlijn, dossier.termijn_wijziging, dossier.inzage, dossier.antwoord, dossier.startpositie from trajectregie_web, trajectregie_worker;
-- Reference data is written by the owner and the inrichting loader.
revoke insert, update on dossier.gemeente from trajectregie_web;
