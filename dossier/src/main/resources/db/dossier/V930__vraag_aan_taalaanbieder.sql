-- Since when the taalaanbieder is asked how the lessons go: the question lapses when the answer comes in another way.

alter table dossier.leergang add column voortgang_gevraagd_op date;

-- Who is asked at this moment.
update dossier.leergang g set voortgang_gevraagd_op = t.aangemaakt_op::date
from engine.taak t where t.traject_id = g.traject_id and t.element_id = 'taak-geef-voortgang-door' and t.toestand = 'OPEN';
