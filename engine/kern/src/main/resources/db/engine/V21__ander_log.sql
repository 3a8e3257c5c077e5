-- A record's own time, so that a broker that lost its data beside a kept read model is recognised.
alter table engine.positie add column record_tijd_ms bigint;
comment on column engine.positie.record_tijd_ms is 'Time of the latest stored record, by the broker''s clock: a position stored before with a later time is of another log';
comment on column engine.positie.gat_van is 'Set when positions do not fit: the broker had stored more than is here (records between gat_van and gat_tot may be missing), or offers another log than the one stored here';
