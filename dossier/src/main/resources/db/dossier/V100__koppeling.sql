-- One person, one row per gemeente; a person known by two numbers who turns out to be one keeps the first row.
alter table dossier.persoon add column samengevoegd_in uuid references dossier.persoon;
drop index dossier.persoon_op_bsn;
drop index dossier.persoon_op_v_nummer;
create unique index persoon_op_bsn on dossier.persoon (gemeente, bsn) where bsn is not null and samengevoegd_in is null;
create unique index persoon_op_v_nummer on dossier.persoon (gemeente, v_nummer) where v_nummer is not null and samengevoegd_in is null;

-- Every version of an inrichting that a traject may still refer to; written by the owner at start-up, never changed.
create table dossier.inrichting (
    naam          text not null,
    versie        int not null,
    gemeente      text not null references dossier.gemeente,
    inhoud        jsonb not null,
    inhoud_hash   text not null,
    huidig        boolean not null,
    vastgelegd_op timestamptz not null,
    primary key (naam, versie)
);
create unique index inrichting_huidig on dossier.inrichting (naam) where huidig;
grant select on dossier.inrichting to trajectregie_web, trajectregie_worker, trajectregie_dispatcher;
