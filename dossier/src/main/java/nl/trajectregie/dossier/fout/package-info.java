/** How the dossier says no. The portaal turns each of these into a page in plain Dutch and into problem+json. */
package nl.trajectregie.dossier.fout;
