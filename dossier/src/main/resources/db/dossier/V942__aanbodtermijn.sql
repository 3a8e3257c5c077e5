-- One running term for an offer of lessons per traject, as for the other kinds of which one runs at a time.
drop index dossier.termijn_een_lopend;
create unique index termijn_een_lopend on dossier.termijn (traject_id, soort)
    where soort in ('PIP_TERMIJN', 'INBURGERINGSTERMIJN', 'HUISVESTINGSTERMIJN', 'AANBODTERMIJN') and status not in ('GEHAALD', 'VERVALLEN');
