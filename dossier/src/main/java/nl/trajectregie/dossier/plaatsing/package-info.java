/** Placements: the place with both sides, its check, its start with a jobcoach, how it goes and how it ends. */
package nl.trajectregie.dossier.plaatsing;
