-- An inrichting without a gemeente is an example from a document: any gemeente may let a traject follow it, with its own people.
alter table dossier.inrichting alter column gemeente drop not null;
comment on column dossier.inrichting.gemeente is 'leeg: een voorbeeld uit een document, te gebruiken door elke gemeente';
