/** The contact calendar of a dossier and what a professional changes in it. */
package nl.trajectregie.portaal.contact;
