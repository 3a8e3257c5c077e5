/** The intake on screen and in the API; the rules are in {@code nl.trajectregie.dossier.intake}. */
package nl.trajectregie.portaal.intake;
