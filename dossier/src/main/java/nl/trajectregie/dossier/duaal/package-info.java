/** Duale trajecten: language and work or other participation at the same time, alone or in a group, with evaluations and a decision on what follows. */
package nl.trajectregie.dossier.duaal;
