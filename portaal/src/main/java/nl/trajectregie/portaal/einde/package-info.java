/** Participation, nazorg and the end of a traject on the dossier page. */
package nl.trajectregie.portaal.einde;
