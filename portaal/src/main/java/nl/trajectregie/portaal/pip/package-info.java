/** The PIP on screen and in the API; the rules are in {@code nl.trajectregie.dossier.pip}. */
package nl.trajectregie.portaal.pip;
