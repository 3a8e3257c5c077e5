/** Letters and decisions on paper: what they say is made by the phase's own package, here is how they look and that they are accessible. */
package nl.trajectregie.dossier.brief;
