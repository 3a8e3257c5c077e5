/** Events from outside: validated, kept in our own inbox, worked into the dossier, and passed on to the process or to a person. */
package nl.trajectregie.dossier.gebeurtenis;
