-- A team may carry out several roles: klantmanagers and their teamleider are often one team.
alter table dossier.team drop constraint team_pkey;
alter table dossier.team add primary key (gemeente, team, rol);
