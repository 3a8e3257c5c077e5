/** The week of a person: lessons and work, and where they clash. */
package nl.trajectregie.dossier.rooster;
