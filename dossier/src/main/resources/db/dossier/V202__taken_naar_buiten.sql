-- The worker announces tasks to the outside, per gemeente.
grant select, insert, update on postbus.taak_gemeld, postbus.taak_cursor to trajectregie_worker;
-- A secret is read by the one that signs with it, and by nobody else.
revoke select on postbus.abonnement from trajectregie_web, trajectregie_worker;
grant select (id, client, gemeente, url, typen, aangemaakt_op, beeindigd_op, groep) on postbus.abonnement to trajectregie_web, trajectregie_worker;
