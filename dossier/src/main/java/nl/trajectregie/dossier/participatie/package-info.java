/** Participation beside the inburgering: which road a person chose, what came of it, and what follows. */
package nl.trajectregie.dossier.participatie;
