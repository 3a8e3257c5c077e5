/** How a traject ended, in one code, and how long its data is kept after that. */
package nl.trajectregie.dossier.uitstroom;
